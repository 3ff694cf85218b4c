import type { Read } from '#foundation/database/transaction.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { samplesOf } from '#foundation/mail/mail-template.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { PreviewedText } from './preview.ts';

/**
 * Sends the texts as typed, with sample data, to the administrator himself (ADM-291). Answers the address, or
 * undefined when none is known of him.
 */
export async function sendTestMail(
  visit: WriteVisit,
  { template, language, texts }: PreviewedText,
): Promise<string | undefined> {
  const { write, organisation, now } = visit;
  const recipient = await ownAddress(write, visit);
  if (!recipient) return undefined;
  // Under a name of its own: the stored text must not take the place of the typed one.
  const typed = { ...template, name: `${template.name}/test`, texts: { nl: texts, en: texts } };
  const values = samplesOf(template);
  await queueMail(write, { organisation, template: typed, language, recipient, values, now });
  return recipient;
}

async function ownAddress(
  read: Read,
  { organisation, visitor }: Visit,
): Promise<string | undefined> {
  if (visitor.kind !== 'staff') return undefined;
  if (visitor.accountId !== undefined) {
    const account = await read
      .selectFrom('account')
      .select('email')
      .where('organisationId', '=', organisation.id)
      .where('id', '=', visitor.accountId)
      .executeTakeFirst();
    return account?.email;
  }
  if (visitor.staffMemberId === undefined) return undefined;
  const member = await read
    .selectFrom('staffMember')
    .select('email')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', visitor.staffMemberId)
    .executeTakeFirst();
  return member?.email ?? undefined;
}
