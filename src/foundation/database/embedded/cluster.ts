import { chown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { DataVersionMismatch, EmbeddedFailure } from './errors.ts';
import { canEnter, runAs, type ServerUser } from './server-user.ts';

/** The superuser of the embedded database; it has no password, the socket folder is the wall. */
export const superuser = 'postgres';

const unfinishedName = 'postgres.new-';

/** PostgreSQL's own data within the data folder. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/**
 * Promises a cluster in `clusterFolder(dataFolder)`, made when it is not there yet. Made under another
 * name and renamed when complete, so that a start that is killed half-way leaves no half a database.
 * Throws DataVersionMismatch before anything is touched, and EmbeddedFailure.
 */
export async function openCluster(options: {
  dataFolder: string;
  user: ServerUser;
  binaries: Binaries;
  /** False skips the final flush to disk: only for data that may be lost. */
  durable: boolean;
}): Promise<void> {
  const folder = clusterFolder(options.dataFolder);
  const found = await readVersion(folder);
  if (found === undefined) {
    await createCluster(options, folder);
  } else if (found !== options.binaries.majorVersion) {
    throw new DataVersionMismatch(folder, found, options.binaries.majorVersion);
  }
}

/**
 * How to name a folder to a program that runs as `user` in that folder: by its path, or, when the
 * path leads through a folder that is closed to that user (root's home), as its working directory.
 */
export async function nameFor(user: ServerUser, folder: string): Promise<string> {
  return (await canEnter(user, folder)) ? folder : '/proc/self/cwd';
}

async function readVersion(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function createCluster(
  { dataFolder, user, binaries, durable }: Parameters<typeof openCluster>[0],
  folder: string,
): Promise<void> {
  await removeUnfinished(dataFolder);
  const unfinished = await mkdtemp(join(dataFolder, unfinishedName));
  await chown(unfinished, user.uid, user.gid);

  const made = await runAs(user, unfinished, binaries.initdb, [
    `--pgdata=${await nameFor(user, unfinished)}`,
    `--username=${superuser}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=nl',
    // Trigrams and text search read letters such as é through this one; with C they lose them.
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--lc-messages=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (!made.succeeded) {
    await rm(unfinished, { recursive: true, force: true });
    throw new EmbeddedFailure(`The database in ${dataFolder} could not be made.`, made.output);
  }

  await rename(unfinished, folder);
  if (durable) await flushFolder(dataFolder);
}

async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (name.startsWith(unfinishedName)) {
      await rm(join(dataFolder, name), { recursive: true, force: true });
    }
  }
}

/** A rename is only durable once the folder that holds the name is. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
