import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { formatWeekdayMonth } from '#foundation/format/dates.ts';
import type { Language, Say } from '#foundation/labels/label.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Appointment, WriteDesk } from '../appointment.ts';
import { appointmentsPath } from '../paths.ts';
import { slotInWords } from '../rules/slot-words.ts';
import type { Slot } from '../rules/slots.ts';
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentMoved,
  appointmentReminder,
} from './mail-templates.ts';

/** Who gets the mail, when it is not the customer's own address. */
export interface MailTo {
  readonly email: string;
  readonly language: Language;
}

type Desk = Pick<WriteDesk, 'write' | 'organisation' | 'now'>;

/** Confirms an appointment by mail, in the caller's transaction. Nothing without an address. */
export function mailBooked(desk: Desk, appointment: Appointment, to?: MailTo): Promise<void> {
  return mail(desk, appointment, { template: appointmentBooked, to, values: {}, linked: true });
}

/** Tells that an appointment was moved. */
export function mailMoved(
  desk: Desk,
  moved: { readonly appointment: Appointment; readonly before: Slot; readonly reason?: string },
  to?: MailTo,
): Promise<void> {
  const { appointment, before, reason = '' } = moved;
  return mail(desk, appointment, {
    template: appointmentMoved,
    to,
    before,
    values: { reason },
    linked: true,
  });
}

/** Tells that an appointment does not take place. */
export function mailCancelled(
  desk: Desk,
  appointment: Appointment,
  reason: string,
  to?: MailTo,
): Promise<void> {
  return mail(desk, appointment, {
    template: appointmentCancelled,
    to,
    values: { reason },
    linked: false,
  });
}

/** Reminds of an appointment tomorrow. */
export function mailReminder(desk: Desk, appointment: Appointment): Promise<void> {
  return mail(desk, appointment, { template: appointmentReminder, values: {}, linked: true });
}

async function mail(
  { write, organisation, now }: Desk,
  appointment: Appointment,
  order: {
    readonly template: MailTemplate;
    readonly to?: MailTo | undefined;
    readonly before?: Slot;
    readonly values: Readonly<Record<string, string>>;
    readonly linked: boolean;
  },
): Promise<void> {
  const { customerId } = appointment;
  const known =
    customerId === null ? undefined : await addresseeOf(write, organisation, customerId);
  const to = order.to ?? known?.to;
  if (!to) return;
  const say = organisation.say(to.language);
  await queueMail(write, {
    organisation,
    template: order.template,
    language: to.language,
    recipient: to.email,
    ...(customerId !== null && { customerId }),
    now,
    values: {
      ...order.values,
      name: known?.name ?? '',
      what: appointment.description,
      moment: momentInWords(appointment, say),
      who: appointment.agendaName,
      place: appointment.place,
      telephone: organisation.contact.telephone ?? '',
      ...(order.before && { before: momentInWords(order.before, say) }),
      ...(order.linked && { link: `${organisation.canonicalAddress}${appointmentsPath}` }),
    },
  });
}

/** `dinsdag 1 december, 9.00 – 10.00 uur` */
export function momentInWords(slot: Slot, say: Say): string {
  const day: Temporal.PlainDate = dateAt(slot.startsAt);
  return `${formatWeekdayMonth(day, say)}, ${slotInWords(slot, say)}`;
}

/** The customer's name, and where mail for him goes: to his account, else to his own address. */
async function addresseeOf(
  read: Read,
  organisation: Profile,
  customerId: string,
): Promise<{ readonly name: string; readonly to: MailTo | undefined } | undefined> {
  const [row] = await read.ask<{
    name: string;
    email: string | null;
    language: string | null;
  }>(
    {
      name: 'addressee-of-appointment',
      text: `select trim(concat(c.salutation, ' ', c.display_name)) as name, coalesce(a.email, c.email) as email,
          a.language
        from customer c
        left join lateral (select a.email, a.language from access x
          join account a on a.organisation_id = x.organisation_id and a.id = x.account_id
          where x.organisation_id = c.organisation_id and x.customer_id = c.id
            and a.confirmed_at is not null and not a.email_invalid
          order by a.created_at limit 1) a on true
        where c.organisation_id = $1 and c.id = $2`,
    },
    [organisation.id, customerId],
  );
  if (!row) return undefined;
  const { name, email } = row;
  const language = row.language === 'en' ? 'en' : 'nl';
  return { name, to: email ? { email, language } : undefined };
}
