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
