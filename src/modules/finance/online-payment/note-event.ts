import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import type { PaymentRow } from './queries.ts';

/** What can happen to a request, for its history. */
export const paymentEvents = [
  'requested',
  'sent',
  'not_sent',
  'paid',
  'settled_by_statement',
  'surplus',
  'canceled',
  'expired',
  'failed',
  'refunded',
  'charged_back',
  'other_amount',
] as const;

export type PaymentEvent = (typeof paymentEvents)[number];

/** Adds a line to the history of a request, in the transaction of its cause. */
export async function noteEvent(
  write: Write,
  { organisationId, customerId, id }: PaymentRow,
  event: PaymentEvent,
  now: Temporal.Instant,
  cents?: number,
): Promise<void> {
  await write
    .insertInto('onlinePaymentEvent')
    .values({
      organisationId,
      customerId,
      id: randomUUID(),
      paymentId: id,
      happenedAt: now,
      event,
      cents: cents ?? null,
    })
    .execute();
}
