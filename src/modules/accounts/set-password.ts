import { formatMoment } from '#foundation/format/dates.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { FoundAccount } from './find-account.ts';
import { forgetGuesses } from './guesses.ts';
import { passwordChanged } from './mail-templates.ts';
import { languageOf, mailValues } from './mail-values.ts';
import type { AccountServices } from './services.ts';
import { endSessionsOf } from './sessions.ts';

/**
 * Stores a new password: other sessions, remembered ones and open links of the account end, the lock ends, and a mail
 * tells so without the password (PRF-46 to PRF-48, ACC-B18). The walls must be open for the account.
 */
export async function setPassword(
  { write, organisation, now }: WriteVisit,
  account: FoundAccount,
  change: {
    readonly passwordHash: string;
    /** The session that stays, for who is signed in. */
    readonly except?: string;
  },
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<void> {
  const { organisationId, id: accountId, customerId } = account;
  await write
    .updateTable('account')
    .set((update) => ({ passwordHash: change.passwordHash, version: update('version', '+', 1) }))
    .where('organisationId', '=', organisationId)
    .where('id', '=', accountId)
    .execute();
  await endSessionsOf(write, { organisationId, accountId, now, except: change.except });
  await forgetGuesses(write, {
    organisationId,
    secret: 'password',
    subject: account.usernameKey,
    secrets,
  });
  if (account.email === '') return;
  const language = languageOf(account);
  await queueMail(write, {
    organisation,
    template: passwordChanged,
    language,
    recipient: account.email,
    values: {
      ...(await mailValues(write, account)),
      moment: formatMoment(now, organisation.say(language)),
    },
    accountId,
    ...(customerId !== undefined && { customerId }),
    now,
  });
}
