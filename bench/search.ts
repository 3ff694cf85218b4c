import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#foundation/root.ts';
import { type BenchDatabase, openBenchDatabase, type Server } from './bench-database.ts';
import { median, rounded } from './compare.ts';
import { fixedLoad, percentile } from './load.ts';
import { loadQuestions, wordOf } from './load-questions.ts';

/**
 * Measures searching: how its p95 grows from a small to a large number of questions and of own things of all customers,
 * both databases open and asked in turns.
 */
const rounds = Number(process.env.ROUNDS ?? 5);
const secondsATurn = Number(process.env.SECONDS_A_TURN ?? 6);
/** Requests a second, few enough that none has to wait for another one. */
const rate = Number(process.env.RATE ?? 20);
const entriesACustomer = 5;
const sizes = [
  { questions: Number(process.env.SMALL ?? 100), things: Number(process.env.SMALL ?? 100) },
  {
    questions: Number(process.env.QUESTIONS ?? 100_000),
    things: Number(process.env.THINGS ?? 1_000_000),
  },
];
/** A word of ten questions, the customer's own invoices, a word of ten questions with a typing error, nothing at all. */
const searches = {
  word: wordOf(7),
  ownInvoices: 'factuur',
  misspelled: `${wordOf(7).slice(0, 8)}zz`,
  nothing: 'olifantenverzorger',
};

interface Side {
  readonly database: BenchDatabase;
  readonly portal: Server;
}

const opened: BenchDatabase[] = [];
try {
  const sides: Side[] = [];
  for (const { questions, things } of sizes) {
    const database = await openBenchDatabase({
      customers: things / entriesACustomer,
      entries: entriesACustomer,
    });
    opened.push(database);
    await loadQuestions(database.owner, questions);
    sides.push({ database, portal: await database.launchPortal() });
  }
  const [few, lots] = sides;
  if (!few || !lots) throw new Error('Both databases must be open.');
  const rows = [];
  for (const [search, term] of Object.entries(searches)) {
    const path = `/zoeken?q=${term}`;
    // Caches and the compiler of Node are warm before it counts.
    for (const side of sides) await p95(side, path);
    const measured: { before: number; after: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      measured.push({ before: await p95(few, path), after: await p95(lots, path) });
    }
    const ratios = measured.map(({ before, after }) => after / before);
    rows.push({
      search,
      smallMilliseconds: rounded(median(measured.map(({ before }) => before))),
      largeMilliseconds: rounded(median(measured.map(({ after }) => after))),
      p95Ratio: rounded(median(ratios)),
      p95RatioLeast: rounded(Math.min(...ratios)),
      p95RatioMost: rounded(Math.max(...ratios)),
    });
  }
  console.table(rows);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(
    join(root, 'reports', 'bench-search.json'),
    `${JSON.stringify({ rounds, secondsATurn, rate, sizes, rows }, null, 2)}\n`,
  );
} finally {
  for (const database of opened) await database.close();
}

async function p95({ database, portal }: Side, path: string): Promise<number> {
  const { times, errors } = await fixedLoad(database.target(path)(portal), rate, secondsATurn);
  if (errors > 0) throw new Error(`${errors} requests of ${path} failed.`);
  return percentile(times, 0.95);
}
