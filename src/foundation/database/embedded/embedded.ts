import { createHash } from 'node:crypto';
import { mkdir, realpath, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, prepareBinaries } from './binaries.ts';
import { clusterFolder, nameFor, openCluster, superuser } from './cluster.ts';
import { EmbeddedFailure } from './errors.ts';
import { lockFolder } from './lock.ts';
import { type Address, waitUntilReady } from './readiness.ts';
import { findServer, lastLogLines, launchServer, type Server, stopServer } from './server.ts';
import { findServerUser, type ServerUser } from './server-user.ts';
import { serverArguments } from './settings.ts';
import { clearSocketFolder, openSocketFolder, port, socketFolderOf } from './socket-folder.ts';

export {
  DataFolderInUse,
  DataVersionMismatch,
  EmbeddedFailure,
  EmbeddedUnavailable,
} from './errors.ts';

/** A PostgreSQL that runs and that only this process uses. */
export interface EmbeddedDatabase {
  readonly socketFolder: string;
  readonly port: number;
  /** How to connect as the superuser; there is no password, and no network to come in by. */
  readonly connection: { host: string; port: number; database: string; user: string };
  /** True when the server was still running from an earlier process of ours that did not stop it. */
  readonly adopted: boolean;
  /** Stops the server orderly and gives the data folder free. More than once does no harm. */
  stop(): Promise<void>;
}

/** One that was launched just now: it is already clear where it will be. */
export interface LaunchedDatabase extends EmbeddedDatabase {
  /** Waits until it answers and has our database. Throws EmbeddedFailure; then the folder is free again. */
  answers(): Promise<void>;
}

interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly database?: string;
  readonly settings?: Record<string, string>;
}

/**
 * Opens the PostgreSQL in `dataFolder`, making folder, cluster and database (`voordeur`) where they
 * are missing, and promises that it answers. `settings` overrule PostgreSQL's settings by name.
 *
 * The data folder is locked for this process until `stop()` or the end of the process. A server
 * that an earlier process left behind is adopted when it runs with the same programs and settings,
 * otherwise stopped and started anew.
 *
 * Throws DataFolderInUse, DataVersionMismatch, EmbeddedUnavailable (this machine cannot run it) or
 * EmbeddedFailure; then the folder is free again.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const database = await launchEmbedded(options);
  await database.answers();
  return database;
}

/** The same without waiting until it answers, for who has something to do meanwhile. */
export async function launchEmbedded(options: EmbeddedOptions): Promise<LaunchedDatabase> {
  await mkdir(options.dataFolder, { recursive: true });
  const dataFolder = await realpath(options.dataFolder);
  const lock = await lockFolder(dataFolder);
  try {
    const user = findServerUser(clusterFolder(dataFolder));
    const binaries = await prepareBinaries({ user, dataFolder });
    const { server, address, adopted } = await openServer({
      dataFolder,
      user,
      binaries,
      database: options.database ?? 'voordeur',
      settings: options.settings ?? {},
    });
    const socketFolder = address.host;
    let stopping: Promise<void> | undefined;
    return {
      socketFolder,
      port,
      connection: { ...address, user: superuser },
      adopted,
      async answers() {
        try {
          await requireReady(server, address, logFileOf(dataFolder));
        } catch (error) {
          // Whatever it is doing, it goes on with that; a next start finds it.
          stopping = Promise.resolve();
          lock.release();
          throw error;
        }
      },
      stop() {
        stopping ??= stopServer(server)
          .then(() => rmdir(socketFolder).catch(() => undefined))
          .finally(() => lock.release());
        return stopping;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** How to connect to the PostgreSQL of a data folder that another process of ours has open now. */
export async function besideRunning(
  dataFolder: string,
  database = 'voordeur',
): Promise<EmbeddedDatabase['connection']> {
  const identity = identityOf(await realpath(dataFolder));
  return { host: socketFolderOf(identity), port, database, user: superuser };
}

/** The server left behind when it is the one we want and answers, otherwise a new one. */
async function openServer(options: {
  dataFolder: string;
  user: ServerUser;
  binaries: Binaries;
  database: string;
  settings: Record<string, string>;
}): Promise<{ server: Server; address: Address; adopted: boolean }> {
  const { dataFolder, user, binaries, settings } = options;
  const identity = identityOf(dataFolder);
  const logFile = logFileOf(dataFolder);
  const cluster = clusterFolder(dataFolder);
  await openCluster({
    dataFolder,
    user,
    binaries,
    durable: settings.fsync !== 'off',
  });
  const socketFolder = await openSocketFolder(identity, user);
  const address = { host: socketFolder, port, database: options.database };
  const programArguments = serverArguments({
    cluster: await nameFor(user, cluster),
    socketFolder,
    port,
    identity,
    version: binaries.version,
    settings,
  });

  const left = await findServer(cluster, identity);
  if (left !== undefined) {
    const isWanted = left.commandLine === [binaries.postgres, ...programArguments].join(' ').trim();
    if (isWanted && (await waitUntilReady(left, address, logFile)) === 'ready') {
      return { server: left, address, adopted: true };
    }
    await stopServer(left);
  }
  await clearSocketFolder(socketFolder);

  const { postgres } = binaries;
  const server = await launchServer({
    postgres,
    programArguments,
    cluster,
    user,
    identity,
    logFile,
  });
  return { server, address, adopted: false };
}

async function requireReady(server: Server, address: Address, logFile: string): Promise<void> {
  if ((await waitUntilReady(server, address, logFile)) === 'ready') return;
  throw new EmbeddedFailure(
    'PostgreSQL did not start. Its log ends with:',
    await lastLogLines(logFile),
  );
}

function logFileOf(dataFolder: string): string {
  return join(dataFolder, 'postgres.log');
}

/** A short name that belongs to one folder, the same at every start. */
function identityOf(dataFolder: string): string {
  return `voordeur-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
}
