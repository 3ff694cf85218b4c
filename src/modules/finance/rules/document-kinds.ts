/** The kinds of ledger entries. */
export const documentKinds = [
  'invoice',
  'credit_note',
  'interest_invoice',
  'reminder',
  'chargeback',
  'arrangement_term',
  'payment',
  'refund',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** The kinds that stand in the list of closed invoices: what can be owed (FIN-51). */
export const owedKinds = [
  'invoice',
  'interest_invoice',
  'reminder',
  'chargeback',
  'arrangement_term',
] as const satisfies readonly DocumentKind[];

/** The kinds that lower what a customer owes; their amounts are negative. All others are positive. */
export function lowersDebt(kind: DocumentKind): boolean {
  return kind === 'payment' || kind === 'credit_note';
}
