import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { date, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer, RowFault } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles as labels } from './labels.ts';
import { storedBailiffCases } from './stored.ts';

/** Imports `bailiff-cases.csv`: debts that were handed to a bailiff. A case runs until it has an end. */
export const bailiffCasesImporter: Importer = {
  file: 'bailiff-cases.csv',
  title: labels.Title_BailiffCases,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    date('startedOn'),
    optional(date('endedOn')),
  ],
  key: ['code'],
  checkRow: endFault,
  stored: storedBailiffCases,
  load: (target, rows) =>
    upsert(target, {
      table: 'bailiffCase',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        customerId: row.link('customerNumber').id,
        startedOn: row.date('startedOn'),
        endedOn: row.dateOrNull('endedOn'),
      })),
    }),
};

function endFault(row: LoadRow): RowFault | undefined {
  const endedOn = row.dateOrNull('endedOn');
  return endedOn && Temporal.PlainDate.compare(endedOn, row.date('startedOn')) < 0
    ? { field: 'endedOn', reason: reason(labels.Reason_EndsBeforeStart) }
    : undefined;
}
