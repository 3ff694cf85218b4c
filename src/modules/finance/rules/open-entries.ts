import { Temporal } from 'temporal-polyfill';
import type { DocumentKind } from './document-kinds.ts';

/** A ledger entry of a customer; amounts in cents. What the customer owes is positive, what he has paid negative. */
export interface LedgerEntry {
  readonly id: string;
  /** An online payment or arrangement holds entries of one company (FIN-27). */
  readonly companyId: string;
  readonly code: string;
  readonly kind: DocumentKind;
  readonly description: string;
  readonly dueOn: Temporal.PlainDate;
  readonly leaseId: string | null;
  readonly originalCents: number;
  readonly remainingCents: number;
  readonly inCollectionCents: number;
  readonly inOnlinePaymentCents: number;
}

/** The kinds that stand in the list of open invoices: exactly these (FIN-11). */
const listedKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'invoice',
  'credit_note',
  'interest_invoice',
  'reminder',
  'chargeback',
  'arrangement_term',
]);

/** What the customer owes over all companies: every open entry counts, payments and refunds too (FIN-10, FIN-12). */
export function openBalance(entries: readonly LedgerEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.remainingCents, 0);
}

/** The open invoices, oldest due date first; on one day the lowest number first (FIN-11, FIN-18). */
export function openInvoices(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries
    .filter((entry) => entry.remainingCents !== 0 && listedKinds.has(entry.kind))
    .toSorted(
      (one, other) =>
        Temporal.PlainDate.compare(one.dueOn, other.dueOn) || (one.code < other.code ? -1 : 1),
    );
}

/** What was settled of an entry already. */
export function receivedOn({ originalCents, remainingCents }: LedgerEntry): number {
  return originalCents - remainingCents;
}
