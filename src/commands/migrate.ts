import type { Configuration } from '#foundation/configuration.ts';
import { openDatabase } from '#foundation/database/open-database.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { refuseUnfitMachine } from './refuse-unfit-machine.ts';

/** Brings the database to the newest form and says what it did. */
export async function migrateCommand(configuration: Configuration): Promise<void> {
  await refuseUnfitMachine(configuration);
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const database = await openDatabase(configuration, secrets);
  await database.stop();
  console.log(database.migrated.length > 0 ? database.migrated.join('\n') : 'Nothing to migrate.');
}
