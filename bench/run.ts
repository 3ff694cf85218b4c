import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '#foundation/root.ts';
import { openBenchDatabase, sizeOf } from './bench-database.ts';
import { type CeilingQuery, ceilingQueryOf } from './ceiling-query.ts';
import { compare } from './compare.ts';
import { tokenOf } from './load-customers.ts';

const customers = Number(process.env.CUSTOMERS ?? 100_000);
const rounds = Number(process.env.ROUNDS ?? 5);
const secondsATurn = Number(process.env.SECONDS_A_TURN ?? 6);
const paths = (process.env.PATHS ?? '/,/financien,/woning').split(',');

const database = await openBenchDatabase({ customers });
try {
  const portal = await database.launchPortal();
  const rows = [];
  for (const path of paths) {
    const target = database.target(path);
    const bytes = await sizeOf(target(portal));
    const query = await ceilingQueryOf(path);
    const ceiling = await database.launchCeiling(query, bytes);
    const { postmaster } = database;
    const compared = { portal, ceiling, postmaster, target };
    const row = {
      path,
      bytes,
      ...(await compare(compared, { rounds, secondsATurn })),
      ceilingBuffers: await buffersOf(database.owner, query),
    };
    ceiling.child.kill();
    rows.push(row);
    console.table([row]);
  }
  report(rows);
} finally {
  await database.close();
}

/** How many buffers the ceiling's query reads for one customer, so that it can be judged. */
async function buffersOf(owner: pg.Client, { text, values }: CeilingQuery): Promise<string> {
  const given = values.map((value) => (value === null ? 'null' : pg.escapeLiteral(value)));
  await owner.query(`set plan_cache_mode = force_generic_plan; prepare ceiling as ${text}`);
  const { rows } = await owner.query(
    `explain (analyze, buffers, timing off) execute ceiling (${[`sha256('${tokenOf(1)}')`, ...given].join(', ')})`,
  );
  await owner.query('deallocate ceiling');
  const line = rows.map((row) => String(row['QUERY PLAN'])).find((text) => /Buffers/.test(text));
  return line?.trim() ?? '';
}

function report(rows: readonly object[]): void {
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
    `${JSON.stringify({ machine, rows }, null, 2)}\n`,
  );
  console.log(machine);
  console.table(rows);
}
