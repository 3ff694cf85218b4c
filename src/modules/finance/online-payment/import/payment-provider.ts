import { oneOf, optional, text, wholeNumber } from '#foundation/import/columns.ts';
import type { Importer, ImportTarget, LoadCount, RowFault } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { importTitles as labels } from '../../import/labels.ts';
import { isBankAccount } from '../rules/bank-accounts.ts';
import { paymentProviderKey } from '../services.ts';

/** Imports `payment-provider.csv`: where customers pay online, one row; its key is sealed. */
export function paymentProviderImporter(secrets: Secrets): Importer {
  return {
    file: 'payment-provider.csv',
    title: labels.Title_Provider,
    onlyByCommand: true,
    columns: [
      text('endpoint'),
      text('apiKey'),
      text('method', 30),
      text('methodName', 80),
      optional(text('senderAddress')),
      text('clearingAccount', 40),
      optional(text('bankAccounts', 1000)),
      wholeNumber('payWithinDays', 1, 100),
      optional(oneOf('standIn', ['yes', 'no'])),
    ],
    key: ['endpoint'],
    checkRow: rowFault,
    load: (target, rows) => loadProvider(target, rows, secrets),
  };
}

function rowFault(row: LoadRow): RowFault | undefined {
  if (!URL.canParse(row.text('endpoint')))
    return { field: 'endpoint', reason: reason(labels.Reason_NoAddress) };
  const wrong = accountsIn(row).find((account) => !isBankAccount(account));
  return wrong === undefined
    ? undefined
    : { field: 'bankAccounts', reason: reason(labels.Reason_NoAccountNumber, { account: wrong }) };
}

function accountsIn(row: LoadRow): string[] {
  return row.text('bankAccounts').split(' ').filter(Boolean);
}

async function loadProvider(
  target: ImportTarget,
  rows: readonly LoadRow[],
  secrets: Secrets,
): Promise<LoadCount> {
  const before = await sealedBefore(target);
  return upsert(target, {
    table: 'paymentProvider',
    sameBy: [],
    records: rows.slice(-1).map((row) => ({
      endpoint: row.text('endpoint'),
      apiKeySealed: resealed(secrets, before, row.text('apiKey')),
      method: row.text('method'),
      methodName: row.text('methodName'),
      senderAddress: row.text('senderAddress'),
      clearingAccount: row.text('clearingAccount'),
      bankAccounts: accountsIn(row),
      payWithinDays: row.number('payWithinDays'),
      standIn: row.text('standIn') === 'yes',
    })),
  });
}

async function sealedBefore({ write, organisationId }: ImportTarget): Promise<Buffer | undefined> {
  const row = await write
    .selectFrom('paymentProvider')
    .select('apiKeySealed')
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row?.apiKeySealed;
}

/** The seal that was there when it holds the same key, so that the same folder changes nothing. */
function resealed(secrets: Secrets, before: Buffer | undefined, apiKey: string): Buffer {
  const same = before && secrets.open(before, paymentProviderKey) === apiKey;
  return same ? before : secrets.seal(apiKey, paymentProviderKey);
}
