import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Language } from '#foundation/labels/label.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import { mailLabels } from '../mail-labels.ts';
import { mailValues } from '../mail-values.ts';
import { confirmationMinutes } from '../send-confirmation.ts';
import { issueToken } from '../tokens.ts';
import { providerEmail } from './mail-templates.ts';

export const confirmEmailPath = '/account-aanmaken/email-bevestigen';

/**
 * Mails a link to the address that somebody from a provider entered; until it is followed the account has no address
 * of its own (OP-8). Older links stop working. The walls must be open for the account.
 */
export async function sendEmailConfirmation(
  { write, organisation, now }: Pick<WriteVisit, 'write' | 'organisation' | 'now'>,
  to: {
    readonly accountId: string;
    readonly customerId: string;
    readonly username: string;
    readonly email: string;
    readonly language: Language;
  },
): Promise<void> {
  const token = await issueToken(write, {
    organisationId: organisation.id,
    purpose: 'providerEmail',
    accountId: to.accountId,
    payload: { email: to.email },
    minutes: confirmationMinutes,
    now,
    replacesOlder: true,
  });
  const { name, customerNumber } = await mailValues(write, {
    ...to,
    organisationId: organisation.id,
  });
  await queueMail(write, {
    organisation,
    template: providerEmail,
    language: to.language,
    recipient: to.email,
    values: {
      name,
      customerNumber,
      link: `${organisation.canonicalAddress}${confirmEmailPath}?sleutel=${token}`,
      validity: organisation.say(to.language)(mailLabels.Text_SevenDays),
    },
    accountId: to.accountId,
    customerId: to.customerId,
    now,
  });
}
