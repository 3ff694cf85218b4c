import { chmod, chown, lstat, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedFailure } from './errors.ts';
import type { ServerUser } from './server-user.ts';

/** The system's own limit, 104 bytes on macOS with the closing zero. */
const longestSocketPath = 103;

/** Only names the socket file: the server listens on no network. */
export const port = 5432;
const socketName = `.s.PGSQL.${port}`;

/**
 * The folder of the unix socket: short, the same at every start, and closed to everybody but the
 * server's user (and root), because whoever comes in here is superuser of the database.
 * Throws EmbeddedFailure when somebody else has taken the name.
 */
export async function openSocketFolder(identity: string, user: ServerUser): Promise<string> {
  const folder = socketFolderOf(identity);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const isOurs = found.uid === user.uid || found.uid === process.getuid?.();
  if (!found.isDirectory() || !isOurs) {
    throw new EmbeddedFailure(`The folder ${folder} belongs to somebody else; remove it.`, '');
  }
  await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  return folder;
}

/** Where the socket folder of this identity is. */
export function socketFolderOf(identity: string): string {
  const preferred = join(tmpdir(), identity);
  const socketLength = Buffer.byteLength(join(preferred, socketName));
  return socketLength <= longestSocketPath ? preferred : join('/tmp', identity);
}

/**
 * Removes what a server that is no longer there left in its socket folder. PostgreSQL does so
 * itself, except when another process meanwhile has that server's process number.
 */
export async function clearSocketFolder(folder: string): Promise<void> {
  await rm(join(folder, socketName), { force: true });
  await rm(join(folder, `${socketName}.lock`), { force: true });
}
