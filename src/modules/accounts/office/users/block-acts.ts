import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { forgetGuesses } from '../../guesses.ts';
import { endSessionsOf } from '../../sessions.ts';
import { type AccountDetails, otherAdministrators } from './account-details.ts';
import { labels } from './labels.ts';
import { logAccount } from './log-account.ts';
import { whyNot } from './manage.ts';

/** Denies access with a reason, ends what is open (ADM-134), and goes back to the page of the account at `here`. */
export async function blockAccount(
  visit: WriteVisit,
  account: AccountDetails,
  { reason, here }: { readonly reason: string; readonly here: string },
): Promise<Answer> {
  const { write, organisation, now } = visit;
  const refusal = whyNot(visit, {
    act: 'block',
    account,
    otherAdministrators: await otherAdministrators(write, organisation.id, [account.id]),
  });
  if (refusal) return problems({ form: refusal });
  await setBlock(visit, account.id, { blockedAt: now, blockReason: reason });
  await endSessionsOf(write, { organisationId: organisation.id, accountId: account.id, now });
  await logAccount(visit, account.username, {
    newValue: visit.say(labels.Value_Blocked, { reason }),
  });
  return redirect(here, { notice: labels.Notice_Blocked });
}

/** Makes an account accessible again; the reason stays in the change log (ADM-131 to ADM-133). */
export async function unblockAccount(
  visit: WriteVisit,
  account: AccountDetails,
  here: string,
): Promise<Answer> {
  const refusal = whyNot(visit, { act: 'change', account, otherAdministrators: 1 });
  if (refusal) return problems({ form: refusal });
  if (account.blockReason !== null) {
    await setBlock(visit, account.id, { blockedAt: null, blockReason: null });
    await logAccount(visit, account.username, {
      oldValue: visit.say(labels.Value_Blocked, { reason: account.blockReason }),
      newValue: visit.say(labels.Value_Unblocked),
    });
  }
  return redirect(here, { notice: labels.Notice_Unblocked });
}

/** Ends the automatic lock before its time; a lock that ended meanwhile is no fault (STF-70, STF-71, STF-B15). */
export async function activateAccount(
  visit: WriteVisit,
  account: AccountDetails,
  { secrets, here }: { readonly secrets: Secrets; readonly here: string },
): Promise<Answer> {
  const { write, organisation } = visit;
  const refusal = whyNot(visit, { act: 'change', account, otherAdministrators: 1 });
  if (refusal) return problems({ form: refusal });
  if (!account.lockedUntil) return redirect(here, { notice: labels.Notice_NotLocked });
  const subject = account.usernameKey;
  await forgetGuesses(write, {
    organisationId: organisation.id,
    secret: 'password',
    subject,
    secrets,
  });
  await logAccount(visit, account.username, {
    oldValue: visit.say(labels.Value_Locked),
    newValue: visit.say(labels.Value_Activated),
  });
  return redirect(here, { notice: labels.Notice_Activated });
}

async function setBlock(
  { write, organisation }: WriteVisit,
  id: string,
  block: { readonly blockedAt: WriteVisit['now'] | null; readonly blockReason: string | null },
): Promise<void> {
  await write
    .updateTable('account')
    .set((column) => ({ ...block, version: column('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', id)
    .execute();
}
