import { generic } from '../labels/generic-labels.ts';
import { type Answer, notAvailable, notFound, redirect } from './answer.ts';
import type { Route } from './route.ts';
import { notAllowedPage } from './screens.tsx';
import type { Visit } from './visit.ts';
import { mayEnter } from './visitor.ts';

/** Judges in order: does the organisation have this route at all, may this visitor in, is the function on? */
export function turnAway(
  visit: Visit,
  route: Route,
  arrival: { hadSession: boolean; remote: string | undefined },
): Answer | undefined {
  const { audience, feature } = route.declaration;
  if (visit.organisation.demo && !isDemoVisit(visit, arrival.remote)) return notFound;
  if (!visit.house.has(visit.organisation.sector, route)) return notFound;
  if (!mayEnter(audience, visit.visitor)) return showTheDoor(visit, route, arrival.hadSession);
  if (feature !== 'none' && !visit.organisation.isOn(feature)) return notAvailable;
  return undefined;
}

/** Demo organisations answer only on *.localhost over loopback (design section 11). */
function isDemoVisit(visit: Visit, remote: string | undefined): boolean {
  const { hostname } = new URL(visit.request.origin);
  const loopback = remote === undefined || /^(127\.|::1$|::ffff:127\.)/.test(remote);
  return loopback && (hostname === 'localhost' || hostname.endsWith('.localhost'));
}

/** Who is not signed in goes to the sign-in page and comes back afterwards; who is, reads what is missing. */
function showTheDoor(visit: Visit, route: Route, hadSession: boolean): Answer {
  if (visit.visitor.kind !== 'nobody') return notAllowedPage(visit, route.declaration.audience);
  const { audience } = route.declaration;
  const door = audience.some((one) => one === 'employee' || one === 'agent' || one === 'accountManager')
    ? '/medewerker'
    : '/inloggen';
  const back = route.method === 'GET' ? visit.request.target : visit.request.path;
  const address = back === '/' ? door : `${door}?terug=${encodeURIComponent(back)}`;
  const lost = hadSession && route.method === 'POST';
  return redirect(address, lost ? { notice: generic.Notice_NotSaved } : {});
}
