import type { StaffRole } from '#foundation/http/visitor.ts';
import { isAlongWith } from '#foundation/view-along/along-address.ts';
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
 * without one the others do (STF-18, STF-19, STF-B8). The page that was asked for goes first; with a customer it must
 * be one of his (STF-B12).
 */
export function destinationOf(
  roles: readonly StaffRole[],
  asked: { readonly customerNumber?: string | undefined; readonly returnTo?: string | undefined },
): Destination {
  const { customerNumber } = asked;
  if (customerNumber !== undefined) {
    if (!roles.includes('agent')) return { missing: ['agent'], onlyWithCustomer: false };
    const page = returnAddress(asked.returnTo);
    const isHis = page !== undefined && isAlongWith(page, customerNumber);
    return { address: isHis ? page : '/medewerker/klant' };
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
