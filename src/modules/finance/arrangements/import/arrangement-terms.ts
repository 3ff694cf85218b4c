import { date, decimal, optional, reference, wholeNumber } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { importTitles } from '../../import/labels.ts';
import { amountFault, arrangementOf, refuseOtherCustomers } from './lines.ts';

const file = 'arrangement-terms.csv';

/** Imports `arrangement-terms.csv`: the terms of arrangements, with the ledger entry of those that were activated (FIN-104). */
export const arrangementTermsImporter: Importer = {
  file,
  title: importTitles.Title_ArrangementTerms,
  columns: [
    reference('arrangement', 'arrangements.csv'),
    wholeNumber('position', 1, 121),
    date('dueOn'),
    decimal('amount'),
    optional(reference('entry', 'ledger-entries.csv')),
  ],
  key: ['arrangement', 'position'],
  checkRow: amountFault,
  async load(target, rows) {
    refuseOtherCustomers(file, rows);
    let added = 0;
    for (const row of rows) added += await loadTerm(target, row);
    return { added, changed: 0 };
  },
};

async function loadTerm({ write, organisationId }: ImportTarget, row: LoadRow): Promise<number> {
  const { id: arrangementId, customerId } = await arrangementOf(write, organisationId, row);
  const { numInsertedOrUpdatedRows = 0n } = await write
    .insertInto('arrangementTerm')
    .values({
      organisationId,
      customerId,
      arrangementId,
      position: row.number('position'),
      dueOn: row.date('dueOn'),
      cents: row.hundredths('amount'),
      entryId: row.linkOrNull('entry')?.id ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'arrangementId', 'position']).doNothing(),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}
