import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Write } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { settle } from '../settle.ts';
import { paymentMailLabels } from './labels.ts';
import { noteEvent, type PaymentEvent } from './note-event.ts';
import { mailReceipt } from './payment-mail.ts';
import { linesOf, lockEntries, type PaymentRow } from './queries.ts';
import { unreserve } from './release-payment.ts';

/** How the money was heard of: the provider's confirmation, or the bank statement when that never came (FIN-48). */
export interface PaymentReceived {
  readonly organisation: Profile;
  readonly now: Temporal.Instant;
  readonly paidAt: Temporal.Instant;
  readonly by: Extract<PaymentEvent, 'paid' | 'settled_by_statement'>;
}

/**
 * Books a request as paid: a payment of the customer, settled with the entries that it was asked for (FIN-45, FIN-46).
 * What is no longer needed for them stays as an open payment (FIN-B11). The request is locked and not paid yet; that
 * a payment is booked once is guarded by its code and by the request's own entry. Also after expiry (FIN-B8).
 */
export async function bookPayment(
  write: Write,
  payment: PaymentRow,
  received: PaymentReceived,
): Promise<PaymentRow> {
  const { now, paidAt, organisation } = received;
  await unreserve(write, payment);
  const entryId = await storePaymentEntry(write, payment, received);
  const surplus = payment.cents - (await settleLines(write, payment, entryId, paidAt));
  const paid = await write
    .updateTable('onlinePayment')
    .set({ state: 'paid', paidAt, paymentEntryId: entryId, nextCheckAt: null })
    .where('organisationId', '=', payment.organisationId)
    .where('id', '=', payment.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await noteEvent(write, paid, received.by, now, paid.cents);
  if (surplus > 0) await noteEvent(write, paid, 'surplus', now, surplus);
  await mailReceipt(write, paid, { organisation, now, paidAt });
  return paid;
}

async function storePaymentEntry(
  write: Write,
  { organisationId, customerId, companyId, reference, cents }: PaymentRow,
  { organisation, paidAt }: PaymentReceived,
): Promise<string> {
  const id = randomUUID();
  const paidOn = dateAt(paidAt);
  await write
    .insertInto('ledgerEntry')
    .values({
      organisationId,
      customerId,
      id,
      code: reference,
      companyId,
      kind: 'payment',
      description: organisation.say('nl')(paymentMailLabels.Text_PaymentDescription, { reference }),
      bookedOn: paidOn,
      dueOn: paidOn,
      originalCents: -cents,
      remainingCents: -cents,
    })
    .execute();
  return id;
}

/** Settles what can be settled, oldest entry first; answers how many cents that were. */
async function settleLines(
  write: Write,
  payment: PaymentRow,
  paymentEntryId: string,
  paidAt: Temporal.Instant,
): Promise<number> {
  const { organisationId, customerId } = payment;
  const lines = await linesOf(write, payment);
  const entries = await lockEntries(
    write,
    payment,
    lines.map(({ entryId }) => entryId),
  );
  let settled = 0;
  for (const line of lines) {
    const entry = entries.find(({ id }) => id === line.entryId);
    if (!entry) continue;
    // What another payment or a collection batch holds is not ours to settle.
    const free = entry.remainingCents - entry.inCollectionCents - entry.inOnlinePaymentCents;
    const cents = Math.min(line.cents, free);
    if (cents <= 0) continue;
    await settle(write, {
      organisationId,
      customerId,
      entryId: entry.id,
      with: { entryId: paymentEntryId },
      cents,
      settledOn: dateAt(paidAt),
    });
    settled += cents;
  }
  return settled;
}
