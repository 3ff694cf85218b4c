import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbedded } from '#foundation/database/embedded/embedded.ts';
import { migrate } from '#foundation/database/migrate.ts';
import { root } from '#foundation/root.ts';
import { ceilingQuery } from './ceiling-query.ts';
import { fixedLoad, fullLoad, type Load, percentile, type Target } from './load.ts';
import { benchHost, loadCustomers, tokenOf } from './load-customers.ts';
import { familySeconds, processorSeconds, residentMegabytes } from './processor-time.ts';

const customers = Number(process.env.CUSTOMERS ?? 100_000);
const rounds = Number(process.env.ROUNDS ?? 5);
const secondsATurn = Number(process.env.SECONDS_A_TURN ?? 6);
const connections = 20;
const paths = (process.env.PATHS ?? '/,/financien,/woning').split(',');

const folder = await mkdtemp(join(tmpdir(), 'voordeur-bench-'));
const database = await startEmbedded({ dataFolder: folder });
const started: ChildProcess[] = [];
try {
  await migrate(database.connection);
  const owner = new pg.Client(database.connection);
  await owner.connect();
  await loadCustomers(owner, customers, new Date().toISOString());
  const plan = await explainCeiling(owner);
  const postmaster = Number(
    (await owner.query("select pg_read_file('postmaster.pid') as text")).rows[0].text.split(
      '\n',
    )[0],
  );
  await owner.end();

  const portal = await launchPortal();
  const rows = [];
  for (const path of paths) {
    const bytes = await sizeOf({ ...portal, path, host: benchHost, cookie: randomCookie });
    const ceiling = await launchCeiling(bytes);
    const measured = await compare(path, bytes, portal, ceiling, postmaster);
    ceiling.child.kill();
    rows.push(measured);
    console.table([measured]);
  }
  report(rows, plan);
} finally {
  await Promise.all(started.map(ended));
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

async function compare(
  path: string,
  bytes: number,
  portal: Server,
  ceiling: Server,
  postmaster: number,
) {
  const target = (server: Server): Target => ({
    port: server.port,
    path,
    host: benchHost,
    cookie: randomCookie,
  });
  // Long enough for the compiler of Node to have seen every function.
  await fullLoad(target(portal), connections, 8);
  await fullLoad(target(ceiling), connections, 2);
  const ratios: number[] = [];
  const rates: number[] = [];
  const shares: { server: number; ceiling: number; database: number; ceilingDatabase: number }[] =
    [];
  let memory = 0;
  const errors = { portal: 0, ceiling: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const limit = await measured(ceiling, postmaster, () =>
      fullLoad(target(ceiling), connections, secondsATurn),
    );
    const own = await measured(portal, postmaster, () =>
      fullLoad(target(portal), connections, secondsATurn),
    );
    memory = Math.max(memory, residentMegabytes(Number(portal.child.pid)));
    ratios.push(own.secondsARequest / limit.secondsARequest);
    shares.push({
      server: own.serverSeconds,
      ceiling: limit.serverSeconds,
      database: own.secondsARequest - own.serverSeconds,
      ceilingDatabase: limit.secondsARequest - limit.serverSeconds,
    });
    rates.push(limit.load.requests / limit.load.seconds);
    errors.portal += own.load.errors;
    errors.ceiling += limit.load.errors;
  }
  const half = median(rates) / 2;
  const tails: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const limit = await fixedLoad(target(ceiling), half, secondsATurn);
    const own = await fixedLoad(target(portal), half, secondsATurn);
    tails.push(percentile(own.times, 0.99) / percentile(limit.times, 0.99));
  }
  return {
    path,
    bytes,
    processorRatio: rounded(median(ratios)),
    processorRatioLeast: rounded(Math.min(...ratios)),
    processorRatioMost: rounded(Math.max(...ratios)),
    microseconds: Math.round(1e6 * median(shares.map(({ server }) => server))),
    ceilingMicroseconds: Math.round(1e6 * median(shares.map(({ ceiling: limit }) => limit))),
    serverRatio: rounded(median(shares.map(({ server, ceiling: limit }) => server / limit))),
    databaseRatio: rounded(
      median(shares.map(({ database: own, ceilingDatabase }) => own / ceilingDatabase)),
    ),
    p99Ratio: rounded(median(tails)),
    p99RatioLeast: rounded(Math.min(...tails)),
    p99RatioMost: rounded(Math.max(...tails)),
    ceilingRequestsASecond: Math.round(median(rates)),
    megabytes: Math.round(memory),
    errors: errors.portal + errors.ceiling,
  };
}

/** Processor time a request while the load lasts: of server and PostgreSQL together, and of the server alone. */
async function measured(server: Server, postmaster: number, work: () => Promise<Load>) {
  const ofServer = () => processorSeconds(Number(server.child.pid));
  const ofDatabase = () => familySeconds(postmaster);
  const before = { server: ofServer(), database: ofDatabase() };
  const load = await work();
  const serverSeconds = (ofServer() - before.server) / load.requests;
  const databaseSeconds = (ofDatabase() - before.database) / load.requests;
  return { load, serverSeconds, secondsARequest: serverSeconds + databaseSeconds };
}

function launchPortal(): Promise<Server> {
  const { host, port, database: name } = database.connection;
  return launch('build/main.js', ['start'], {
    PORT: '0',
    DATABASE_URL: `postgresql://voordeur_app@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
    VOORDEUR_DATA: join(folder, 'portal'),
    VOORDEUR_DEMO: 'off',
    VOORDEUR_LOG: 'warn',
    VOORDEUR_SMTP_URL: 'smtp://127.0.0.1:1',
    VOORDEUR_LIMIT_FACTOR: '1000000',
  });
}

function launchCeiling(bytes: number): Promise<Server> {
  return launch('bench/ceiling-server.ts', [], {
    CONNECTION: JSON.stringify(database.connection),
    PAGE_BYTES: String(bytes),
  });
}

async function launch(
  program: string,
  options: readonly string[],
  settings: Record<string, string>,
): Promise<Server> {
  const child = spawn(
    process.execPath,
    [...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), program, ...options],
    {
      cwd: root,
      env: { PATH: process.env.PATH, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  started.push(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}.`)));
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

function randomCookie(): string {
  return `klant=${tokenOf(1 + Math.floor(Math.random() * customers))}`;
}

function sizeOf(target: Target): Promise<number> {
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

async function explainCeiling(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query(
    `explain (analyze, buffers, timing off) ${ceilingQuery.replace('$1', `sha256('${tokenOf(1)}'::bytea)`)}`,
  );
  return rows.map((row) => row['QUERY PLAN']);
}

function report(rows: readonly object[], plan: readonly string[]): void {
  mkdirSync(join(root, 'reports'), { recursive: true });
  const machine = {
    processors: readFileSync('/proc/cpuinfo', 'utf8').split('processor\t').length - 1,
    node: process.version,
    customers,
    rounds,
    secondsATurn,
    connections,
  };
  writeFileSync(
    join(root, 'reports', 'bench.json'),
    `${JSON.stringify({ machine, rows, ceilingPlan: plan }, null, 2)}\n`,
  );
  console.log(machine);
  console.table(rows);
  console.log(
    plan
      .filter((line) => /Buffers|Execution/.test(line))
      .slice(0, 1)
      .join('\n'),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
