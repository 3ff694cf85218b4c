import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import { ImportRefused, type RowFault } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { importTitles as labels } from '../../import/labels.ts';

/** What the lines of an arrangement need to know of it. */
export interface ImportedArrangement {
  readonly id: string;
  readonly customerId: string;
  readonly isOpen: boolean;
  readonly activatedOn: Temporal.PlainDate | null;
}

/** Reads an arrangement that was imported before its lines. */
export function arrangementOf(
  write: Write,
  organisationId: string,
  row: LoadRow,
): Promise<ImportedArrangement> {
  return write
    .selectFrom('arrangement')
    .select(['id', 'customerId', 'isOpen', 'activatedOn'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', row.link('arrangement').id)
    .executeTakeFirstOrThrow();
}

/** Throws `ImportRefused` for lines that name a ledger entry of another customer than that of the arrangement. */
export function refuseOtherCustomers(file: string, rows: readonly LoadRow[]): void {
  const faults = rows
    .filter((row) => {
      const entry = row.linkOrNull('entry');
      return entry && entry.customerId !== row.link('arrangement').customerId;
    })
    .map(({ line }) => ({
      file,
      line,
      field: 'entry',
      reason: reason(labels.Reason_EntryOfOther),
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
}

/** An amount that is nothing or less is no line of an arrangement. */
export function amountFault(row: LoadRow): RowFault | undefined {
  return row.hundredths('amount') > 0
    ? undefined
    : { field: 'amount', reason: reason(labels.Reason_NotPositive) };
}
