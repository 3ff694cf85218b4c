import { normalizeEmail } from '#foundation/format/text.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { accountById, holdAccount } from '../find-account.ts';
import { emailChanged } from '../interaction-kinds.ts';
import { mailChange } from '../mail-change.ts';
import { emailWasChanged } from '../mail-templates.ts';
import { endTokensOf, findToken, spendToken } from '../tokens.ts';
import { emailChangePayload } from './pending-email-change.ts';

/** How the link of a changed address stands. */
export type EmailLinkState = 'usable' | 'done' | 'dead';

/** Looks at a link without spending it; `done` when the address it proves is in use already (PRF-B11). */
export async function emailLinkState(visit: ReadVisit, token: string): Promise<EmailLinkState> {
  const { read, organisation } = visit;
  const found = await findToken(read, questionOf(visit, token));
  if (found.state === 'unknown' || found.accountId === undefined) return 'dead';
  if (found.state === 'usable') return 'usable';
  const account = await accountById(read, organisation.id, found.accountId);
  const { email } = emailChangePayload.parse(found.payload);
  return account?.emailKey === normalizeEmail(email)?.key ? 'done' : 'dead';
}

/**
 * Spends the link: the new address becomes the one of the account and of the household, at once or not at all
 * (PRF-33, PRF-B12), and the old address is told (sector checklist D.8). False when the link no longer works.
 */
export async function confirmEmailChange(visit: WriteVisit, token: string): Promise<boolean> {
  const { write, organisation, visitor, now } = visit;
  const spent = await spendToken(write, questionOf(visit, token));
  if (spent?.accountId === undefined || spent.customerId === undefined) return false;
  const { accountId, customerId } = spent;
  const email = normalizeEmail(emailChangePayload.parse(spent.payload).email);
  const before = await holdAccount(write, organisation.id, accountId);
  if (!email || !before) return false;
  await write
    .updateTable('account')
    .set((update) => ({
      email: email.address,
      emailKey: email.key,
      emailInvalid: false,
      version: update('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', accountId)
    .execute();
  await write
    .updateTable('customer')
    .set((update) => ({ email: email.address, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .execute();
  await endTokensOf(write, { organisationId: organisation.id, accountId, now });
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId,
    kind: emailChanged,
    actor: visitor,
    now,
    notes: email.address,
  });
  await mailChange(visit, { ...before, customerId }, emailWasChanged, email.address);
  return true;
}

function questionOf({ organisation, now }: ReadVisit, token: string) {
  return { organisationId: organisation.id, purpose: 'changeEmail', token, now } as const;
}
