import type { Write } from '#foundation/database/transaction.ts';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Label, Language, Say } from '#foundation/labels/label.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import { notify } from '#foundation/notifications/notify.ts';
import type { Termination } from './find-termination.ts';
import { inspectionName, whenText } from './inspection-text.ts';
import { terminationMailLabels as labels } from './mail-labels.ts';
import {
  terminationConfirmed,
  terminationReceived,
  terminationRefused,
  terminationWaiting,
  terminationWithdrawn,
} from './mail-templates.ts';
import { terminationNews } from './notification-subject.ts';
import { newAddressLine } from './rules/new-address.ts';
import { isOpen } from './rules/statuses.ts';
import { mailsCustomer } from './settings.ts';

const titles: Readonly<Record<string, Label>> = {
  [terminationReceived.name]: labels.Notification_Received,
  [terminationWaiting.name]: labels.Notification_Waiting,
  [terminationConfirmed.name]: labels.Notification_Confirmed,
  [terminationRefused.name]: labels.Notification_Refused,
  [terminationWithdrawn.name]: labels.Notification_Withdrawn,
};

/**
 * Tells the customer how his termination stands, once, in the language of his account (OP-26). What staff did is a
 * notification, by the way that he chose; what he or a co-tenant did is a mail to the address that is active now
 * (docs/decisions/notifications.md). Nothing is mailed where the organisation switched these mails off.
 */
export async function tellCustomer(
  visit: WriteVisit,
  termination: Termination,
  template: MailTemplate,
): Promise<void> {
  const { write, organisation, now, visitor } = visit;
  const { customerId, code } = termination;
  const { language, name, recipient } = await householdOf(write, organisation.id, customerId);
  const path = isOpen(termination.status) ? `/woning/opzegging/${termination.id}` : '/woning';
  const mail = {
    template,
    recipient,
    values: (spoken: Language) =>
      valuesOf(organisation.say(spoken), termination, template, {
        name,
        link: organisation.canonicalAddress + path,
      }),
  };
  const mayMail = organisation.setting(mailsCustomer);
  if (visitor.kind === 'staff') {
    return notify(write, {
      organisation,
      customerId,
      subject: terminationNews,
      title: titles[template.name] ?? labels.Notification_Changed,
      values: { code },
      href: path,
      mail: mayMail ? mail : 'never',
      now,
    });
  }
  if (!mayMail || !recipient) return;
  await queueMail(write, {
    organisation,
    template,
    language,
    recipient,
    customerId,
    now,
    values: mail.values(language),
  });
}

function valuesOf(
  say: Say,
  termination: Termination,
  template: MailTemplate,
  own: { readonly name: string; readonly link: string },
): Readonly<Record<string, string>> {
  const { inspections, consents } = termination;
  const has = (placeholder: string) =>
    template.placeholders.some(({ name }) => name === placeholder);
  return {
    ...own,
    address: termination.address,
    reference: termination.code,
    endDate: formatLongDate(termination.endsOn, say),
    inspections:
      inspections
        .map((each) => `${inspectionName(say, each, inspections)}: ${whenText(say, each)}`)
        .join('; ') || say(labels.Text_NoInspections),
    newAddress: say(labels.Text_NewAddress, {
      address: newAddressLine(termination.newAddress),
      date: formatDate(termination.movesOn),
    }),
    ...(has('waitsFor') && {
      waitsFor: consents
        .filter(({ givenAt }) => givenAt === null)
        .map(({ personName }) => personName)
        .join(', '),
    }),
    ...(has('note') && { note: termination.note }),
  };
}

/** How the household is addressed, and where it reads its mail. */
export async function householdOf(write: Write, organisationId: string, customerId: string) {
  const row = await write
    .selectFrom('customer as c')
    .leftJoin('access as x', (join) =>
      join.onRef('x.organisationId', '=', 'c.organisationId').onRef('x.customerId', '=', 'c.id'),
    )
    .leftJoin('account as a', (join) =>
      join.onRef('a.organisationId', '=', 'x.organisationId').onRef('a.id', '=', 'x.accountId'),
    )
    .select(['c.displayName', 'c.salutation', 'c.email', 'a.email as accountEmail', 'a.language'])
    .where('c.organisationId', '=', organisationId)
    .where('c.id', '=', customerId)
    .orderBy('a.createdAt')
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    name: [row.salutation, row.displayName].filter(Boolean).join(' '),
    displayName: row.displayName,
    recipient: row.email ?? row.accountEmail ?? undefined,
    language: row.language === 'en' ? ('en' as const) : ('nl' as const),
  };
}
