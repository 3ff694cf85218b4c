import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import { noteEvent } from './note-event.ts';
import { lockEntries, type PaymentRow } from './queries.ts';
import { isPaymentState, reserves } from './rules/payment-states.ts';

/** Ends a request without money: its entries become payable again (FIN-B6, FIN-B8). The request is locked. */
export async function releasePayment(
  write: Write,
  payment: PaymentRow,
  state: 'canceled' | 'expired' | 'failed' | 'not_sent',
  now: Temporal.Instant,
): Promise<void> {
  await unreserve(write, payment);
  await write
    .updateTable('onlinePayment')
    .set({ state, nextCheckAt: null })
    .where('organisationId', '=', payment.organisationId)
    .where('id', '=', payment.id)
    .execute();
  await noteEvent(write, payment, state, now);
}

/**
 * Takes back what a request holds reserved; nothing when it holds nothing any more. An entry that was settled by other
 * means meanwhile may hold less than this request reserved.
 */
export async function unreserve(write: Write, payment: PaymentRow): Promise<void> {
  if (!isPaymentState(payment.state) || !reserves(payment.state)) return;
  const lines = await write
    .selectFrom('onlinePaymentLine')
    .select(['entryId', 'cents'])
    .where('organisationId', '=', payment.organisationId)
    .where('paymentId', '=', payment.id)
    .execute();
  await lockEntries(
    write,
    payment,
    lines.map(({ entryId }) => entryId),
  );
  for (const { entryId, cents } of lines) {
    await write
      .updateTable('ledgerEntry')
      .set({ inOnlinePaymentCents: sql<number>`greatest(0, in_online_payment_cents - ${cents})` })
      .where('organisationId', '=', payment.organisationId)
      .where('customerId', '=', payment.customerId)
      .where('id', '=', entryId)
      .execute();
  }
}
