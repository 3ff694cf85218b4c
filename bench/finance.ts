import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#foundation/root.ts';
import { type BenchDatabase, openBenchDatabase, type Server, sizeOf } from './bench-database.ts';
import { ceilingQueryOf } from './ceiling-query.ts';
import { compare, median, rounded } from './compare.ts';
import { fixedLoad, percentile } from './load.ts';

/**
 * Measures the page Financiën: its processor time with 500 ledger entries a customer against the ceiling, and how its
 * p95, and that of the home page, grow from a small to a large number of customers.
 */
const rounds = Number(process.env.ROUNDS ?? 5);
const secondsATurn = Number(process.env.SECONDS_A_TURN ?? 6);
const heavy = {
  customers: Number(process.env.HEAVY_CUSTOMERS ?? 1000),
  entries: Number(process.env.ENTRIES ?? 500),
};
const small = Number(process.env.SMALL ?? 1000);
const large = Number(process.env.LARGE ?? 1_000_000);
/** Requests a second, few enough that none has to wait for another one. */
const rate = Number(process.env.RATE ?? 40);

/** What is measured: `entries`, `growth`, or both. */
const parts = (process.env.PARTS ?? 'entries,growth').split(',');

const many = parts.includes('entries') ? await manyEntries() : undefined;
if (many) console.table([many]);
const growth = parts.includes('growth') ? await growthOf(['/financien', '/']) : [];
console.table(growth);
mkdirSync(join(root, 'reports'), { recursive: true });
writeFileSync(
  join(root, 'reports', 'bench-finance.json'),
  `${JSON.stringify({ rounds, secondsATurn, rate, many, growth }, null, 2)}\n`,
);

/** Financiën of customers who have many entries, against the ceiling for a page of the same size. */
async function manyEntries() {
  const path = '/financien';
  const database = await openBenchDatabase(heavy);
  try {
    const portal = await database.launchPortal();
    const target = database.target(path);
    const bytes = await sizeOf(target(portal));
    const ceiling = await database.launchCeiling(await ceilingQueryOf(path), bytes);
    const { postmaster } = database;
    const compared = { portal, ceiling, postmaster, target };
    return { path, ...heavy, bytes, ...(await compare(compared, { rounds, secondsATurn })) };
  } finally {
    await database.close();
  }
}

/** The p95 with many customers against that with few, both databases open and asked in turns. */
async function growthOf(paths: readonly string[]) {
  const opened: BenchDatabase[] = [];
  try {
    const sides: Side[] = [];
    for (const customers of [small, large]) {
      const database = await openBenchDatabase({ customers });
      opened.push(database);
      sides.push({ database, portal: await database.launchPortal() });
    }
    const [few, lots] = sides;
    if (!few || !lots) throw new Error('Both databases must be open.');
    const rows = [];
    for (const path of paths) {
      // Caches and the compiler of Node are warm before it counts.
      for (const side of sides) await p95(side, path);
      const ratios: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const before = await p95(few, path);
        ratios.push((await p95(lots, path)) / before);
      }
      rows.push({
        path,
        small,
        large,
        p95Ratio: rounded(median(ratios)),
        p95RatioLeast: rounded(Math.min(...ratios)),
        p95RatioMost: rounded(Math.max(...ratios)),
      });
    }
    return rows;
  } finally {
    for (const database of opened) await database.close();
  }
}

interface Side {
  readonly database: BenchDatabase;
  readonly portal: Server;
}

async function p95({ database, portal }: Side, path: string): Promise<number> {
  const { times, errors } = await fixedLoad(database.target(path)(portal), rate, secondsATurn);
  if (errors > 0) throw new Error(`${errors} requests of ${path} failed.`);
  return percentile(times, 0.95);
}
