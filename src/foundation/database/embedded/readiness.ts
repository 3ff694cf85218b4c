import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { superuser } from './cluster.ts';
import { EmbeddedFailure } from './errors.ts';
import { isRunning, lastLogLines, type Server } from './server.ts';

const longestWaitMilliseconds = 60_000;
const pauseMilliseconds = 10;

/** Where a database of ours is. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** What waiting for a server may end with. */
export type Readiness = 'ready' | 'ended' | 'stopping';

/**
 * Waits until the server lets us into the database, which is made when it is not there; at most 60
 * seconds: after a crash the server first replays its log. `ended` and `stopping` say that it will
 * not answer any more. Throws EmbeddedFailure when the time is over; the server is left at its
 * recovery, so that a next start finds it further.
 */
export async function waitUntilReady(
  server: Server,
  address: Address,
  logFile: string,
): Promise<Readiness> {
  const deadline = performance.now() + longestWaitMilliseconds;
  while (performance.now() < deadline) {
    const refusal = await tryToEnter(address);
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

/** Undefined when the server lets us in, otherwise what it said. */
async function tryToEnter(address: Address): Promise<string | undefined> {
  try {
    await asSuperuser(address, async () => {});
    return undefined;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === missingDatabase)) {
      return String(error);
    }
  }
  await asSuperuser({ ...address, database: 'postgres' }, async (client) => {
    await client.query(`create database ${client.escapeIdentifier(address.database)}`);
  });
  return undefined;
}

const missingDatabase = '3D000';

async function asSuperuser(
  address: Address,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    ...address,
    user: superuser,
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
