import type { WriteVisit } from '#foundation/http/visit.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import { mailLabels } from './mail-labels.ts';
import { accountConfirmation } from './mail-templates.ts';
import { languageOf, mailValues } from './mail-values.ts';
import { issueToken } from './tokens.ts';

/** Minutes that a link to confirm works: seven days (OP-11). */
export const confirmationMinutes = 7 * 24 * 60;

/** The account whose address is to be confirmed. */
export interface UnconfirmedAccount {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly language: string;
  readonly customerId: string | undefined;
}

/**
 * Mails the link that confirms an account, to its own address; older links stop working (ACC-15, ACC-B9). The walls
 * must be open for the account.
 */
export async function sendConfirmation(
  { write, organisation, now }: Pick<WriteVisit, 'write' | 'organisation' | 'now'>,
  account: UnconfirmedAccount,
): Promise<void> {
  const language = languageOf(account);
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'confirmAccount',
    accountId: account.id,
    minutes: confirmationMinutes,
    now,
    replacesOlder: true,
  });
  const values = await mailValues(write, { ...account, organisationId: organisation.id });
  await queueMail(write, {
    organisation,
    template: accountConfirmation,
    language,
    recipient: account.email,
    values: {
      ...values,
      link: `${organisation.canonicalAddress}/account-aanmaken/bevestigen?sleutel=${token}`,
      validity: organisation.say(language)(mailLabels.Text_SevenDays),
    },
    accountId: account.id,
    ...(account.customerId !== undefined && { customerId: account.customerId }),
    now,
  });
}
