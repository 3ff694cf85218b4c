import type { Read } from '#foundation/database/transaction.ts';
import { linesOf, type PaymentLine, type PaymentRow } from '../queries.ts';

/** What the page of a payment shows. */
export interface PaymentView {
  readonly payment: PaymentRow;
  readonly lines: readonly PaymentLine[];
  /** What of the payment is not settled with anything. */
  readonly surplusCents: number;
}

/** Reads what the page of a payment shows. */
export async function paymentView(read: Read, payment: PaymentRow): Promise<PaymentView> {
  return {
    payment,
    lines: await linesOf(read, payment),
    surplusCents: await surplusOf(read, payment),
  };
}

async function surplusOf(read: Read, payment: PaymentRow): Promise<number> {
  if (payment.paymentEntryId === null) return 0;
  const entry = await read
    .selectFrom('ledgerEntry')
    .select('remainingCents')
    .where('organisationId', '=', payment.organisationId)
    .where('customerId', '=', payment.customerId)
    .where('id', '=', payment.paymentEntryId)
    .executeTakeFirst();
  return Math.max(0, -(entry?.remainingCents ?? 0));
}
