import type { WriteVisit } from '#foundation/http/visit.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { FoundAccount } from '../find-account.ts';
import { mailLabels } from '../mail-labels.ts';
import { mayMail } from '../mail-limit.ts';
import { emailChange } from '../mail-templates.ts';
import { languageOf, mailValues } from '../mail-values.ts';
import { confirmationMinutes } from '../send-confirmation.ts';
import type { AccountServices } from '../services.ts';
import { issueToken } from '../tokens.ts';

/** Where the link of the mail leads. */
export const confirmNewEmailPath = '/gegevens/email-bevestigen';

/**
 * Mails an activation link to the new address of an account. Until it is followed nothing changes (PRF-30, PRF-31);
 * earlier links stop working (PRF-B10); it works seven days (OP-11). The caller made sure that the visitor proved who
 * he is (PRF-27). False when too many of these mails were asked within the hour; nothing is stored then.
 */
export async function askEmailChange(
  { write, organisation, now }: WriteVisit,
  account: FoundAccount,
  email: string,
  { secrets }: Pick<AccountServices, 'secrets'>,
): Promise<boolean> {
  const { id: accountId, customerId, organisationId } = account;
  const asked = { organisationId, subject: accountId, secrets, now };
  if (!(await mayMail(write, { ...asked, secret: 'emailChangeMail' }))) return false;
  const token = await issueToken(write, {
    organisationId,
    purpose: 'changeEmail',
    accountId,
    payload: { email },
    minutes: confirmationMinutes,
    now,
    replacesOlder: true,
  });
  const language = languageOf(account);
  const { name, customerNumber } = await mailValues(write, account);
  await queueMail(write, {
    organisation,
    template: emailChange,
    language,
    recipient: email,
    values: {
      name,
      customerNumber,
      newValue: email,
      link: `${organisation.canonicalAddress}${confirmNewEmailPath}?sleutel=${token}`,
      validity: organisation.say(language)(mailLabels.Text_SevenDays),
    },
    accountId,
    ...(customerId !== undefined && { customerId }),
    now,
  });
  return true;
}
