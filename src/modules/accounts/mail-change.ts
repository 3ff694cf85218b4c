import type { WriteVisit } from '#foundation/http/visit.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { FoundAccount } from './find-account.ts';
import { languageOf, mailValues } from './mail-values.ts';

/**
 * Tells the address that is active at this moment that something of the household changed, with its new value
 * (ADM-285, ADM-286, PRF-35). False when no address is known: nothing is sent then (PRF-B16).
 */
export async function mailChange(
  { write, organisation, now }: WriteVisit,
  account: FoundAccount,
  template: MailTemplate,
  newValue: string,
): Promise<boolean> {
  if (account.email === '') return false;
  const { name, customerNumber } = await mailValues(write, account);
  await queueMail(write, {
    organisation,
    template,
    language: languageOf(account),
    recipient: account.email,
    values: { name, customerNumber, newValue },
    accountId: account.id,
    ...(account.customerId !== undefined && { customerId: account.customerId }),
    now,
  });
  return true;
}
