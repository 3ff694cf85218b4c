import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Write } from '#foundation/database/transaction.ts';
import { reverseSettlements } from '../reverse-settlements.ts';
import { settle } from '../settle.ts';
import { bookOnClearing } from './clearing.ts';
import type { FollowContext } from './follow-context.ts';
import { noteEvent } from './note-event.ts';
import type { ProviderPayment } from './provider.ts';
import { lockEntries, type PaymentRow } from './queries.ts';

/**
 * Books what went back to the customer since we last heard: refunds and chargebacks each reopen the entries that were
 * paid with it, newest settlement first; what was still open of the payment goes first. Nothing when nothing changed.
 */
export async function bookReversals(
  write: Write,
  payment: PaymentRow,
  answer: ProviderPayment,
  context: FollowContext,
): Promise<void> {
  const { refundedCents, chargedBackCents } = answer;
  await bookBack(write, payment, context, {
    kind: 'refund',
    cents: refundedCents - payment.refundedCents,
    totalCents: refundedCents,
  });
  await bookBack(write, payment, context, {
    kind: 'chargeback',
    cents: chargedBackCents - payment.chargedBackCents,
    totalCents: chargedBackCents,
  });
}

interface MoneyBack {
  readonly kind: 'refund' | 'chargeback';
  /** Since the last message. */
  readonly cents: number;
  readonly totalCents: number;
}

const wordsOf = {
  refund: { event: 'refunded', code: 'TB' },
  chargeback: { event: 'charged_back', code: 'ST' },
} as const;

async function bookBack(
  write: Write,
  payment: PaymentRow,
  { provider, now }: FollowContext,
  back: MoneyBack,
): Promise<void> {
  const { organisationId, customerId, paymentEntryId } = payment;
  if (back.cents <= 0 || paymentEntryId === null) return;
  const today = dateAt(now);
  const stillOpen = await openCentsOf(write, payment, paymentEntryId);
  await reopenEntries(write, payment, back.cents - stillOpen, today);
  const entryId = randomUUID();
  await write
    .insertInto('ledgerEntry')
    .values({
      organisationId,
      customerId,
      id: entryId,
      code: `${payment.reference}-${wordsOf[back.kind].code}-${back.totalCents}`,
      companyId: payment.companyId,
      kind: back.kind,
      description: payment.reference,
      bookedOn: today,
      dueOn: today,
      originalCents: back.cents,
      remainingCents: back.cents,
    })
    .execute();
  // When more went back than was paid, the rest stays open as what the customer owes.
  const cents = Math.min(back.cents, await openCentsOf(write, payment, paymentEntryId));
  if (cents > 0) {
    await settle(write, {
      organisationId,
      customerId,
      entryId,
      with: { entryId: paymentEntryId },
      cents,
      settledOn: today,
    });
  }
  const column = back.kind === 'refund' ? 'refundedCents' : 'chargedBackCents';
  await write
    .updateTable('onlinePayment')
    .set({ [column]: back.totalCents })
    .where('organisationId', '=', organisationId)
    .where('id', '=', payment.id)
    .execute();
  await bookOnClearing(write, payment, {
    account: provider.clearingAccount,
    kind: back.kind,
    cents: -back.cents,
    totalCents: back.totalCents,
    now,
  });
  await noteEvent(write, payment, wordsOf[back.kind].event, now, back.cents);
}

/** What of the payment is not settled with anything; its entry is locked. */
async function openCentsOf(write: Write, payment: PaymentRow, entryId: string): Promise<number> {
  const [entry] = await lockEntries(write, payment, [entryId]);
  return -(entry?.remainingCents ?? 0);
}

/**
 * Opens the entries again that were paid, newest settlement first, for so many cents: also those that staff settled
 * with what was left of the payment. The settlement of earlier money back with this payment stays.
 */
async function reopenEntries(
  write: Write,
  payment: PaymentRow,
  cents: number,
  reversedOn: Temporal.PlainDate,
): Promise<void> {
  if (cents <= 0) return;
  const { organisationId, customerId } = payment;
  const settlements = await settledWith(write, payment);
  // All at once and in one order, so that a payment of the same entries does not wait for us both ways.
  await lockEntries(
    write,
    payment,
    settlements.map(({ entryId }) => entryId),
  );
  let left = cents;
  for (const settled of settlements) {
    if (left <= 0) return;
    const part = Math.min(left, settled.cents);
    await reverseSettlements(write, {
      organisationId,
      customerId,
      of: { settlementId: settled.id },
      cents: part,
      reversedOn,
    });
    left -= part;
  }
}

/** What the payment was settled with, newest first, but for money that went back with it. */
function settledWith(
  write: Write,
  { organisationId, reference, paymentEntryId }: PaymentRow,
): Promise<{ id: string; entryId: string; cents: number }[]> {
  return write
    .selectFrom('settlement as settled')
    .innerJoin('ledgerEntry as entry', (join) =>
      join
        .onRef('entry.organisationId', '=', 'settled.organisationId')
        .onRef('entry.id', '=', 'settled.entryId'),
    )
    .select(['settled.id', 'settled.entryId', 'settled.cents'])
    .where('settled.organisationId', '=', organisationId)
    .where('settled.counterEntryId', '=', paymentEntryId)
    .where('settled.reversedOn', 'is', null)
    .where('entry.code', 'not like', `${reference}-%`)
    .orderBy('settled.settledOn', 'desc')
    .orderBy('settled.id', 'desc')
    .execute();
}
