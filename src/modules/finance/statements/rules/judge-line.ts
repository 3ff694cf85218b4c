/** What is known of the reference that stands in a line of a bank statement. */
export interface LineFacts {
  readonly cents: number;
  readonly reference: string | undefined;
  /** A booking on the clearing account waits for exactly this amount under this reference. */
  readonly clearingWaits: boolean;
  /** The request with this reference. */
  readonly payment: { readonly cents: number; readonly paid: boolean } | undefined;
}

export type WorkReason = 'unknown_reference' | 'other_amount' | 'booked_before';

export type LineVerdict =
  | { readonly outcome: 'clearing' | 'settled' | 'other' }
  | { readonly outcome: 'work_list'; readonly reason: WorkReason };

/**
 * What to do with a line (FIN-48, FIN-B9, FIN-B10): against the clearing account when that waits for it; settled with
 * the request's entries when the confirmation was lost; otherwise staff look at it. A line without a reference is no
 * online payment.
 */
export function judgeLine({ cents, reference, clearingWaits, payment }: LineFacts): LineVerdict {
  if (reference === undefined) return { outcome: 'other' };
  if (clearingWaits) return { outcome: 'clearing' };
  if (!payment) return { outcome: 'work_list', reason: 'unknown_reference' };
  if (cents !== payment.cents) return { outcome: 'work_list', reason: 'other_amount' };
  if (payment.paid) return { outcome: 'work_list', reason: 'booked_before' };
  return { outcome: 'settled' };
}
