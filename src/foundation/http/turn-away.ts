import { generic } from '../labels/generic-labels.ts';
import { mayComeFrom, rangeRolesOf, serverAddresses } from '../organisation/network-ranges.ts';
import { type AlongAddress, isAlongWith } from '../view-along/along-address.ts';
import { alongLabels } from '../view-along/labels.ts';
import { alongRuleOf } from '../view-along/rule-along.ts';
import { type Answer, notAvailable, notFound, redirect } from './answer.ts';
import { sessionCookie } from './cookies.ts';
import { ownPath } from './own-path.ts';
import type { Route } from './route.ts';
import { customerOnlyPage, notAllowedPage } from './screens.tsx';
import type { Visit } from './visit.ts';
import { mayEnter, type StaffRole, type Visitor } from './visitor.ts';

/** Judges in order: does the organisation have this route at all, may this visitor in, is the function on? */
export function turnAway(
  visit: Visit,
  route: Route,
  arrival: { hadSession: boolean; remote: string | undefined; along: AlongAddress | undefined },
): Answer | undefined {
  const { audience, feature } = route.declaration;
  if (visit.organisation.demo && !isDemoVisit(visit, arrival.remote)) return notFound;
  if (!visit.house.has(visit.organisation.sector, route)) return notFound;
  const rule = arrival.along && alongRuleOf(route.declaration);
  if (rule === 'none') return notFound;
  if (isOutsideNetwork(visit)) return endAtTheDoor(route);
  if (arrival.along && visit.visitor.kind === 'nobody')
    return showTheDoorAlong(visit, route, arrival.along);
  if (!mayEnter(audience, visit.visitor)) return showTheDoor(visit, route, arrival.hadSession);
  if (rule === 'customerOnly') return customerOnlyPage(visit);
  if (feature !== 'none' && !visit.organisation.isOn(feature)) return notAvailable;
  return undefined;
}

/** Demo organisations answer only on *.localhost over loopback (design section 11). */
function isDemoVisit(visit: Visit, remote: string | undefined): boolean {
  const { hostname } = new URL(visit.request.origin);
  const loopback = remote === undefined || /^(127\.|::1$|::ffff:127\.)/.test(remote);
  return loopback && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}

/** Staff and administrators work from where the organisation allows it; customers from anywhere (ADM-270, ADM-274). */
function isOutsideNetwork({ visitor, organisation, request }: Visit): boolean {
  const { networkRanges } = organisation;
  const roles = staffRolesOf(visitor);
  if (roles.length === 0 || networkRanges.length === 0) return false;
  const own = serverAddresses();
  return !rangeRolesOf(roles).every((role) =>
    mayComeFrom(request.address, role, networkRanges, own),
  );
}

/** The roles with which somebody works for the organisation; looking along is work too (STF-28). */
function staffRolesOf(visitor: Visitor): readonly StaffRole[] {
  if (visitor.kind === 'staff') return visitor.roles;
  return visitor.kind === 'customer' && visitor.lookingAlong ? ['agent'] : [];
}

/** A session from outside the ranges ends at its next page (ADM-280). */
function endAtTheDoor(route: Route): Answer {
  return redirect(doorOf(route), {
    notice: generic.Warning_OutsideNetwork,
    cookies: [{ name: sessionCookie.staff, value: '' }],
  });
}

/**
 * Who is not signed in goes to the sign-in page and comes back afterwards, after a form to the page that held it
 * (GEN-B3, STF-B12); who is, reads what is missing.
 */
function showTheDoor(visit: Visit, route: Route, hadSession: boolean): Answer {
  if (visit.visitor.kind !== 'nobody') return notAllowedPage(visit, route.declaration.audience);
  const door = doorOf(route);
  const { target, path, referer, origin } = visit.request;
  const formPage = referer === undefined ? path : ownPath(referer, origin);
  const back = route.method === 'GET' ? target : formPage;
  const address = back === '/' ? door : `${door}?terug=${encodeURIComponent(back)}`;
  const lost = hadSession && route.method === 'POST';
  return redirect(address, lost ? { notice: generic.Warning_NotSaved } : {});
}

/**
 * The session that looked along has ended, or is for another customer by now: nothing is done here. After signing in
 * again the same page of the same customer is offered (STF-44, STF-B12).
 */
function showTheDoorAlong(visit: Visit, route: Route, along: AlongAddress): Answer {
  const { target, referer, origin } = visit.request;
  const cameFrom = referer === undefined ? '/' : ownPath(referer, origin);
  const formPage = isAlongWith(cameFrom, along.customerNumber) ? cameFrom : `${along.base}/`;
  const query = new URLSearchParams({
    CustomerId: along.customerNumber,
    terug: route.method === 'GET' ? `${along.base}${target}` : formPage,
  });
  return redirect(`/AAD/Login?${query}`, {
    notice: route.method === 'POST' ? alongLabels.Warning_EndedNotSaved : alongLabels.Warning_Ended,
  });
}

/** Where the audience of a route signs in. */
function doorOf({ declaration }: Route): string {
  return declaration.audience.some(
    (one) => one === 'employee' || one === 'agent' || one === 'accountManager',
  )
    ? '/medewerker'
    : '/inloggen';
}
