import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { diskFileStore } from '#connections/disk-files/disk-file-store.ts';
import { loadAssets } from '#foundation/assets/assets.ts';
import { systemClock } from '#foundation/clock.ts';
import { openPool } from '#foundation/database/connect.ts';
import { startEmbedded } from '#foundation/database/embedded/embedded.ts';
import { migrate } from '#foundation/database/migrate.ts';
import { type ImportResult, importFolder } from '#foundation/import/import-folder.ts';
import type { ImportProgress } from '#foundation/import/store-file.ts';
import { noMalwareCheck } from '#foundation/ports/malware.ts';
import { putTogether } from '#foundation/put-together.ts';
import { root } from '#foundation/root.ts';
import { newKeyRing, secretsFrom } from '#foundation/secrets/secrets.ts';
import { passwordPool } from '#modules/accounts/module.ts';
import { addressBookOf } from '../src/commands/address-book-of.ts';
import { modulesOf } from '../src/modules.ts';
import { sectorPlans } from '../src/sectors/sectors.ts';
import { familySeconds } from './processor-time.ts';
import { report } from './report.ts';

/**
 * How fast an organisation comes in from its folder, into a PostgreSQL that flushes every commit to the disk: the first
 * time, once more without a change, and after an import that was broken off half-way (design section 9).
 */
const customers = Number(process.env.CUSTOMERS ?? 20_000);
const entriesEach = Number(process.env.ENTRIES ?? 9);
const goal = 5_000;
const records = customers * (1 + entriesEach);

const folder = await mkdtemp(join(tmpdir(), 'voordeur-import-'));
const database = await startEmbedded({ dataFolder: join(folder, 'data') });
const passwords = passwordPool();
let postmaster = 0;
try {
  await migrate(database.connection);
  postmaster = await postmasterOf();
  await writeFolder(join(folder, 'rows'));
  const brokenOff = await breakOff();
  const first = await timed('first', 'added');
  const again = await timed('again, unchanged', 'unchanged');
  report('import', [first, again, brokenOff], { customers, entriesEach, node: process.version });
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function timed(run: string, expected: 'added' | 'unchanged') {
  const start = performance.now();
  const before = spent();
  const shown = progressOnTerminal();
  const result = await load(shown.show);
  const seconds = (performance.now() - start) / 1000;
  const processor = spentSince(before);
  const { added, changed } = totals(result);
  const rate = Math.round(records / seconds);
  const isRight = expected === 'added' ? added >= records : added + changed === 0;
  return {
    run,
    records,
    seconds: tenths(seconds),
    processor: tenths(processor.own + processor.database),
    ofDatabase: tenths(processor.database),
    rate,
    ratePerProcessorSecond: Math.round(records / (processor.own + processor.database)),
    goal,
    ok: isRight && rate >= goal,
  };
}

/** Seconds of processor time so far: of this process, and of PostgreSQL on Linux. */
function spent() {
  const { user, system } = process.cpuUsage();
  return {
    own: (user + system) / 1_000_000,
    database: existsSync('/proc') ? familySeconds(postmaster) : 0,
  };
}

function spentSince(before: ReturnType<typeof spent>): ReturnType<typeof spent> {
  const now = spent();
  return { own: now.own - before.own, database: now.database - before.database };
}

async function postmasterOf(): Promise<number> {
  const owner = new pg.Client(database.connection);
  await owner.connect();
  const { rows } = await owner.query<{ text: string }>(
    "select pg_read_file('postmaster.pid') as text",
  );
  await owner.end();
  return Number(rows[0]?.text.split('\n')[0]);
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

/** An import that ends half-way leaves nothing, so that the next one begins anew. */
async function breakOff() {
  const start = performance.now();
  const broken = await load(({ file, done, total }) => {
    if (file === 'ledger-entries.csv' && done * 2 >= total) throw new Error('broken off');
  }).catch((error: unknown) => error);
  const seconds = (performance.now() - start) / 1000;
  const owner = new pg.Client(database.connection);
  await owner.connect();
  const { rows } = await owner.query<{ left: number }>(
    'select (select count(*) from customer)::int + (select count(*) from organisation)::int as left',
  );
  await owner.end();
  const left = rows[0]?.left ?? -1;
  const ok = broken instanceof Error && broken.message === 'broken off' && left === 0;
  return {
    run: 'broken off half-way',
    records: left,
    seconds: tenths(seconds),
    processor: 0,
    rate: 0,
    goal: 0,
    ok,
  };
}

async function load(onProgress: (progress: ImportProgress) => void): Promise<ImportResult> {
  const owner = openPool(database.connection, 2);
  const secrets = secretsFrom(newKeyRing());
  const files = diskFileStore(join(folder, 'files'));
  try {
    return await importFolder({
      owner,
      folder: join(folder, 'rows'),
      house: putTogether(
        modulesOf({
          secrets,
          passwords,
          addresses: addressBookOf(undefined),
          files,
          malware: noMalwareCheck,
          demo: false,
        }),
        sectorPlans,
        loadAssets(join(root, 'build', 'assets')),
      ),
      secrets,
      files,
      now: systemClock.now(),
      onProgress,
    });
  } finally {
    await owner.end();
  }
}

function totals(result: ImportResult): { added: number; changed: number } {
  if ('faults' in result)
    throw new Error(`${result.faults.length} faults; first: ${JSON.stringify(result.faults[0])}`);
  return {
    added: result.counts.reduce((sum, count) => sum + count.added, 0),
    changed: result.counts.reduce((sum, count) => sum + count.changed, 0),
  };
}

/** A line every tenth of a file, as the command shows its bar. */
function progressOnTerminal() {
  let last = '';
  return {
    show({ file, done, total }: ImportProgress) {
      const line = `${file} ${Math.floor((done / total) * 10) * 10}%`;
      if (line !== last) console.log(line);
      last = line;
    },
  };
}

async function writeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(
    join(path, 'organisation.json'),
    JSON.stringify({
      slug: 'groot',
      sector: 'housing',
      name: 'Groot Wonen',
      portalName: 'Mijn Groot Wonen',
      hosts: ['groot.example'],
      canonicalAddress: 'https://groot.example',
      mailSender: { name: 'Groot Wonen', address: 'post@groot.example' },
    }),
  );
  const numbers = Array.from({ length: customers }, (_, index) => `HM-${100_000 + index}`);
  const write = (file: string, head: string, rows: readonly string[]) =>
    writeFile(join(path, file), `${head}\n${rows.join('\n')}\n`);
  await write('companies.csv', 'code,name', ['GW,Groot Wonen']);
  await write(
    'customers.csv',
    'customerNumber,displayName,salutation,email,telephone,street,houseNumber,houseNumberAddition,postcode,town,externalId',
    numbers.map(
      (number, index) =>
        `${number},A.B. Huurder ${index},mevrouw,huurder${index}@groot.example,0301234567,Dorpsstraat,${index % 400},,3704 AC,Zeist,`,
    ),
  );
  await write(
    'ledger-entries.csv',
    'code,customerNumber,company,kind,description,bookedOn,dueOn,originalAmount,remainingAmount',
    numbers.flatMap((number) =>
      Array.from(
        { length: entriesEach },
        (_, entry) =>
          `${number}-${entry},${number},GW,invoice,Huur {month-${entry}},month-${entry},month-${entry},544.72,${entry === 0 ? '544.72' : '0.00'}`,
      ),
    ),
  );
}
