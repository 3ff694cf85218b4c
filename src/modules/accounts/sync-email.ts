import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import type { FoundAccount } from './find-account.ts';
import { emailAfterSync } from './rules/email-sync.ts';
import { endTokensOf } from './tokens.ts';

/**
 * Copies the e-mail address of the customer's record to his account when the two differ, never the other way
 * (ACC-49, ACC-B17). The record is the portal's own copy, so that signing in never waits for a back office (ACC-B13).
 * Links that were mailed to another address than this one end (sector checklist D.3).
 */
export async function syncEmail(
  write: Write,
  account: FoundAccount,
  now: Temporal.Instant,
): Promise<void> {
  if (account.customerId === undefined) return;
  const { organisationId, id } = account;
  const record = await write
    .selectFrom('customer')
    .select('email')
    .where('organisationId', '=', organisationId)
    .where('id', '=', account.customerId)
    .executeTakeFirst();
  const changed = record && emailAfterSync(account, record.email);
  if (!changed) return;
  await write
    .updateTable('account')
    .set({ email: changed.email, emailKey: changed.emailKey, emailInvalid: changed.emailInvalid })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
  if (changed.emailKey !== account.emailKey) {
    // The link that proves the address typed at a provider's went to that address, which stays (OP-8).
    await endTokensOf(write, { organisationId, accountId: id, now, except: 'providerEmail' });
  }
}
