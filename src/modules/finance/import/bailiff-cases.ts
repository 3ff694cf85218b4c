import { randomUUID } from 'node:crypto';
import { date, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { upsert } from '#foundation/import/upsert.ts';

/** Imports `bailiff-cases.csv`: debts that were handed to a bailiff. A case runs until it has an end. */
export const bailiffCasesImporter: Importer = {
  file: 'bailiff-cases.csv',
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    date('startedOn'),
    optional(date('endedOn')),
  ],
  key: ['code'],
  load: (target, rows) =>
    upsert(target, {
      table: 'bailiffCase',
      sameBy: ['code'],
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        customerId: row.link('customerNumber').id,
        startedOn: row.date('startedOn'),
        endedOn: row.dateOrNull('endedOn'),
      })),
    }),
};
