import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, redirect } from '#foundation/http/answer.ts';
import { audienceLabels } from '#foundation/http/audience-labels.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import type { StaffRole } from '#foundation/http/visitor.ts';
import type { Identity } from '#foundation/ports/identity.ts';
import { journeyEnded, type SignInState } from '../providers/sign-in-state.ts';
import { networkRanges, serverAddresses } from '../queries.ts';
import { mayComeFrom } from '../rules/network-ranges.ts';
import { startSession } from '../sessions.ts';
import { endStaffSession } from '../view-along/end-staff-session.ts';
import { isSamePerson } from './deep-link.ts';
import { type Destination, destinationOf } from './destination.ts';
import { staffDoorLabels as labels } from './labels.ts';
import { refusedPage } from './pages.tsx';
import { actAsStaff, customerNumbered, keepStaffMember, rolesOf } from './staff-members.ts';

/**
 * Signs a member of staff in whom the identity provider sent: keeps his roles of this moment, refuses who may not in
 * (no role, wrong network, unknown customer), and starts a new session in the place of an older one (STF-43).
 */
export async function signInStaff(
  visit: WriteVisit,
  state: SignInState,
  identity: Identity,
): Promise<Answer> {
  const { write, organisation, visitor, now, request } = visit;
  const { customerNumber } = state;
  await actAsStaff(write);
  const staffMemberId = await keepStaffMember(write, organisation.id, identity, now);
  const roles = rolesOf(identity);
  const destination = destinationOf(roles, {
    customerNumber,
    returnTo: state.returnTo,
  });
  if (destination.missing) return refusedPage(visit, missingText(visit, destination));
  if (!(await comesFromNetwork(visit, roles))) {
    return refusedPage(visit, visit.say(labels.Error_OutsideNetwork, { address: request.address }));
  }
  const customer =
    customerNumber !== undefined &&
    (await customerNumbered(write, organisation.id, customerNumber));
  if (customerNumber !== undefined && !customer) {
    return refusedPage(visit, visit.say(labels.Error_UnknownCustomer, { customerNumber }), 404);
  }
  if (visitor.kind === 'staff') {
    const { sessionId } = visitor;
    await endStaffSession(write, { organisationId: organisation.id, sessionId, now });
  }
  const cookie = await startSession(write, {
    organisation,
    kind: 'staff',
    staffMemberId,
    customerId: customer ? customer.id : undefined,
    remembered: false,
    now,
    userAgent: request.userAgent,
  });
  const other = await noteOtherUsername(visit, state, identity);
  const address = other
    ? `${destination.address}?link=${encodeURIComponent(other)}`
    : destination.address;
  return redirect(address, { cookies: [cookie, journeyEnded] });
}

function missingText(
  { say }: Visit,
  { missing, onlyWithCustomer }: Exclude<Destination, { address: string }>,
): string {
  const roles = missing.map((role) => say(audienceLabels[role])).join(', ');
  return onlyWithCustomer
    ? say(labels.Error_OnlyWithCustomer, { roles })
    : say(labels.Error_MissingRole, { roles });
}

/** An administrator needs a range for administrators, all others one for staff (ADM-270, ADM-271). */
async function comesFromNetwork(visit: WriteVisit, roles: readonly StaffRole[]): Promise<boolean> {
  const ranges = await networkRanges(visit.write, visit.organisation.id);
  const role = roles.includes('administrator') ? 'administrator' : 'staff';
  return mayComeFrom(visit.request.address, role, ranges, serverAddresses());
}

/** The signed-in person counts; that the link named somebody else is logged and told (STF-49, STF-B5). */
async function noteOtherUsername(
  visit: WriteVisit,
  { username }: SignInState,
  identity: Identity,
): Promise<string | undefined> {
  const signedIn = identity.username ?? identity.subject;
  if (username === undefined || isSamePerson(username, signedIn)) return undefined;
  await logChange(visit, {
    subject: 'staffDoor.otherUsername',
    oldValue: username,
    newValue: signedIn,
  });
  return username;
}
