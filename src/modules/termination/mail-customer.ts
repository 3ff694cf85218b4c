import type { Write } from '#foundation/database/transaction.ts';
import { formatDate, formatLongDate } from '#foundation/format/dates.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { MailTemplate } from '#foundation/mail/mail-template.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { Termination } from './find-termination.ts';
import { inspectionName, whenText } from './inspection-text.ts';
import { terminationMailLabels as labels } from './mail-labels.ts';
import { newAddressLine } from './rules/new-address.ts';
import { isOpen } from './rules/statuses.ts';
import { mailsCustomer } from './settings.ts';

/**
 * Mails the customer how his termination stands, to the address that is active now and in the language of his account
 * (OP-26). Nothing where the organisation switched these mails off, or no address is known.
 */
export async function mailCustomer(
  { write, organisation, now }: WriteVisit,
  termination: Termination,
  template: MailTemplate,
): Promise<void> {
  if (!organisation.setting(mailsCustomer)) return;
  const household = await householdOf(write, organisation.id, termination.customerId);
  if (!household.recipient) return;
  const { language, name, recipient } = household;
  const say = organisation.say(language);
  const { inspections, consents } = termination;
  const path = isOpen(termination.status) ? `/woning/opzegging/${termination.id}` : '/woning';
  await queueMail(write, {
    organisation,
    template,
    language,
    recipient,
    customerId: termination.customerId,
    now,
    values: {
      name,
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
      link: `${organisation.canonicalAddress}${path}`,
      ...(template.placeholders.some(({ name: each }) => each === 'waitsFor') && {
        waitsFor: consents
          .filter(({ givenAt }) => givenAt === null)
          .map(({ personName }) => personName)
          .join(', '),
      }),
      ...(template.placeholders.some(({ name: each }) => each === 'note') && {
        note: termination.note,
      }),
    },
  });
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
