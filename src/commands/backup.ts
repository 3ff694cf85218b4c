import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp } from '#foundation/backup/back-up.ts';
import { systemClock } from '#foundation/clock.ts';
import type { Configuration } from '#foundation/configuration.ts';
import { openOwner } from '#foundation/database/open-owner.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';

/** Writes a back-up of database and files into one new file: `voordeur backup <file>`. */
export async function backupCommand(
  configuration: Configuration,
  [file]: readonly string[],
): Promise<void> {
  if (file === undefined) throw new Error('Say where the back-up goes: voordeur backup <file>.');
  const path = resolve(file);
  if (existsSync(path))
    throw new Error(`${path} is there already. Give the back-up a name of its own.`);
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const { owner, stop } = await openOwner(configuration);
  try {
    const count = await backUp({
      owner,
      path,
      filesFolder: filesFolderOf(configuration),
      secrets,
      now: systemClock.now(),
    });
    console.log(
      `${path} holds ${count.rows} rows of ${count.tables} tables and ${count.files} files. ` +
        'Keep the key ring (VOORDEUR_SECRET, or secret.key in the data folder) elsewhere: without it secrets stay sealed.',
    );
  } finally {
    await stop();
  }
}

/** The folder of files on the disk; undefined when they are kept elsewhere. */
export function filesFolderOf({
  files,
  dataFolder,
}: Pick<Configuration, 'files' | 'dataFolder'>): string | undefined {
  return files === 'disk' ? join(dataFolder, 'files') : undefined;
}
