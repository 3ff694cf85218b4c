import { randomUUID } from 'node:crypto';
import { startOfDay } from '#foundation/clock.ts';
import { date, optional, reference, text } from '#foundation/import/columns.ts';
import type {
  ImportColumn,
  Importer,
  ImportTarget,
  LoadCount,
} from '#foundation/import/importer.ts';
import { ImportRefused } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { readIban } from '../rules/iban.ts';
import { longestAccountHolder } from '../rules/payment-change.ts';
import { importTitles } from './labels.ts';
import { storedLeaseBankAccounts } from './stored.ts';

/** Imports `bank-accounts.csv`: the accounts that households pay from. They do not leave: an IBAN is shown to its own household only (TEN-B15). */
export const bankAccountsImporter: Importer = {
  file: 'bank-accounts.csv',
  title: importTitles.Title_BankAccounts,
  columns: [
    text('code', 40),
    reference('customerNumber', 'customers.csv'),
    text('accountHolder', longestAccountHolder),
    iban('iban'),
    date('createdOn'),
  ],
  key: ['code'],
  known: knownByCode('bankAccount', { ofCustomer: true }),
  load: (target, rows) =>
    upsert(target, {
      table: 'bankAccount',
      sameBy: ['code'],
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        customerId: row.link('customerNumber').id,
        accountHolder: row.text('accountHolder'),
        iban: normalised(row),
        createdAt: startOfDay(row.date('createdOn')),
      })),
    }),
};

/** Imports `lease-bank-accounts.csv`: from which account the rent of a lease is paid. */
export const leaseBankAccountsImporter: Importer = {
  file: 'lease-bank-accounts.csv',
  title: importTitles.Title_LeaseBankAccounts,
  columns: [reference('lease', 'leases.csv'), reference('bankAccount', 'bank-accounts.csv')],
  key: ['lease'],
  stored: storedLeaseBankAccounts,
  load: loadLeaseBankAccounts,
};

/** Imports `mandates.csv`: leave to collect, signed or not yet. For their IBANs they do not leave either (TEN-B15). */
export const mandatesImporter: Importer = {
  file: 'mandates.csv',
  title: importTitles.Title_Mandates,
  columns: [
    text('code', 35),
    reference('customerNumber', 'customers.csv'),
    iban('iban'),
    date('createdOn'),
    optional(date('signedOn')),
  ],
  key: ['code'],
  load: (target, rows) =>
    upsert(target, {
      table: 'mandate',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => ({
        id: randomUUID(),
        code: row.text('code'),
        customerId: row.link('customerNumber').id,
        iban: normalised(row),
        createdAt: startOfDay(row.date('createdOn')),
        signedOn: row.dateOrNull('signedOn'),
      })),
    }),
};

/** An IBAN with right check digits; spaces and small letters are accepted (TEN-B6). */
function iban(name: string): ImportColumn {
  return {
    name,
    required: true,
    check: (value) => ('iban' in readIban(value) ? undefined : reason(importTitles.Reason_NoIban)),
  };
}

function normalised(row: LoadRow): string {
  const read = readIban(row.text('iban'));
  if ('fault' in read) throw new Error(`Line ${row.line} has no IBAN.`);
  return read.iban;
}

async function loadLeaseBankAccounts(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<LoadCount> {
  const faults = rows
    .filter((row) => row.link('lease').customerId !== row.link('bankAccount').customerId)
    .map((row) => ({
      file: 'lease-bank-accounts.csv',
      line: row.line,
      field: 'bankAccount',
      reason: reason(importTitles.Reason_OtherCustomer, { code: row.text('bankAccount') }),
    }));
  if (faults.length > 0) throw new ImportRefused(faults);
  const linked = await write.ask<{ added: boolean }>(linkAccounts, [
    organisationId,
    rows.map((row) => row.link('lease').id),
    rows.map((row) => row.link('bankAccount').id),
  ]);
  const added = linked.filter((row) => row.added).length;
  return { added, changed: linked.length - added };
}

const linkAccounts = {
  name: 'import-lease-bank-accounts',
  text: `update lease set bank_account_id = linked.account_id, version = lease.version + 1
    from (select before.id, before.bank_account_id is null as added, given.account_id
        from unnest($2::uuid[], $3::uuid[]) as given (lease_id, account_id)
        join lease before on before.organisation_id = $1 and before.id = given.lease_id
      ) as linked
    where lease.organisation_id = $1 and lease.id = linked.id
      and lease.bank_account_id is distinct from linked.account_id
    returning linked.added`,
};
