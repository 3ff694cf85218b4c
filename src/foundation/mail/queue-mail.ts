import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '../database/transaction.ts';
import type { Language } from '../labels/label.ts';
import type { Profile } from '../organisation/profile.ts';
import type { MailStrip } from './mail-strip.ts';
import type { MailTemplate } from './mail-template.ts';
import { renderMail } from './render-mail.ts';

export interface MailOrder {
  readonly organisation: Profile;
  readonly template: MailTemplate;
  readonly language: Language;
  readonly recipient: string;
  /** A value for every placeholder of the template, besides those that every mail has. */
  readonly values: Readonly<Record<string, string>>;
  /** A coloured strip above the text that says how it stands. */
  readonly strip?: MailStrip;
  readonly customerId?: string;
  readonly accountId?: string;
  readonly now: Temporal.Instant;
}

/**
 * Puts a mail in the outbox, in the organisation's words and look of this moment. Belongs in the transaction of its
 * cause: it leaves only when that is stored (design section 5). Answers the mail's id.
 */
export async function queueMail(write: Write, order: MailOrder): Promise<string> {
  const id = randomUUID();
  const { subject, html, text } = await renderMail(write, order);
  const sender = new URL(order.organisation.canonicalAddress).hostname;
  await write
    .insertInto('outgoingMail')
    .values({
      organisationId: order.organisation.id,
      id,
      messageId: `<${id}@${sender}>`,
      customerId: order.customerId ?? null,
      accountId: order.accountId ?? null,
      template: order.template.name,
      recipient: order.recipient,
      subject,
      html,
      plainText: text,
      state: 'waiting',
      nextAttemptAt: order.now,
      createdAt: order.now,
    })
    .execute();
  return id;
}
