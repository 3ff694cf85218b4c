import { Temporal } from 'temporal-polyfill';
import type { DocumentKind } from '../../rules/document-kinds.ts';

/** What must be known of a ledger entry to pay it; amounts in cents. */
export interface Owed {
  readonly id: string;
  readonly companyId: string;
  readonly code: string;
  readonly kind: DocumentKind;
  readonly dueOn: Temporal.PlainDate;
  readonly remainingCents: number;
  readonly inCollectionCents: number;
  readonly inOnlinePaymentCents: number;
}

/** The kinds that can be paid online: exactly these, credit notes are not (FIN-20). */
const payableKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'invoice',
  'interest_invoice',
  'reminder',
  'chargeback',
  'arrangement_term',
]);

/**
 * What can still be paid of an entry: what remains, less what is in an online payment or in a collection batch; never
 * below zero (FIN-21).
 */
export function payableCents(entry: Owed): number {
  if (!payableKinds.has(entry.kind)) return 0;
  return Math.max(0, entry.remainingCents - entry.inOnlinePaymentCents - entry.inCollectionCents);
}

/** The entries of which something can be paid, in the order in which money goes to them (FIN-20 to FIN-23). */
export function payableEntries<Entry extends Owed>(entries: readonly Entry[]): Entry[] {
  return oldestFirst(entries.filter((entry) => payableCents(entry) > 0));
}

/** Oldest due date first; on one day the lowest number first (OP-FIN-16). */
export function oldestFirst<Entry extends Pick<Owed, 'dueOn' | 'code'>>(
  entries: readonly Entry[],
): Entry[] {
  return entries.toSorted(
    (one, other) =>
      Temporal.PlainDate.compare(one.dueOn, other.dueOn) || compareCodes(one.code, other.code),
  );
}

function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
