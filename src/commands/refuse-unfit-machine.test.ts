import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '#foundation/configuration.ts';
import { root } from '#foundation/root.ts';
import { migrateCommand } from './migrate.ts';
import { oldestNode, refuseUnfitMachine } from './refuse-unfit-machine.ts';
import { startCommand } from './start.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voordeur-unfit-'));
  await writeFile(join(folder, 'file'), '');
});
afterAll(() => rm(folder, { recursive: true }));

describe('a machine that lacks what a release needs', () => {
  it('ADM-240 ADM-241 is refused when Node.js is older than package.json asks', async () => {
    const { engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(engines.node).toBe(`>=${oldestNode}`);
    for (const older of ['20.18.3', '18.20.0', '19.99.0']) {
      await expect(refuseUnfitMachine({ dataFolder: folder }, older)).rejects.toThrow(
        `This release needs Node.js ${oldestNode} or later; this is ${older}.`,
      );
    }
    for (const fit of ['20.19.0', '20.20.1', '22.0.0']) {
      await refuseUnfitMachine({ dataFolder: folder }, fit);
    }
  });

  it('ADM-241 is refused when the data folder cannot be written, by start and by migrate', async () => {
    const configuration = readConfiguration({
      VOORDEUR_DATA: join(folder, 'file', 'data'),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/never-asked',
    });
    for (const command of [startCommand, migrateCommand]) {
      await expect(command(configuration)).rejects.toThrow(
        `The data folder ${configuration.dataFolder} cannot be written.`,
      );
    }
  });
});
