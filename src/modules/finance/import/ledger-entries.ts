import { randomUUID } from 'node:crypto';
import { date, decimal, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import {
  type Importer,
  ImportRefused,
  type ImportTarget,
  type LoadCount,
  type RowFault,
} from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { amountsAfterImport, type ImportedAmounts } from '../rules/after-import.ts';
import { documentKinds, lowersDebt } from '../rules/document-kinds.ts';
import { heldByPortal } from './held-by-portal.ts';
import { importTitles as labels } from './labels.ts';
import { storedLedgerEntries } from './stored.ts';

/** Imports `ledger-entries.csv`: what a customer owes and has paid. Payments and credit notes are negative. */
export const ledgerEntriesImporter: Importer = {
  file: 'ledger-entries.csv',
  title: labels.Title_Entries,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    reference('company', 'companies.csv'),
    optional(reference('lease', 'leases.csv')),
    oneOf('kind', documentKinds),
    text('description'),
    date('bookedOn'),
    date('dueOn'),
    decimal('originalAmount'),
    decimal('remainingAmount'),
    optional(decimal('inCollection')),
    optional(decimal('inOnlinePayment')),
  ],
  key: ['code'],
  checkRow: amountFault,
  known: knownByCode('ledgerEntry', { ofCustomer: true }),
  stored: storedLedgerEntries,
  load: loadEntries,
};

function amountFault(row: LoadRow): RowFault | undefined {
  const original = row.hundredths('originalAmount');
  const remaining = row.hundredths('remainingAmount');
  const kind = documentKinds.find((known) => known === row.text('kind'));
  const sign = kind && lowersDebt(kind) ? -1 : 1;
  if (original !== 0 && Math.sign(original) !== sign) {
    return {
      field: 'originalAmount',
      reason: reason(sign < 0 ? labels.Reason_NegativeKind : labels.Reason_PositiveKind),
    };
  }
  if (Math.abs(remaining) > Math.abs(original)) {
    return { field: 'remainingAmount', reason: reason(labels.Reason_MoreThanOriginal) };
  }
  if (remaining !== 0 && Math.sign(remaining) !== Math.sign(original)) {
    return { field: 'remainingAmount', reason: reason(labels.Reason_OtherSign) };
  }
  const negative = ['inCollection', 'inOnlinePayment'].find(
    (column) => (row.hundredthsOrNull(column) ?? 0) < 0,
  );
  return negative === undefined
    ? undefined
    : { field: negative, reason: reason(labels.Reason_Negative) };
}

async function loadEntries(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  refuseOtherCustomers(rows);
  const held = await heldByPortal(
    target,
    rows.map((row) => row.text('code')),
  );
  return upsert(target, {
    table: 'ledgerEntry',
    sameBy: ['code'],
    records: rows.map((row) => ({
      id: randomUUID(),
      code: row.text('code'),
      customerId: row.link('customerNumber').id,
      companyId: row.link('company').id,
      leaseId: row.linkOrNull('lease')?.id ?? null,
      kind: row.text('kind'),
      description: row.text('description'),
      bookedOn: row.date('bookedOn'),
      dueOn: row.date('dueOn'),
      originalCents: row.hundredths('originalAmount'),
      ...amountsAfterImport(amountsIn(row), held.get(row.text('code'))),
    })),
  });
}

function amountsIn(row: LoadRow): ImportedAmounts {
  return {
    remainingCents: row.hundredths('remainingAmount'),
    inCollectionCents: row.hundredthsOrNull('inCollection') ?? 0,
    inOnlinePaymentCents: row.hundredthsOrNull('inOnlinePayment') ?? 0,
  };
}

function refuseOtherCustomers(rows: readonly LoadRow[]): void {
  const faults = rows
    .filter((row) => {
      const lease = row.linkOrNull('lease');
      return lease && lease.customerId !== row.link('customerNumber').id;
    })
    .map((row) => ({
      file: 'ledger-entries.csv',
      line: row.line,
      field: 'lease',
      reason: reason(labels.Reason_LeaseOfOther),
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
}
