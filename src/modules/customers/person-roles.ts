import type { Say } from '#foundation/labels/label.ts';
import type { Sector } from '#foundation/organisation/profile.ts';
import { personRoleLabels as labels } from './labels.ts';

/** What a person can be to the customer he belongs to. */
export const personRoles = [
  'contract_holder',
  'resident',
  'legal_administrator',
  'contact_person',
  'substitute_payer',
  'employee',
  'caretaker',
  'child',
] as const;

export type PersonRole = (typeof personRoles)[number];

const rolesBySector: Readonly<Record<Sector, readonly PersonRole[]>> = {
  housing: [
    'contract_holder',
    'resident',
    'legal_administrator',
    'contact_person',
    'substitute_payer',
    'employee',
  ],
  childcare: ['caretaker', 'child', 'contact_person'],
  accountancy: ['contact_person', 'employee'],
  support: ['contact_person', 'employee'],
  healthcare: ['contact_person', 'employee'],
};

/** The roles that the people of a sector's customers can have, the most important first (PRF-11). */
export function rolesOf(sector: Sector): readonly PersonRole[] {
  return rolesBySector[sector];
}

/** A stored or typed text as a role; undefined when this version does not know it. */
export function knownRole(text: string): PersonRole | undefined {
  return personRoles.find((role) => role === text);
}

/** The name of a stored role; a role that this version does not know shows as it was stored. */
export function roleName(say: Say, stored: string): string {
  const role = knownRole(stored);
  return role ? say(labels[`Role_${role}`]) : stored;
}
