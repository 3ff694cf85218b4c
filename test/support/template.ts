import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { type ConnectionSettings, openPool } from '#foundation/database/connect.ts';
import { faultList } from '#foundation/import/import-command.ts';
import { importFolder } from '#foundation/import/import-folder.ts';
import { root } from '#foundation/root.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { startOfTests, testKeyRing } from './constants.ts';
import { testHouse } from './house.ts';

/** Loads the demo world into the database and the folder that test files copy, as it is at the start of the tests. */
export async function prepareTemplate(
  connection: ConnectionSettings,
  filesFolder: string,
): Promise<void> {
  const house = testHouse();
  const owner = openPool(connection, 1);
  try {
    for (const folder of await organisationFolders()) {
      const result = await importFolder({
        owner,
        folder,
        house,
        secrets: secretsFrom(testKeyRing),
        files: diskFileStore(filesFolder),
        now: startOfTests,
        places: { port: 3000, identityProviderPort: 3001 },
      });
      if ('faults' in result) throw new Error(`${folder}: ${faultList(result.faults)}`);
    }
  } finally {
    await owner.end();
  }
}

async function organisationFolders(): Promise<string[]> {
  const demo = join(root, 'demo');
  const entries = await readdir(demo, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'stand-ins')
    .map((entry) => join(demo, entry.name))
    .sort();
}
