import { restore } from '#foundation/backup/restore.ts';
import { systemClock } from '#foundation/clock.ts';
import type { Configuration } from '#foundation/configuration.ts';
import { openOwner } from '#foundation/database/open-owner.ts';
import { keyRingOf } from '#foundation/secrets/key-ring.ts';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import { filesFolderOf } from './backup.ts';

/** Puts a back-up in the place of what is there: `voordeur restore <file>`. */
export async function restoreCommand(
  configuration: Configuration,
  [file]: readonly string[],
): Promise<void> {
  if (file === undefined) throw new Error('Say which back-up: voordeur restore <file>.');
  const secrets = secretsFrom(await keyRingOf(configuration.dataFolder, configuration.keyRing));
  const { owner, besidePortal, stop } = await openOwner(configuration);
  try {
    if (besidePortal) throw new Error('The portal is open on this data folder. Stop it first.');
    const { madeAt, rows, files, migrated } = await restore({
      owner,
      path: file,
      filesFolder: filesFolderOf(configuration),
      secrets,
      now: systemClock.now(),
    });
    console.log(`Everything is as it was at ${madeAt}: ${rows} rows and ${files} files.`);
    if (migrated.length > 0) console.log(`Brought to this release: ${migrated.join(', ')}.`);
    console.log(
      'The outgoing mail is closed. Look which mails wait, then open it: npm run voordeur -- mail open.',
    );
  } finally {
    await stop();
  }
}
