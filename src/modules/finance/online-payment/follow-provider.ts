import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import { bookPayment } from './book-payment.ts';
import { bookOnClearing } from './clearing.ts';
import type { FollowContext } from './follow-context.ts';
import { noteEvent } from './note-event.ts';
import type { ProviderPayment } from './provider.ts';
import { lockPayment, type PaymentRow } from './queries.ts';
import { releasePayment } from './release-payment.ts';
import { bookReversals } from './reverse-payment.ts';
import { isPaymentState, stateAfter } from './rules/payment-states.ts';

/**
 * Does what follows from how the provider says a payment stands now, whichever message brought it and however often:
 * webhook, sweep, or a customer who asks (FIN-45 to FIN-47, FIN-B8, FIN-B9). Works as the portal itself. The request is
 * locked, so that of ten messages at once one books. Answers the request as it is then.
 */
export async function followProvider(
  write: Write,
  paymentId: string,
  answer: ProviderPayment,
  context: FollowContext,
): Promise<PaymentRow> {
  const { organisation, provider, now } = context;
  const payment = await lockPayment(write, organisation.id, paymentId);
  const before = isPaymentState(payment.state) ? payment.state : 'failed';
  const passed = Temporal.Instant.compare(payment.payBefore, now) < 0;
  const after = stateAfter(before, answer.status, passed);
  await rememberStatus(write, payment, answer, context);
  if (answer.cents !== payment.cents && after === 'paid' && before !== 'paid') {
    await putOnWorkList(write, payment, answer.cents, now);
    return payment;
  }
  if (after !== 'paid') {
    if (after !== before && after !== 'open' && after !== 'preparing') {
      await releasePayment(write, payment, after, now);
    }
    return lockPayment(write, organisation.id, paymentId);
  }
  const paidAt = answer.paidAt ?? now;
  const paid =
    before === 'paid'
      ? payment
      : await bookPayment(write, payment, { organisation, now, paidAt, by: 'paid' });
  if (before !== 'paid') {
    await bookOnClearing(write, paid, {
      account: provider.clearingAccount,
      kind: 'confirmation',
      cents: paid.cents,
      totalCents: paid.cents,
      now,
    });
  }
  await bookReversals(write, paid, answer, context);
  return lockPayment(write, organisation.id, paymentId);
}

/** Silent payments are asked for less and less often: after 2, 4, 8 … minutes, at least once in six hours. */
async function rememberStatus(
  write: Write,
  payment: PaymentRow,
  answer: ProviderPayment,
  { now }: FollowContext,
): Promise<void> {
  const minutes = Math.min(2 ** Math.min(payment.checks + 1, 10), 360);
  await write
    .updateTable('onlinePayment')
    .set({
      providerStatus: answer.status,
      checks: payment.checks + 1,
      nextCheckAt: payment.nextCheckAt === null ? null : now.add({ minutes }),
    })
    .where('organisationId', '=', payment.organisationId)
    .where('id', '=', payment.id)
    .execute();
}

/** Another amount than was asked for is not booked on the customer: staff look at it (FIN-B10). */
async function putOnWorkList(
  write: Write,
  payment: PaymentRow,
  cents: number,
  now: Temporal.Instant,
): Promise<void> {
  const added = await write
    .insertInto('paymentWorkItem')
    .values({
      organisationId: payment.organisationId,
      id: randomUUID(),
      reason: 'other_amount_confirmed',
      reference: payment.reference,
      cents,
      paymentId: payment.id,
      createdAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'paymentId', 'reason'])
        .where('statementLineId', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) {
    await noteEvent(write, payment, 'other_amount', now, cents);
  }
}
