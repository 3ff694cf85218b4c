import type { Sector } from '#foundation/organisation/profile.ts';
import { type PersonRole, rolesOf } from '#modules/customers/module.ts';

/** What an organisation decided about a role of people in a household (PRF-11, ADM-95). The two marks are independent. */
export interface RoleMarks {
  readonly role: PersonRole;
  /** *Toon in klantportaal*: customers see people with this role. */
  readonly shown: boolean;
  /** *Gebruik in klantportaal*: customers may add, change and remove people with this role. */
  readonly usable: boolean;
}

const shownAtFirst: readonly PersonRole[] = [
  'contract_holder',
  'resident',
  'legal_administrator',
  'contact_person',
  'caretaker',
  'child',
];
const usableAtFirst: readonly PersonRole[] = ['resident'];

/** The marks of every role of a sector: as stored, and as usual where nothing was decided yet. */
export function roleMarks(
  sector: Sector,
  stored: readonly { readonly role: string; readonly shown: boolean; readonly usable: boolean }[],
): readonly RoleMarks[] {
  return rolesOf(sector).map((role) => {
    const decided = stored.find((marks) => marks.role === role);
    return decided
      ? { role, shown: decided.shown, usable: decided.usable }
      : { role, shown: shownAtFirst.includes(role), usable: usableAtFirst.includes(role) };
  });
}

/** The roles that customers may give people (PRF-14, ADM-100). */
export function usableRoles(marks: readonly RoleMarks[]): readonly PersonRole[] {
  return marks.filter(({ usable }) => usable).map(({ role }) => role);
}

/** Whether customers see people with a role (PRF-6, ADM-98). */
export function isShown(marks: readonly RoleMarks[], role: string): boolean {
  return marks.some((one) => one.role === role && one.shown);
}

/** Whether customers may change and remove people with a role: those they see, and may use (PRF-12, ADM-99). */
export function mayChange(marks: readonly RoleMarks[], role: string): boolean {
  return marks.some((one) => one.role === role && one.shown && one.usable);
}

/** Roles that customers may give, while nobody would see the people who have them (ADM-101). */
export function invisibleWhenAdded(marks: readonly RoleMarks[]): readonly PersonRole[] {
  return marks.filter(({ shown, usable }) => usable && !shown).map(({ role }) => role);
}
