import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { openPool } from '#foundation/database/connect.ts';
import { importFolder } from '#foundation/import/import-folder.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { startOfTests, testKeyRing } from '../../../../test/support/constants.ts';
import { type CopiedDatabase, copyDatabase } from '../../../../test/support/copied-database.ts';
import { testHouse } from '../../../../test/support/house.ts';

let database: CopiedDatabase;
let owner: pg.Pool;
let folder: string;

beforeAll(async () => {
  database = await copyDatabase();
  owner = openPool(database.adminConnection, 1);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-valuation-'));
  await cp(join(root, 'demo', 'wisselstad'), folder, { recursive: true });
  return () => rm(folder, { recursive: true });
});

/** Adds a line to a file of the demo and answers the faults that are found in it, as file and field. */
async function faultsOf(file: string, line: string): Promise<string[]> {
  const path = join(folder, file);
  await writeFile(path, `${await readFile(path, 'utf8')}${line}\n`);
  const result = await importFolder({
    owner,
    folder,
    house: testHouse(),
    secrets: secretsFrom(testKeyRing),
    files: diskFileStore(database.filesFolder),
    now: startOfTests,
    places: { port: 3000, identityProviderPort: 3001 },
  });
  return 'faults' in result ? result.faults.map((fault) => `${fault.file} ${fault.field}`) : [];
}

it.each([
  ['a criterion of another part', 'ZKV080,kitchen,showers,90,1,,,', 'criterion'],
  ['points beside a number that does not give them', 'ZKV080,sanitary,baths,90,1,,,5.00', 'points'],
  ['a choice that there is not', 'ZKV080,outdoor_space,outdoor_kind,90,,,cellar,1.00', 'choice'],
  ['yes or no where something is counted', 'ZKV080,sanitary,baths,90,,yes,,', 'criterion'],
])('TEN-22 refuses a line with %s', async (_what, line, field) => {
  expect(await faultsOf('valuation-lines.csv', line)).toEqual([`valuation-lines.csv ${field}`]);
});

it('TEN-24 refuses a room with a negative area', async () => {
  expect(await faultsOf('rooms.csv', 'ZKV080,90,room,Kelder,-3.00,,,,,')).toEqual([
    'rooms.csv counted',
  ]);
});

it('TEN-22 TEN-24 finds nothing wrong with the lines and rooms of the demo', async () => {
  expect(await faultsOf('rooms.csv', '')).toEqual([]);
});
