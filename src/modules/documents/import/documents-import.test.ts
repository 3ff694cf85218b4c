import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { openPool } from '#foundation/database/connect.ts';
import { importFolder } from '#foundation/import/import-folder.ts';
import { reasonInEnglish } from '#foundation/import/reason.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { startOfTests, testKeyRing } from '../../../../test/support/constants.ts';
import { type CopiedDatabase, copyDatabase } from '../../../../test/support/copied-database.ts';
import { testHouse } from '../../../../test/support/house.ts';
import { fileNameFault } from './archived-files.ts';

const files = ['documents.csv', 'document-attachments.csv', 'unit-documents.csv'];
let database: CopiedDatabase;
let owner: pg.Pool;
let folder: string;

beforeAll(async () => {
  database = await copyDatabase();
  owner = openPool(database.adminConnection, 1);
  folder = await mkdtemp(join(tmpdir(), 'voordeur-import-'));
  // What the documents refer to is there already.
  for (const name of ['organisation.json', 'documents', ...files]) {
    await cp(join(root, 'demo', 'wisselstad', name), join(folder, name), { recursive: true });
  }
});

afterAll(async () => {
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const load = () =>
  importFolder({
    owner,
    folder,
    house: testHouse(),
    secrets: secretsFrom(testKeyRing),
    files: diskFileStore(database.filesFolder),
    now: startOfTests,
    places: { port: 3000, identityProviderPort: 3001 },
  });

async function countsOf(): Promise<Record<string, string>> {
  const result = await load();
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return Object.fromEntries(
    result.counts
      .filter(({ file }) => file.includes('document'))
      .map(({ file, added, changed }) => [file, `${added} added, ${changed} changed`]),
  );
}

async function faultsOf(file: string, change: (text: string) => string): Promise<string[]> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, change(text));
  const result = await load();
  await writeFile(path, text);
  if (!('faults' in result)) throw new Error('It was loaded.');
  return result.faults.map(
    ({ line, field, reason }) => `${line} ${field}: ${reasonInEnglish(reason)}`,
  );
}

const storedFiles = async () =>
  (await owner.query('select count(*)::int as n from stored_file')).rows[0].n;

it('GEN-18 the same documents again change nothing; another file takes the place of the old one', async () => {
  const same = {
    'documents.csv': '0 added, 0 changed',
    'document-attachments.csv': '0 added, 0 changed',
    'unit-documents.csv': '0 added, 0 changed',
  };
  const before = await storedFiles();
  expect(await countsOf()).toEqual(same);
  await writeFile(join(folder, 'documents', 'Servicepakket.pdf'), '%PDF-1.7\nnieuw\n%%EOF');
  await writeFile(join(folder, 'documents', 'Foto keuken.jpg'), 'anders');
  expect(await countsOf()).toEqual({
    ...same,
    'documents.csv': '0 added, 1 changed',
    'document-attachments.csv': '0 added, 1 changed',
  });
  expect(await storedFiles()).toBe(before);
  const { rows } = await owner.query(
    `select f.bytes::int, f.type from document d join stored_file f on f.id = d.file_id where d.code = 'D06367-03'`,
  );
  expect(rows).toEqual([{ bytes: 20, type: 'application/pdf' }]);
  expect(await countsOf()).toEqual(same);
});

it('GEN-18, D.9 a file that is not in the folder, or a path out of it, is refused with its line', async () => {
  const inFirstRow = (name: string) => (text: string) => text.replace('Relatienotitie.pdf', name);
  expect(await faultsOf('documents.csv', inFirstRow('Ontbreekt.pdf'))).toEqual([
    '2 file: Ontbreekt.pdf is not in documents/',
  ]);
  expect(await faultsOf('documents.csv', inFirstRow('../organisation.json'))).toEqual([
    '2 file: is no name of a file in documents/ (here: ../organisation.json)',
  ]);
  for (const name of ['/etc/passwd', 'a/b.pdf', 'a\\b.pdf', '.verborgen', '..', '']) {
    expect(fileNameFault(name), name).toBeDefined();
  }
});
