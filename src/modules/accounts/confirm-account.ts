import { normalizeEmail } from '#foundation/format/text.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { accountById } from './find-account.ts';
import { accountConfirmed, emailChangedOnConfirming } from './interaction-kinds.ts';
import { spendToken } from './tokens.ts';

/**
 * Spends the link that confirms an account (ACC-16): the account may sign in, the activation code is used up (OP-7),
 * and the address that was proved becomes the one of the household when it differs (ACC-18). Answers false when the
 * link is used, expired or changed; nothing changes then (ACC-B8).
 */
export async function confirmAccount(visit: WriteVisit, token: string): Promise<boolean> {
  const { write, organisation, now } = visit;
  const spent = await spendToken(write, {
    organisationId: organisation.id,
    purpose: 'confirmAccount',
    token,
    now,
  });
  if (spent?.accountId === undefined) return false;
  const account = await accountById(write, organisation.id, spent.accountId);
  if (!account) return false;
  await write
    .updateTable('account')
    .set((update) => ({ confirmedAt: now, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', account.id)
    .execute();
  if (spent.customerId !== undefined) {
    await useUpCode(visit, spent.customerId);
    await log(visit, spent.customerId, accountConfirmed);
    await storeEmailOfHousehold(visit, spent.customerId, account.email);
  }
  return true;
}

/** The activation code served its purpose: it opens nothing any more (OP-7). */
export async function useUpCode(
  { write, organisation, now }: WriteVisit,
  customerId: string,
): Promise<void> {
  await write
    .updateTable('activationCode')
    .set({ usedAt: now })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('usedAt', 'is', null)
    .execute();
}

/** The address that was proved becomes the one of the household when it differs (ACC-18). */
export async function storeEmailOfHousehold(
  visit: WriteVisit,
  customerId: string,
  email: string,
): Promise<void> {
  const { write, organisation } = visit;
  const household = await write
    .selectFrom('customer')
    .select('email')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!household || normalizeEmail(household.email ?? '')?.address === email) return;
  await write
    .updateTable('customer')
    .set((update) => ({ email, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .execute();
  await log(visit, customerId, emailChangedOnConfirming);
}

async function log(
  { write, organisation, visitor, now }: WriteVisit,
  customerId: string,
  kind: typeof accountConfirmed,
): Promise<void> {
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId,
    kind,
    actor: visitor,
    now,
  });
}
