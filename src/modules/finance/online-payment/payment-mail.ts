import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { formatDate, formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { queueMail } from '#foundation/mail/queue-mail.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { paymentMailLabels as labels } from './labels.ts';
import { paymentReceived, paymentRequest } from './mail-templates.ts';
import { linesOf, type PaymentRow } from './queries.ts';
import type { StoredProvider } from './stored-provider.ts';

/** The mail with the link, its strip blue: to be paid (FIN-41 to FIN-44). None without an address (FIN-B12). */
export async function mailRequest(
  write: Write,
  payment: PaymentRow,
  link: string,
  at: { organisation: Profile; provider: StoredProvider; now: Temporal.Instant },
): Promise<void> {
  const { organisation, provider, now } = at;
  if (!payment.email) return;
  const language = languageOf(payment);
  const say = organisation.say(language);
  const amount = formatMoney(payment.cents);
  const payBefore = formatDate(dateAt(payment.payBefore));
  await queueMail(write, {
    organisation,
    template: paymentRequest,
    language,
    recipient: payment.email,
    customerId: payment.customerId,
    now,
    strip: { kind: 'toPay', text: say(labels.Strip_ToPay, { date: payBefore, amount }) },
    values: {
      ...(await commonValues(write, payment, organisation)),
      payBefore,
      link,
      providerAddress: provider.senderAddress || new URL(link).origin,
    },
  });
}

/** The mail that it was paid, its strip green with date and time (FIN-43). */
export async function mailReceipt(
  write: Write,
  payment: PaymentRow,
  at: { organisation: Profile; now: Temporal.Instant; paidAt: Temporal.Instant },
): Promise<void> {
  const { organisation, now, paidAt } = at;
  if (!payment.email) return;
  const language = languageOf(payment);
  const say = organisation.say(language);
  const moment = formatMoment(paidAt, say);
  await queueMail(write, {
    organisation,
    template: paymentReceived,
    language,
    recipient: payment.email,
    customerId: payment.customerId,
    now,
    strip: {
      kind: 'paid',
      text: say(labels.Strip_Paid, { moment, amount: formatMoney(payment.cents) }),
    },
    values: {
      ...(await commonValues(write, payment, organisation)),
      moment,
    },
  });
}

async function commonValues(
  write: Write,
  payment: PaymentRow,
  organisation: Profile,
): Promise<Record<string, string>> {
  const { displayName, salutation } = await write
    .selectFrom('customer')
    .select(['displayName', 'salutation'])
    .where('organisationId', '=', payment.organisationId)
    .where('id', '=', payment.customerId)
    .executeTakeFirstOrThrow();
  const lines = await linesOf(write, payment);
  return {
    name: salutation ? `${salutation} ${displayName}` : displayName,
    amount: formatMoney(payment.cents),
    beneficiary: await beneficiaryOf(write, payment),
    description: lines.map(({ description }) => description).join(', '),
    reference: payment.reference,
    telephone: organisation.contact.telephone ?? '',
    website: organisation.canonicalAddress,
  };
}

/** The name of the company whose invoices are paid. */
export async function beneficiaryOf(read: Read, payment: PaymentRow): Promise<string> {
  const { name } = await read
    .selectFrom('company')
    .select('name')
    .where('organisationId', '=', payment.organisationId)
    .where('id', '=', payment.companyId)
    .executeTakeFirstOrThrow();
  return name;
}

function languageOf(payment: PaymentRow): 'nl' | 'en' {
  return payment.language === 'en' ? 'en' : 'nl';
}
