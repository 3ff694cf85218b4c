import type { Temporal } from 'temporal-polyfill';

/** What decides whether an entry is overdue; cents. */
export interface EntryToPay {
  readonly kind: string;
  readonly dueOn: Temporal.PlainDate;
  readonly remainingCents: number;
  readonly inCollectionCents: number;
  readonly inOnlinePaymentCents: number;
}

/** What a customer has to pay himself: not a credit note, payment or refund (FIN-20). */
const kindsToPay: ReadonlySet<string> = new Set([
  'invoice',
  'interest_invoice',
  'reminder',
  'chargeback',
  'arrangement_term',
]);

/** What has been due for at least so many days and is not on its way, in cents. */
export function arrears(
  entries: readonly EntryToPay[],
  today: Temporal.PlainDate,
  leastDays: number,
): number {
  return entries
    .filter(({ kind, dueOn }) => kindsToPay.has(kind) && dueOn.until(today).days >= leastDays)
    .reduce(
      (sum, entry) =>
        sum +
        Math.max(entry.remainingCents - entry.inCollectionCents - entry.inOnlinePaymentCents, 0),
      0,
    );
}
