import type { DocumentKind } from '../../rules/document-kinds.ts';

/** What decides whether an entry may be put into an arrangement; amounts in cents. */
export interface OpenEntry {
  readonly code: string;
  readonly companyId: string;
  readonly kind: DocumentKind;
  readonly remainingCents: number;
  readonly inCollectionCents: number;
  readonly inOnlinePaymentCents: number;
  readonly isInOpenArrangement: boolean;
}

/** The payable kinds without the terms of an arrangement itself (FIN-20, OP-FIN-8). */
const selectableKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'invoice',
  'interest_invoice',
  'reminder',
  'chargeback',
]);

/** True when something is open, nothing of it is under way, and no other arrangement holds it (OP-FIN-8). */
export function isSelectable(entry: OpenEntry): boolean {
  return (
    selectableKinds.has(entry.kind) &&
    entry.remainingCents > 0 &&
    entry.inCollectionCents === 0 &&
    entry.inOnlinePaymentCents === 0 &&
    !entry.isInOpenArrangement
  );
}

/** The sum for which the arrangement is made (FIN-73, FIN-74). */
export function totalOf(entries: readonly Pick<OpenEntry, 'remainingCents'>[]): number {
  return entries.reduce((sum, entry) => sum + entry.remainingCents, 0);
}

/** An arrangement is made with one company (OP-FIN-8). */
export function isOfOneCompany(entries: readonly Pick<OpenEntry, 'companyId'>[]): boolean {
  return new Set(entries.map((entry) => entry.companyId)).size <= 1;
}
