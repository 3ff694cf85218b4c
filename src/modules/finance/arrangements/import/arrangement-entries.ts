import { randomUUID } from 'node:crypto';
import { decimal, reference } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { importTitles } from '../../import/labels.ts';
import { amountFault, arrangementOf, refuseOtherCustomers } from './lines.ts';

const file = 'arrangement-entries.csv';

/**
 * Imports `arrangement-entries.csv`: the entries of the ledger that an arrangement was made of. An activated one
 * settled them (FIN-106); the remaining amounts in `ledger-entries.csv` have that in them already.
 */
export const arrangementEntriesImporter: Importer = {
  file,
  title: importTitles.Title_ArrangementEntries,
  columns: [
    reference('arrangement', 'arrangements.csv'),
    reference('entry', 'ledger-entries.csv'),
    decimal('amount'),
  ],
  key: ['arrangement', 'entry'],
  checkRow: amountFault,
  async load(target, rows) {
    refuseOtherCustomers(file, rows);
    let added = 0;
    for (const row of rows) added += (await loadEntry(target, row)) ? 1 : 0;
    return { added, changed: 0 };
  },
};

async function loadEntry({ write, organisationId }: ImportTarget, row: LoadRow): Promise<boolean> {
  const arrangement = await arrangementOf(write, organisationId, row);
  const { id: arrangementId, customerId, activatedOn, isOpen } = arrangement;
  const line = {
    organisationId,
    customerId,
    arrangementId,
    entryId: row.link('entry').id,
    cents: row.hundredths('amount'),
  };
  const { numInsertedOrUpdatedRows = 0n } = await write
    .insertInto('arrangementEntry')
    .values({ ...line, inOpenArrangement: isOpen })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'arrangementId', 'entryId']).doNothing(),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return false;
  if (activatedOn !== null) {
    await write
      .insertInto('settlement')
      .values({ ...line, id: randomUUID(), settledOn: activatedOn })
      .execute();
  }
  return true;
}
