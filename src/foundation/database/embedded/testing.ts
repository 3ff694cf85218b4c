import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';

/** For data that may be lost: several times faster, and a start in tests never waits for a disk. */
export const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Runs `work` with a new folder that is removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `work` with the database of `dataFolder`, stopped afterwards whatever happens. */
export async function withDatabase<T>(
  dataFolder: string,
  work: (database: EmbeddedDatabase) => Promise<T>,
  settings: Record<string, string> = fastSettings,
): Promise<T> {
  const database = await startEmbedded({ dataFolder, settings });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** The first column of the rows that a statement yields. */
export async function firstColumn(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    const result = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return result.rows.map((row) => row[0]);
  } finally {
    await client.end();
  }
}

/** A second Node process that opens the database of `dataFolder` and keeps it open until killed. */
export async function openInOtherProcess(dataFolder: string): Promise<ChildProcess> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await startEmbedded(${JSON.stringify({ dataFolder, settings: fastSettings })});
    console.log('open');
    setInterval(() => undefined, 60_000);`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

/** Sends a signal to a process and all that share its terminal group, as Ctrl-C does, and waits. */
export async function endGroup(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (child.pid === undefined) throw new Error('the process did not start');
  const ended = once(child, 'exit');
  process.kill(-child.pid, signal);
  await ended;
}
