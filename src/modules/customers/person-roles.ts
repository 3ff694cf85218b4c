/** What a person can be to the customer he belongs to. */
export const personRoles = [
  'contract_holder',
  'resident',
  'legal_administrator',
  'contact_person',
  'substitute_payer',
  'caretaker',
  'child',
] as const;

export type PersonRole = (typeof personRoles)[number];
