import { normalizeEmail, normalizeUsername } from '#foundation/format/text.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { type MailOrder, queueMail } from '#foundation/mail/queue-mail.ts';
import { renderMail } from '#foundation/mail/render-mail.ts';
import { type FoundAccount, forEachAccountOf } from './find-account.ts';
import { mailLabels } from './mail-labels.ts';
import { mayMail } from './mail-limit.ts';
import { accountReset, signInReminder } from './mail-templates.ts';
import { languageOf, mailValues } from './mail-values.ts';
import { providersOf } from './providers/identity-providers.ts';
import { isConfirmed } from './queries.ts';
import { sendConfirmation } from './send-confirmation.ts';
import type { AccountServices } from './services.ts';
import { issueToken } from './tokens.ts';

/** Minutes that a link to set a password works: one hour (OP-11). */
export const resetMinutes = 60;

/**
 * Mails the user name and a link to a new password to the own address of every account that a user name or e-mail
 * address stands for (ACC-47); also during a lock. An unconfirmed account gets its link to confirm, an account
 * without a password how it signs in (ACC-28). Nobody learns whether there was one (ACC-B5).
 */
export async function askPasswordReset(
  visit: WriteVisit,
  emailOrUsername: string,
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<void> {
  const { write, organisation, now } = visit;
  const usernameKey = normalizeUsername(emailOrUsername);
  const emailKey = normalizeEmail(emailOrUsername)?.key;
  // One mailbox, one count, however its address is spelled.
  const limit = { organisationId: organisation.id, subject: emailKey ?? usernameKey, secrets, now };
  if (!(await mayMail(write, { ...limit, secret: 'resetMail' }))) return;
  const keys = { usernameKey, emailKey };
  const count = await forEachAccountOf(write, organisation.id, keys, (account) =>
    mailTo(visit, account),
  );
  if (count === 0) await pretendToMail(visit);
}

async function mailTo(visit: WriteVisit, account: FoundAccount): Promise<void> {
  // Somebody from a provider has no address until he confirmed it (OP-8).
  if (account.email === '') return pretendToMail(visit);
  if (!isConfirmed(account)) return sendConfirmation(visit, account);
  return account.passwordHash === null ? mailReminder(visit, account) : mailReset(visit, account);
}

async function mailReset(visit: WriteVisit, account: FoundAccount): Promise<void> {
  const { write, organisation, now } = visit;
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'resetPassword',
    accountId: account.id,
    minutes: resetMinutes,
    now,
    replacesOlder: true,
  });
  await queueMail(write, {
    ...orderFor(visit, account),
    template: accountReset,
    values: {
      ...(await mailValues(write, account)),
      link: `${organisation.canonicalAddress}/wachtwoord-instellen?sleutel=${token}`,
      validity: organisation.say(languageOf(account))(mailLabels.Text_OneHour),
    },
  });
}

async function mailReminder(visit: WriteVisit, account: FoundAccount): Promise<void> {
  const { write, organisation } = visit;
  const providers = await providersOf(write, organisation.id, 'customer');
  await queueMail(write, {
    ...orderFor(visit, account),
    template: signInReminder,
    values: {
      ...(await mailValues(write, account)),
      link: `${organisation.canonicalAddress}/inloggen`,
      provider: providers.map((provider) => provider.buttonText).join(', '),
    },
  });
}

function orderFor(
  { organisation, now }: WriteVisit,
  account: FoundAccount,
): Omit<MailOrder, 'template' | 'values'> {
  return {
    organisation,
    language: languageOf(account),
    recipient: account.email,
    accountId: account.id,
    ...(account.customerId !== undefined && { customerId: account.customerId }),
    now,
  };
}

/** Statements on the tables of a reset that meet no row. */
const pretences = [
  [
    'pretend-older-token',
    'update token set used_at = used_at where organisation_id = $1 and id is null',
  ],
  ['pretend-token', 'update token set purpose = purpose where organisation_id = $1 and id is null'],
  [
    'pretend-customer',
    'select display_name from customer where organisation_id = $1 and id is null',
  ],
  [
    'pretend-mail',
    'update outgoing_mail set state = state where organisation_id = $1 and id is null',
  ],
] as const;

/** The work of a mail that nobody gets, so that the time tells nothing (sector checklist D.2). */
async function pretendToMail({ write, organisation, language }: WriteVisit): Promise<void> {
  for (const [name, text] of pretences) await write.ask({ name, text }, [organisation.id]);
  await renderMail(write, {
    organisation,
    template: accountReset,
    language,
    values: {
      name: '',
      customerNumber: '',
      username: '',
      link: organisation.canonicalAddress,
      validity: organisation.say(language)(mailLabels.Text_OneHour),
    },
  });
}
