import { randomUUID } from 'node:crypto';
import { nextNumber } from '#foundation/database/next-number.ts';
import type { Write } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { noteEvent } from './note-event.ts';
import { lockEntries, type PaymentRow, paymentOfForm, type Who } from './queries.ts';
import { judgeRequest, type PaymentPlan, type RequestRefusal } from './rules/judge-request.ts';
import { parseAmount } from './rules/parse-amount.ts';
import type { StoredProvider } from './stored-provider.ts';

/** What was sent with *Betaal nu*. */
export interface PaymentWish {
  readonly selected: readonly string[];
  readonly amount: string;
  readonly formKey: string;
}

/** `first` is false for a second press of the same form, while or after the first one is carried out. */
export interface PreparedPayment {
  readonly payment: PaymentRow;
  readonly first: boolean;
}

/**
 * Stores the request and reserves its amounts on the entries, before anything is asked of the provider (FIN-37,
 * FIN-39). The entries are locked and what can be paid is worked out anew, so that two tabs never reserve the same
 * cents (FIN-B4). The form's key makes a second press the same request (FIN-B3).
 */
export async function preparePayment(
  visit: WriteVisit,
  customerId: string,
  wish: PaymentWish,
  provider: StoredProvider,
): Promise<PreparedPayment | { readonly refusal: RequestRefusal | 'sent before' }> {
  const { write, organisation } = visit;
  const who = { organisationId: organisation.id, customerId };
  const entries = await lockEntries(write, who, wish.selected);
  const earlier = await paymentOfForm(write, who, wish.formKey);
  if (earlier) {
    return (await isSameWish(write, earlier, wish))
      ? { payment: earlier, first: false }
      : { refusal: 'sent before' };
  }
  const judged = judgeRequest(entries, wish.selected, wish.amount);
  if ('refusal' in judged) return judged;
  const payment = await storePayment(visit, who, wish.formKey, judged.plan, provider);
  await reserve(write, payment, judged.plan);
  await noteEvent(write, payment, 'requested', visit.now, payment.cents);
  return { payment, first: true };
}

async function isSameWish(
  write: Write,
  payment: PaymentRow,
  { selected, amount }: PaymentWish,
): Promise<boolean> {
  const parsed = parseAmount(amount);
  if (!('cents' in parsed) || parsed.cents !== payment.cents) return false;
  const lines = await write
    .selectFrom('onlinePaymentLine')
    .select('entryId')
    .where('organisationId', '=', payment.organisationId)
    .where('paymentId', '=', payment.id)
    .execute();
  return lines.every(({ entryId }) => selected.includes(entryId));
}

async function storePayment(
  { write, now, language }: WriteVisit,
  { organisationId, customerId }: Who,
  formKey: string,
  { companyId, cents }: PaymentPlan,
  provider: StoredProvider,
): Promise<PaymentRow> {
  const number = await nextNumber(write, organisationId, 'online-payment');
  const { email } = await write
    .selectFrom('customer')
    .select('email')
    .where('organisationId', '=', organisationId)
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  return write
    .insertInto('onlinePayment')
    .values({
      organisationId,
      customerId,
      id: randomUUID(),
      reference: `IDL-${String(number).padStart(8, '0')}`,
      companyId,
      formKey,
      cents,
      state: 'preparing',
      email: email || null,
      language,
      createdAt: now,
      payBefore: now.add({ hours: 24 * provider.payWithinDays }),
      nextCheckAt: now.add({ minutes: 2 }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function reserve(write: Write, payment: PaymentRow, { shares }: PaymentPlan): Promise<void> {
  const { organisationId, customerId, id: paymentId } = payment;
  await write
    .insertInto('onlinePaymentLine')
    .values(
      shares.map(({ entry, cents }) => ({
        organisationId,
        customerId,
        paymentId,
        entryId: entry.id,
        cents,
      })),
    )
    .execute();
  for (const { entry, cents } of shares) {
    await write
      .updateTable('ledgerEntry')
      .set((column) => ({ inOnlinePaymentCents: column('inOnlinePaymentCents', '+', cents) }))
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .where('id', '=', entry.id)
      .execute();
  }
}
