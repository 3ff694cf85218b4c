import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { root } from '#foundation/root.ts';
import { openBenchDatabase, sizeOf } from './bench-database.ts';
import { ceilingQuery } from './ceiling-query.ts';
import { compare } from './compare.ts';
import { tokenOf } from './load-customers.ts';

const customers = Number(process.env.CUSTOMERS ?? 100_000);
const rounds = Number(process.env.ROUNDS ?? 5);
const secondsATurn = Number(process.env.SECONDS_A_TURN ?? 6);
const paths = (process.env.PATHS ?? '/,/financien,/woning').split(',');

const database = await openBenchDatabase({ customers });
try {
  const plan = await explainCeiling(database.owner);
  const portal = await database.launchPortal();
  const rows = [];
  for (const path of paths) {
    const target = database.target(path);
    const bytes = await sizeOf(target(portal));
    const ceiling = await database.launchCeiling(bytes);
    const { postmaster } = database;
    const compared = { portal, ceiling, postmaster, target };
    const row = { path, bytes, ...(await compare(compared, { rounds, secondsATurn })) };
    ceiling.child.kill();
    rows.push(row);
    console.table([row]);
  }
  report(rows, plan);
} finally {
  await database.close();
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
