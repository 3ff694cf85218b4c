import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { actFor } from '#foundation/database/act-for.ts';
import type { Account } from '#foundation/database/tables.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';

/** An account that was found across the wall, with the customer it opens (none for an administrator). */
export type FoundAccount = Selectable<Account> & { readonly customerId: string | undefined };

const byUsername = {
  name: 'find-account',
  text: 'select account_id, customer_id from portal.find_account($1)',
};

/**
 * Finds the account that signs in under a user name (its key, from `normalizeUsername`), and opens the walls of this
 * transaction for it. Nothing of it may be shown before its secret was checked. An unknown name asks the database as
 * much as a known one (ACC-B6).
 */
export async function findAccountForSignIn(
  read: Read,
  organisationId: string,
  usernameKey: string,
): Promise<FoundAccount | undefined> {
  const [found] = await read.ask<Ids>(byUsername, [usernameKey]);
  return openAccount(read, organisationId, found ?? nobody);
}

/** Which account signs in under a user name, across the wall; opens nothing. */
export async function findAccountId(read: Read, usernameKey: string): Promise<string | undefined> {
  const [found] = await read.ask<Ids>(byUsername, [usernameKey]);
  return found?.account_id;
}

const byEmail = {
  name: 'find-accounts-by-email',
  text: 'select account_id, customer_id from portal.find_accounts_by_email($1)',
};

/**
 * The accounts that a forgetful visitor may mean: by user name or by e-mail address, each once. Handles one after the
 * other with the walls open for it; only mail to its own address may follow (ACC-47). When there is none it asks as
 * much (ACC-B5).
 */
export async function forEachAccountOf(
  read: Read,
  organisationId: string,
  keys: { readonly usernameKey: string; readonly emailKey: string | undefined },
  work: (account: FoundAccount) => Promise<void>,
): Promise<number> {
  const found = [
    ...(await read.ask<Ids>(byUsername, [keys.usernameKey])),
    ...(keys.emailKey ? await read.ask<Ids>(byEmail, [keys.emailKey]) : []),
  ];
  const once = new Map(found.map((ids) => [ids.account_id, ids]));
  if (once.size === 0) await openAccount(read, organisationId, nobody);
  for (const ids of once.values()) {
    const account = await openAccount(read, organisationId, ids);
    if (account) await work(account);
  }
  return once.size;
}

/** What the functions that cross the wall answer. */
interface Ids {
  readonly account_id: string;
  readonly customer_id: string | null;
}

/** Stands in for an account that is not there, so that the work is the same. */
const nobody: Ids = { account_id: randomUUID(), customer_id: null };

/** Opens the walls of this transaction for one account and its customer, and reads the account. */
async function openAccount(
  read: Read,
  organisationId: string,
  ids: Ids,
): Promise<FoundAccount | undefined> {
  await actFor(read, { accountId: ids.account_id, customerId: ids.customer_id });
  const account = await accountById(read, organisationId, ids.account_id);
  return account && { ...account, customerId: ids.customer_id ?? undefined };
}

/** An account behind walls that are open already. */
export function accountById(
  read: Read,
  organisationId: string,
  accountId: string,
): Promise<Selectable<Account> | undefined> {
  return read
    .selectFrom('account')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', accountId)
    .executeTakeFirst();
}

/**
 * Holds an account until the transaction ends, and answers it as it stands then: a new password or a block that is
 * under way goes first, and whoever comes in after us finds our session and ends it (ACC-B18). The walls must be open.
 */
export function holdAccount(
  write: Write,
  organisationId: string,
  accountId: string,
): Promise<Selectable<Account> | undefined> {
  return write
    .selectFrom('account')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
}
