import { randomUUID } from 'node:crypto';
import { timeZone } from '#foundation/clock.ts';
import { normalizeEmail, normalizeUsername } from '#foundation/format/text.ts';
import { date, email, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer, ImportRow, ImportTarget, LoadCount } from '#foundation/import/importer.ts';
import type { LoadRow } from '#foundation/import/load-row.ts';
import { reason } from '#foundation/import/reason.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { importTitles } from './labels.ts';

/**
 * Imports `accounts.csv`: sign-ins that do not exist yet, with a password to begin with. An account that exists
 * belongs to whoever uses it and stays as it is.
 */
export function accountsImporter(hashPassword: (password: string) => Promise<string>): Importer {
  return {
    file: 'accounts.csv',
    title: importTitles.Title_Accounts,
    onlyByCommand: true,
    columns: [
      text('username', 60),
      text('password', 200),
      oneOf('role', ['user', 'administrator']),
      optional(reference('customerNumber', 'customers.csv')),
      email('email'),
      optional(date('confirmedOn')),
      optional(oneOf('language', ['nl', 'en'])),
    ],
    key: ['username'],
    spell: normalizeUsername,
    checkRow: (row) =>
      (row.text('role') === 'user') === (row.text('customerNumber') !== '')
        ? undefined
        : {
            field: 'customerNumber',
            reason: reason(importTitles.Reason_NumberOfRole),
          },
    prepare: (rows) => withHashes(rows, hashPassword),
    load: loadAccounts,
  };
}

/** The rows with the hash in the place of the password. Equal passwords (of a demo) are hashed once. */
async function withHashes(
  rows: readonly ImportRow[],
  hashPassword: (password: string) => Promise<string>,
): Promise<ImportRow[]> {
  const hashes = new Map<string, string>();
  const hashed: ImportRow[] = [];
  for (const { line, values } of rows) {
    const password = values.password ?? '';
    const hash = hashes.get(password) ?? (await hashPassword(password));
    hashes.set(password, hash);
    hashed.push({ line, values: { ...values, password: hash } });
  }
  return hashed;
}

async function loadAccounts(target: ImportTarget, rows: readonly LoadRow[]): Promise<LoadCount> {
  const existing = await existingUsernames(target, rows);
  const accounts = rows
    .filter((row) => !existing.has(normalizeUsername(row.text('username'))))
    .map((row) => ({ row, id: randomUUID() }));
  const count = await upsert(target, {
    table: 'account',
    sameBy: ['usernameKey'],
    records: accounts.map(({ row, id }) => ({ id, ...accountOf(row, target) })),
  });
  await upsert(target, {
    table: 'access',
    sameBy: ['accountId', 'customerId'],
    records: accounts.flatMap(({ row, id }) => {
      const customer = row.linkOrNull('customerNumber');
      return customer ? [{ accountId: id, customerId: customer.id, role: 'holder' }] : [];
    }),
  });
  return count;
}

async function existingUsernames(
  { write, organisationId }: ImportTarget,
  rows: readonly LoadRow[],
): Promise<Set<string>> {
  const found = await write.ask<{ username_key: string }>(
    {
      name: 'import-known-accounts',
      text: 'select username_key from account where organisation_id = $1 and username_key = any($2)',
    },
    [organisationId, rows.map((row) => normalizeUsername(row.text('username')))],
  );
  return new Set(found.map((row) => row.username_key));
}

function accountOf(row: LoadRow, { now }: ImportTarget) {
  const address = normalizeEmail(row.text('email'));
  if (!address) throw new Error(`Line ${row.line} has no e-mail address.`);
  return {
    role: row.text('role'),
    username: row.text('username'),
    usernameKey: normalizeUsername(row.text('username')),
    passwordHash: row.text('password'),
    email: address.address,
    emailKey: address.key,
    confirmedAt: row.dateOrNull('confirmedOn')?.toZonedDateTime(timeZone).toInstant() ?? null,
    language: row.text('language') || 'nl',
    createdAt: now,
  };
}
