import pg from 'pg';
import type { Configuration } from '#foundation/configuration.ts';
import { openDatabase } from '#foundation/database/open-database.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { rotateSecrets } from '#foundation/secrets/rotate-secrets.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';

/** Seals every stored secret anew with the first key of the ring; afterwards the old key may be removed. */
export async function rotateSecretsCommand(configuration: Configuration): Promise<void> {
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const database = await openDatabase(configuration, secrets);
  try {
    if (!database.owner)
      throw new Error('Rotating needs the owner of the database in DATABASE_URL.');
    const owner = new pg.Client(database.owner);
    await owner.connect();
    const counts = await rotateSecrets(owner, secrets).finally(() => owner.end());
    console.table(counts);
  } finally {
    await database.stop();
  }
}
