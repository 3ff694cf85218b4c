import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '../database/transaction.ts';
import type { Label, Language, Say } from '../labels/label.ts';
import type { MailTemplate } from '../mail/mail-template.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Profile } from '../organisation/profile.ts';
import { notificationMail } from './mail-templates.ts';
import type { NotificationSubject, NotificationWay } from './subject.ts';

export interface NotificationOrder {
  readonly organisation: Profile;
  readonly customerId: string;
  readonly subject: NotificationSubject;
  /** One short sentence in the customer's language: *Antwoord op: Vraag over de galerij*. */
  readonly title: Label;
  readonly values?: Values | ((say: Say) => Values);
  /** The page of the portal that shows it. */
  readonly href: string;
  /**
   * A mail that says everything, instead of one line with a link; it goes out where the customer is told at once.
   * `never` where nothing may be mailed about this: then it stands under the bell alone.
   */
  readonly mail?: OwnMail | 'never';
  readonly now: Temporal.Instant;
}

type Values = Readonly<Record<string, string | number>>;

/** The mail of a module that stands for the notification (docs/decisions/notifications.md). */
export interface OwnMail {
  readonly template: MailTemplate;
  /** Absent: the address of the account. */
  readonly recipient?: string | undefined;
  readonly values: (language: Language) => Readonly<Record<string, string>>;
}

/** Whom a notification goes to. */
interface Reader {
  readonly displayName: string;
  readonly email: string | undefined;
  readonly language: Language;
}

/**
 * Tells a customer something: under his bell, and by mail at once or in the mail of the day, as he chose for this
 * subject. Belongs in the transaction of its cause.
 */
export async function notify(write: Write, order: NotificationOrder): Promise<void> {
  const { organisation, customerId, subject, now } = order;
  const reader = await readerOf(write, organisation.id, customerId);
  if (!reader) return;
  const way = order.mail === 'never' ? 'none' : await chosenWay(write, order);
  const say = organisation.say(reader.language);
  const values = typeof order.values === 'function' ? order.values(say) : (order.values ?? {});
  const title = say(order.title, values);
  const own = order.mail === 'never' ? undefined : order.mail;
  const recipient = own?.recipient ?? reader.email;
  const mailedNow = way === 'direct' && recipient !== undefined;
  await write
    .insertInto('notification')
    .values({
      organisationId: organisation.id,
      customerId,
      id: randomUUID(),
      subject: subject.name,
      title,
      href: order.href,
      createdAt: now,
      mail: mailedNow ? 'sent' : way === 'daily' ? 'due' : 'none',
    })
    .execute();
  if (!mailedNow) return;
  await queueMail(write, {
    organisation,
    template: own?.template ?? notificationMail,
    language: reader.language,
    recipient,
    values: own?.values(reader.language) ?? {
      name: reader.displayName,
      title,
      link: organisation.canonicalAddress + order.href,
      choicesLink: `${organisation.canonicalAddress}${choicesPath}`,
    },
    customerId,
    now,
  });
}

/** Where customers choose their notifications. */
export const choicesPath = '/gegevens/meldingen';

async function chosenWay(
  read: Read,
  { organisation, customerId, subject }: NotificationOrder,
): Promise<NotificationWay> {
  const chosen = await read
    .selectFrom('notificationChoice')
    .select('way')
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('subject', '=', subject.name)
    .executeTakeFirst();
  return wayIn(chosen?.way) ?? subject.standard;
}

/** A stored way, or undefined for what is none. */
export function wayIn(stored: string | undefined): NotificationWay | undefined {
  return stored === 'direct' || stored === 'daily' || stored === 'none' ? stored : undefined;
}

/** The customer with the address of his account; the one in the records when he has no account. */
export async function readerOf(
  read: Read,
  organisationId: string,
  customerId: string,
): Promise<Reader | undefined> {
  const [row] = await read.ask<{
    display_name: string;
    customer_email: string | null;
    account_email: string | null;
    language: string | null;
  }>(
    {
      name: 'notification-reader',
      text: `select c.display_name, c.email as customer_email, a.email as account_email, a.language
        from customer c
        left join lateral (select a.email, a.language from access x
          join account a on a.organisation_id = x.organisation_id and a.id = x.account_id
          where x.organisation_id = c.organisation_id and x.customer_id = c.id and a.confirmed_at is not null
          order by a.created_at limit 1) a on true
        where c.organisation_id = $1 and c.id = $2`,
    },
    [organisationId, customerId],
  );
  if (!row) return undefined;
  return {
    displayName: row.display_name,
    email: row.account_email ?? row.customer_email ?? undefined,
    language: row.language === 'en' ? 'en' : 'nl',
  };
}
