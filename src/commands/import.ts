import { join } from 'node:path';
import { loadAssets } from '#foundation/assets/assets.ts';
import { systemClock } from '#foundation/clock.ts';
import type { Configuration } from '#foundation/configuration.ts';
import { openPool } from '#foundation/database/connect.ts';
import { openDatabase } from '#foundation/database/open-database.ts';
import { importCommand as importFolderCommand } from '#foundation/import/import-command.ts';
import { noMalwareCheck } from '#foundation/ports/malware.ts';
import { putTogether } from '#foundation/put-together.ts';
import { root } from '#foundation/root.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { modulesOf } from '../modules.ts';
import { sectorPlans } from '../sectors/sectors.ts';
import { addressBookOf } from './address-book-of.ts';
import { fileStoreOf } from './file-store-of.ts';

/** Checks and loads an organisation from a folder: `voordeur import <folder>`. */
export async function importCommand(
  configuration: Configuration,
  [folder]: readonly string[],
): Promise<void> {
  if (folder === undefined) throw new Error('Say which folder: voordeur import <folder>.');
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const database = await openDatabase(configuration, secrets);
  try {
    if (!database.owner)
      throw new Error('Importing needs the owner of the database in DATABASE_URL.');
    const owner = openPool(database.owner, 2);
    const files = await fileStoreOf(configuration);
    const house = putTogether(
      modulesOf({
        secrets,
        passwords: passwordPool(),
        addresses: addressBookOf(configuration.addressesUrl),
        files,
        malware: noMalwareCheck,
        demo: configuration.demo,
      }),
      sectorPlans,
      loadAssets(join(root, 'build', 'assets')),
    );
    process.exitCode = await importFolderCommand({
      owner,
      folder,
      house,
      secrets,
      files,
      now: systemClock.now(),
      places: { port: configuration.port, identityProviderPort: configuration.port + 1 },
    }).finally(() => owner.end());
  } finally {
    await database.stop();
  }
}
