import type { Temporal } from 'temporal-polyfill';
import type { Importer, ImportFault, ImportRow } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { LoadRow } from './load-row.ts';
import { type Reason, reason } from './reason.ts';

/** Checks every cell, every row and that no key stands in the file twice; answers all faults. */
export function checkRows(
  importer: Importer,
  rows: readonly ImportRow[],
  today: Temporal.PlainDate,
): ImportFault[] {
  const firstLines = new Map<string, number>();
  return rows.flatMap((row) => {
    const faults = [...cellFaults(importer, row), ...keyFaults(importer, row, firstLines)];
    if (faults.length > 0) return faults;
    const found = importer.checkRow?.(new LoadRow(row, today));
    return found ? [{ file: importer.file, line: row.line, ...found }] : [];
  });
}

/** The key of a row, in its one spelling. */
export function keyOf({ key, spell = same }: Importer, row: ImportRow): string {
  return spell(key.map((column) => row.values[column] ?? '').join(' / '));
}

const same = (key: string) => key;

function cellFaults({ file, columns }: Importer, { line, values }: ImportRow): ImportFault[] {
  return columns.flatMap(({ name, required, check }) => {
    const value = values[name] ?? '';
    if (value === '')
      return required ? [{ file, line, field: name, reason: reason(labels.Reason_Empty) }] : [];
    const refused = check(value);
    return refused === undefined
      ? []
      : [{ file, line, field: name, reason: withValue(refused, value) }];
  });
}

function withValue(refused: Reason, value: string): Reason {
  return reason(labels.Reason_Here, { reason: refused, value: value.slice(0, 60) });
}

function keyFaults(
  importer: Importer,
  row: ImportRow,
  firstLines: Map<string, number>,
): ImportFault[] {
  const key = keyOf(importer, row);
  const earlier = firstLines.get(key);
  firstLines.set(key, earlier ?? row.line);
  if (earlier === undefined) return [];
  const { file, key: columns } = importer;
  return [
    {
      file,
      line: row.line,
      field: columns.join(', '),
      reason: reason(labels.Reason_Twice, { key, line: earlier }),
    },
  ];
}
