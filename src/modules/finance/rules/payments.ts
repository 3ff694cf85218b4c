/** How far a payment or refund was settled with invoices (FIN-58, OP-FIN-5). */
export type PaymentStatus = 'settled' | 'partly_settled' | 'open';

/** The status that follows from what remains, in cents; a payment is negative, a refund positive. */
export function paymentStatus(payment: {
  readonly originalCents: number;
  readonly remainingCents: number;
}): PaymentStatus {
  if (payment.remainingCents === 0) return 'settled';
  return payment.remainingCents === payment.originalCents ? 'open' : 'partly_settled';
}
