import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#foundation/root.ts';

/** What was measured, and whether the goal was met. */
export type Row = Readonly<Record<string, string | number | boolean>> & { readonly ok: boolean };

/** Prints the rows as a table, writes them with the rest to `reports/<name>.json`, and fails the command at a missed goal. */
export function report(name: string, rows: readonly Row[], rest: object = {}): void {
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(
    join(root, 'reports', `${name}.json`),
    `${JSON.stringify({ rows, ...rest }, null, 2)}\n`,
  );
  console.table(rows);
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
}
