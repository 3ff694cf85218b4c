import { actFor } from '#foundation/database/act-for.ts';
import { formatMoment } from '#foundation/format/dates.ts';
import { type Answer, redirect } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { FoundAccount } from './find-account.ts';
import { forgetGuesses } from './guesses.ts';
import { newBrowser } from './mail-templates.ts';
import { languageOf, mailValues } from './mail-values.ts';
import { recogniseBrowser } from './recognise-browser.ts';
import { browserName } from './rules/browser-name.ts';
import { isStaffAddress, returnAddress } from './rules/return-address.ts';
import { endSession, startSession } from './sessions.ts';
import { syncEmail } from './sync-email.ts';

/** Everything was proved; the account may come in. */
export interface ProvedSignIn {
  readonly account: FoundAccount;
  /** Stay signed in (ACC-37); not for an administrator. */
  readonly remember: boolean;
  /** Where the visitor wanted to go, as the request says; judged here. */
  readonly returnTo: string | undefined;
  readonly secrets: Secrets;
}

/**
 * Lets an account in: the session under a new token, the time of signing in, no wrong passwords any more (ACC-45),
 * the address of the customer's record (ACC-49), a mail when the browser is new. Answers the redirect with the
 * cookies: a customer to the home page or where he came from, an administrator to the administration. The walls must
 * be open for the account (`findAccountForSignIn`, `spendToken`).
 */
export async function finishSignIn(visit: WriteVisit, proved: ProvedSignIn): Promise<Answer> {
  const { write, organisation, now, request } = visit;
  const { account, secrets } = proved;
  const forStaff = account.role === 'administrator';
  const session = await startSession(write, {
    organisation,
    kind: forStaff ? 'staff' : 'customer',
    accountId: account.id,
    customerId: account.customerId,
    remembered: proved.remember,
    now,
    userAgent: request.userAgent,
  });
  await forgetGuesses(write, {
    organisationId: organisation.id,
    secret: 'password',
    subject: account.usernameKey,
    secrets,
  });
  await syncEmail(write, account, now);
  const browser = await recogniseBrowser(visit, {
    id: account.id,
    usedBefore: account.lastSignedInAt !== null,
  });
  if (browser.isNew && account.email !== '') await tellAboutBrowser(visit, account);
  await write
    .updateTable('account')
    .set({ lastSignedInAt: now })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', account.id)
    .execute();
  if (!forStaff) await endEarlierSession(visit);
  return redirect(destination(forStaff, proved.returnTo), { cookies: [session, browser.cookie] });
}

async function tellAboutBrowser(visit: WriteVisit, account: FoundAccount): Promise<void> {
  const { write, organisation, now, request } = visit;
  const language = languageOf(account);
  const say = organisation.say(language);
  const { name, customerNumber } = await mailValues(write, {
    organisationId: organisation.id,
    customerId: account.customerId,
    username: account.username,
  });
  await queueMail(write, {
    organisation,
    template: newBrowser,
    language,
    recipient: account.email,
    values: {
      name,
      customerNumber,
      moment: formatMoment(now, say),
      browser: browserName(request.userAgent, say),
    },
    accountId: account.id,
    ...(account.customerId !== undefined && { customerId: account.customerId }),
    now,
  });
}

/** The session that this browser had before ends; its cookie is replaced (sector checklist D.4). */
async function endEarlierSession({ write, organisation, visitor }: WriteVisit): Promise<void> {
  if (visitor.kind !== 'customer') return;
  const { accountId = null, customerId } = visitor;
  await actFor(write, { accountId, customerId });
  await endSession(write, { organisationId: organisation.id, sessionId: visitor.sessionId });
}

function destination(forStaff: boolean, asked: string | undefined): string {
  const address = returnAddress(asked);
  const fits = address !== undefined && isStaffAddress(address) === forStaff;
  if (fits) return address;
  return forStaff ? '/beheer' : '/';
}
