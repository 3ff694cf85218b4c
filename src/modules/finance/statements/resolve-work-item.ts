import { randomUUID } from 'node:crypto';
import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { bookOnClearing, closeClearing, waitingClearing } from '../online-payment/clearing.ts';
import { lockPayment } from '../online-payment/queries.ts';
import { releasePayment } from '../online-payment/release-payment.ts';
import { isPaymentState, reserves } from '../online-payment/rules/payment-states.ts';
import { storedProvider } from '../online-payment/stored-provider.ts';
import { workLabels as labels } from './labels.ts';
import type { WorkItem } from './queries.ts';

/** How staff resolve an item: booked as an open payment of a customer, or handled elsewhere. */
export type Resolution =
  | {
      readonly how: 'booked';
      readonly customerId: string;
      readonly companyId: string;
      readonly note: string;
    }
  | { readonly how: 'handled'; readonly note: string };

/**
 * Resolves an item of the work list (FIN-B10), once: false when somebody else did so meanwhile. A request of which
 * another amount was confirmed gives its reserved amounts free.
 */
export async function resolveWorkItem(
  visit: WriteVisit,
  { item }: WorkItem,
  resolution: Resolution,
): Promise<boolean> {
  const { write, organisation, visitor, now } = visit;
  const resolved = await write
    .updateTable('paymentWorkItem')
    .set({
      resolvedAt: now,
      resolvedBy: actorOf(visitor).userId,
      resolution: resolution.how,
      note: resolution.note,
    })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', item.id)
    .where('resolvedAt', 'is', null)
    .executeTakeFirst();
  if (resolved.numUpdatedRows === 0n) return false;
  if (resolution.how === 'booked') {
    const bookedEntryId = await bookOpenPayment(visit, item, resolution);
    await write
      .updateTable('paymentWorkItem')
      .set({ bookedEntryId })
      .where('organisationId', '=', organisation.id)
      .where('id', '=', item.id)
      .execute();
  }
  if (item.reason === 'other_amount_confirmed') await endRequest(visit, item, resolution.how);
  if (resolution.how === 'handled') await closeWaiting(visit, item);
  return true;
}

/** Money that was booked when it was confirmed is closed by the line that brought it (FIN-48). */
async function closeWaiting(
  { write, organisation }: WriteVisit,
  { reference, cents, statementLineId }: WorkItem['item'],
): Promise<void> {
  if (statementLineId === null) return;
  const waiting = await waitingClearing(write, organisation.id, reference, cents);
  if (waiting) await closeClearing(write, organisation.id, waiting.id, statementLineId);
}

async function bookOpenPayment(
  { write, organisation, now }: WriteVisit,
  item: WorkItem['item'],
  { customerId, companyId }: Extract<Resolution, { how: 'booked' }>,
): Promise<string> {
  const id = randomUUID();
  const { reference } = item;
  const today = dateAt(now);
  await write
    .insertInto('ledgerEntry')
    .values({
      organisationId: organisation.id,
      customerId,
      id,
      code: `WL-${item.id.slice(0, 8)}`,
      companyId,
      kind: 'payment',
      description: organisation.say('nl')(labels.Text_PaymentDescription, { reference }),
      bookedOn: today,
      dueOn: today,
      originalCents: -item.cents,
      remainingCents: -item.cents,
    })
    .execute();
  return id;
}

/** The money that was confirmed is still to come from the bank when it was booked. */
async function endRequest(
  { write, organisation, now }: WriteVisit,
  { paymentId, cents }: WorkItem['item'],
  how: Resolution['how'],
): Promise<void> {
  if (paymentId === null) return;
  const payment = await lockPayment(write, organisation.id, paymentId);
  if (isPaymentState(payment.state) && reserves(payment.state)) {
    await releasePayment(write, payment, 'failed', now);
  }
  const provider = await storedProvider(write, organisation.id);
  if (how !== 'booked' || !provider) return;
  await bookOnClearing(write, payment, {
    account: provider.clearingAccount,
    kind: 'confirmation',
    cents,
    totalCents: cents,
    now,
  });
}
