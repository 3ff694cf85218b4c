import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { superuser } from './cluster.ts';
import { EmbeddedFailure } from './errors.ts';
import { isRunning, lastLogLines, type Server } from './server.ts';

const longestWaitMilliseconds = 60_000;
const pauseMilliseconds = 10;

/** What waiting for a server may end with. */
export type Readiness = 'ready' | 'ended' | 'stopping';

/**
 * Waits until the server answers on its socket, at most 60 seconds: after a crash it first replays
 * its log. `ended` and `stopping` say that it will not answer any more. Throws EmbeddedFailure
 * when the time is over; the server is left at its recovery, so that a next start finds it further.
 */
export async function waitUntilReady(
  server: Server,
  address: { host: string; port: number },
  logFile: string,
): Promise<Readiness> {
  const deadline = performance.now() + longestWaitMilliseconds;
  while (performance.now() < deadline) {
    const refusal = await tryToConnect(address);
    if (refusal === undefined) return 'ready';
    if (refusal.includes('shutting down')) return 'stopping';
    if (!(await isRunning(server))) return 'ended';
    await delay(pauseMilliseconds);
  }
  throw new EmbeddedFailure(
    `PostgreSQL (process ${server.processId}) is not ready after 60 seconds. It is probably still ` +
      'recovering from a crash and goes on with that: start again in a few minutes. Its log ends with:',
    await lastLogLines(logFile),
  );
}

/** Creates the database when it is not there. */
export async function ensureDatabase(
  address: { host: string; port: number },
  name: string,
): Promise<void> {
  const client = superuserClient(address);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Undefined when the server lets us in, otherwise what it said. */
async function tryToConnect(address: { host: string; port: number }): Promise<string | undefined> {
  const client = superuserClient(address);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function superuserClient(address: { host: string; port: number }): pg.Client {
  return new pg.Client({
    ...address,
    user: superuser,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
}
