import { randomUUID } from 'node:crypto';
import { date, decimal, reference, text } from '#foundation/import/columns.ts';
import {
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
  type RowFault,
} from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { type Reason, reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles as labels } from './labels.ts';
import { storedSettlements } from './stored.ts';

const file = 'settlements.csv';

/**
 * Imports `settlements.csv`: what an invoice, or a refund, was settled with (FIN-55, FIN-59). The remaining amounts in
 * `ledger-entries.csv` have these settlements in them already.
 */
export const settlementsImporter: Importer = {
  file,
  title: labels.Title_Settlements,
  columns: [
    text('code', 40),
    reference('entry', 'ledger-entries.csv'),
    reference('counterEntry', 'ledger-entries.csv'),
    decimal('amount'),
    date('settledOn'),
  ],
  key: ['code'],
  checkRow: amountFault,
  stored: storedSettlements,
  load: loadSettlements,
};

function amountFault(row: LoadRow): RowFault | undefined {
  return row.hundredths('amount') > 0
    ? undefined
    : { field: 'amount', reason: reason(labels.Reason_NotPositive) };
}

async function loadSettlements(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  refuse(rows.filter(isOfTwoCustomers), 'counterEntry', reason(labels.Reason_EntryOfOther));
  const count = await upsert(target, {
    table: 'settlement',
    sameBy: ['code'],
    records: rows.map((row) => ({
      id: randomUUID(),
      code: row.text('code'),
      customerId: row.link('entry').customerId ?? '',
      entryId: row.link('entry').id,
      counterEntryId: row.link('counterEntry').id,
      cents: row.hundredths('amount'),
      settledOn: row.date('settledOn'),
    })),
  });
  await refuseTooMuch(target, rows);
  return count;
}

function isOfTwoCustomers(row: LoadRow): boolean {
  return row.link('entry').customerId !== row.link('counterEntry').customerId;
}

/** On neither side may more be settled than what was received on it. */
async function refuseTooMuch(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<void> {
  for (const column of ['entry', 'counterEntry']) {
    const found = await write.ask<{ id: string }>(tooMuchSettled, [
      organisationId,
      rows.map((row) => row.link(column).id),
    ]);
    const tooMuch = new Set(found.map(({ id }) => id));
    refuse(
      rows.filter((row) => tooMuch.has(row.link(column).id)),
      column,
      reason(labels.Reason_SettledTooMuch),
    );
  }
}

const tooMuchSettled = {
  name: 'import-too-much-settled',
  text: `select e.id from ledger_entry e
    join settlement s on s.organisation_id = e.organisation_id and s.customer_id = e.customer_id
      and e.id in (s.entry_id, s.counter_entry_id) and s.reversed_on is null
    where e.organisation_id = $1 and e.id = any($2)
    group by e.organisation_id, e.id
    having sum(s.cents) > abs(e.original_cents - e.remaining_cents)`,
};

function refuse(rows: readonly LoadRow[], field: string, why: Reason): void {
  if (rows.length === 0) return;
  throw new ImportRefused(rows.map(({ line }) => ({ file, line, field, reason: why })));
}
