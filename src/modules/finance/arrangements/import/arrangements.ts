import { randomUUID } from 'node:crypto';
import {
  date,
  decimal,
  oneOf,
  optional,
  reference,
  text,
  wholeNumber,
} from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, LoadCount, RowFault } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { importTitles as labels } from '../../import/labels.ts';
import { arrangementStatuses } from '../rules/statuses.ts';

/**
 * Imports `arrangements.csv`: arrangements that customers have already. Their invoices and terms stand in
 * `arrangement-entries.csv` and `arrangement-terms.csv`. One that is there already lives in the portal and stays.
 */
export const arrangementsImporter: Importer = {
  file: 'arrangements.csv',
  title: labels.Title_Arrangements,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    reference('company', 'companies.csv'),
    reference('template', 'arrangement-templates.csv'),
    decimal('totalAmount'),
    wholeNumber('terms', 1, 120),
    oneOf('status', arrangementStatuses),
    date('startsOn'),
    optional(date('activatedOn')),
    optional(date('endedOn')),
  ],
  key: ['code'],
  known: knownByCode('arrangement', { ofCustomer: true }),
  checkRow: dateFault,
  load: loadArrangements,
};

function dateFault(row: LoadRow): RowFault | undefined {
  const status = row.text('status');
  const isOpen = status === 'created' || status === 'activated';
  if ((status === 'activated' || status === 'completed') && !row.dateOrNull('activatedOn')) {
    return { field: 'activatedOn', reason: reason(labels.Reason_NeededForStatus) };
  }
  if (isOpen === (row.dateOrNull('endedOn') !== null)) {
    return { field: 'endedOn', reason: reason(labels.Reason_OnlyEnded) };
  }
  return row.hundredths('totalAmount') > 0
    ? undefined
    : { field: 'totalAmount', reason: reason(labels.Reason_NotPositive) };
}

async function loadArrangements(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<LoadCount> {
  let added = 0;
  for (const row of rows) {
    const { id: templateId } = row.link('template');
    const template = await write
      .selectFrom('arrangementTemplate')
      .select(['description', 'invoiceType', 'transactionMode', 'paymentTerms'])
      .where('organisationId', '=', organisationId)
      .where('id', '=', templateId)
      .executeTakeFirstOrThrow();
    const { description: templateDescription, ...properties } = template;
    const { numInsertedOrUpdatedRows = 0n } = await write
      .insertInto('arrangement')
      .values({
        ...properties,
        templateDescription,
        organisationId,
        customerId: row.link('customerNumber').id,
        id: randomUUID(),
        code: row.text('code'),
        companyId: row.link('company').id,
        templateId,
        totalCents: row.hundredths('totalAmount'),
        termCount: row.number('terms'),
        status: row.text('status'),
        startsOn: row.date('startsOn'),
        activatedOn: row.dateOrNull('activatedOn'),
        endedOn: row.dateOrNull('endedOn'),
      })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows);
  }
  return { added, changed: 0 };
}
