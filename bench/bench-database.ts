import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbedded } from '#foundation/database/embedded/embedded.ts';
import { migrate } from '#foundation/database/migrate.ts';
import { root } from '#foundation/root.ts';
import { serverArguments, serverEnvironment } from '../scripts/server-command.ts';
import type { CeilingQuery } from './ceiling-query.ts';
import type { Target } from './load.ts';
import { type BenchLoad, benchHost, loadCustomers, tokenOf } from './load-customers.ts';

/** A process of its own that answers requests. */
export interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

/** A PostgreSQL with the customers of a benchmark, and the servers that were launched on it. */
export interface BenchDatabase {
  readonly owner: pg.Client;
  /** The process id of PostgreSQL, parent of all its processes. */
  readonly postmaster: number;
  launchPortal(): Promise<Server>;
  /** The bare server that runs this query and writes a page of this size. */
  launchCeiling(query: CeilingQuery, bytes: number): Promise<Server>;
  /** An address, asked each time as another customer picked evenly at random. */
  target(path: string): (server: Server) => Target;
  /** Stops the servers, then PostgreSQL, and removes the data. */
  close(): Promise<void>;
}

/** Nothing here must survive a crash, and a million customers are loaded in one go. */
const fastLoading = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
  work_mem: '64MB',
};

/** Opens a database of its own and loads it. */
export async function openBenchDatabase(load: Omit<BenchLoad, 'now'>): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'voordeur-bench-'));
  const database = await startEmbedded({ dataFolder: folder, settings: fastLoading });
  await migrate(database.connection);
  const owner = new pg.Client(database.connection);
  await owner.connect();
  await loadCustomers(owner, { ...load, now: new Date().toISOString() });
  const pidFile = await owner.query("select pg_read_file('postmaster.pid') as text");
  const started: ChildProcess[] = [];
  const cookie = () => `klant=${tokenOf(1 + Math.floor(Math.random() * load.customers))}`;
  return {
    owner,
    postmaster: Number(pidFile.rows[0].text.split('\n')[0]),
    launchPortal() {
      const { host, port, database: name } = database.connection;
      return launch(started, serverArguments, {
        ...serverEnvironment,
        PORT: '0',
        DATABASE_URL: `postgresql://voordeur_app@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
        VOORDEUR_DATA: join(folder, 'portal'),
        VOORDEUR_DEMO: 'off',
        VOORDEUR_LOG: 'warn',
        VOORDEUR_SMTP_URL: 'smtp://127.0.0.1:1',
        VOORDEUR_LIMIT_FACTOR: '1000000',
      });
    },
    launchCeiling: (query, bytes) =>
      launch(started, ['--import', 'tsx', 'bench/ceiling-server.ts'], {
        CONNECTION: JSON.stringify(database.connection),
        QUERY: JSON.stringify(query),
        PAGE_BYTES: String(bytes),
        CONNECTIONS: process.env.CEILING_CONNECTIONS ?? '3',
      }),
    target: (path) => (server) => ({ port: server.port, path, host: benchHost, cookie }),
    async close() {
      await Promise.all(started.map(ended));
      await owner.end();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(
  started: ChildProcess[],
  command: readonly string[],
  settings: Record<string, string>,
): Promise<Server> {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /"port":(\d+)/.exec(line) ?? /http:\/\/[^:]+:(\d+)/.exec(line);
      if (found) resolve(Number(found[1]));
    });
  });
  return { child, port };
}

/** Asks a process to stop, and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}

/** How many bytes a page has. Throws when it does not answer 200. */
export function sizeOf(target: Target): Promise<number> {
  return new Promise((resolve, reject) => {
    request(
      {
        host: '127.0.0.1',
        port: target.port,
        path: target.path,
        headers: { host: target.host, cookie: target.cookie() },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(Buffer.concat(chunks).length)
            : reject(new Error(`${target.path} answers ${response.statusCode}.`)),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}
