import type { StaffRole } from '#foundation/http/visitor.ts';
import { isStaffAddress, returnAddress } from '../rules/return-address.ts';

/** Where a sign-in of staff leads, or which role is missing for it. */
export type Destination =
  | { readonly address: string; readonly missing?: never }
  | {
      readonly address?: never;
      readonly missing: readonly StaffRole[];
      readonly onlyWithCustomer: boolean;
    };

/** Roles that may sign in for themselves, with the page where each begins; the first that somebody has counts. */
const ownWays: readonly { readonly role: StaffRole; readonly address: string }[] = [
  { role: 'administrator', address: '/beheer' },
  { role: 'accountManager', address: '/beheer/gebruikers' },
  { role: 'employee', address: '/kantoor' },
];

/**
 * Where someone with these roles goes. With a customer in the link only the role of agent counts (STF-17, STF-B7);
 * without one the others do (STF-18, STF-19, STF-B8), and the page that was asked for first.
 */
export function destinationOf(
  roles: readonly StaffRole[],
  asked: { readonly forCustomer: boolean; readonly returnTo?: string | undefined },
): Destination {
  if (asked.forCustomer) {
    return roles.includes('agent')
      ? { address: '/medewerker/klant' }
      : { missing: ['agent'], onlyWithCustomer: false };
  }
  const own = ownWays.find(({ role }) => roles.includes(role));
  if (!own) return { missing: missingFor(roles), onlyWithCustomer: roles.includes('agent') };
  const returnTo = returnAddress(asked.returnTo);
  return { address: returnTo && isStaffAddress(returnTo) ? returnTo : own.address };
}

/** An agent needs one role more; somebody without any role (STF-21) may be meant for each of them. */
function missingFor(roles: readonly StaffRole[]): StaffRole[] {
  return roles.includes('agent')
    ? ['accountManager']
    : ['accountManager', 'employee', 'administrator'];
}
