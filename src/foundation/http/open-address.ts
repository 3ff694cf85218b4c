import type { Route } from './route.ts';
import type { Visit } from './visit.ts';
import { mayEnter } from './visitor.ts';

/**
 * What an address is for customers of this organisation: `open`, `closed` because its function is switched off or the
 * sector does not have it (ADM-60), `unknown` when no page has it, `elsewhere` when it is not on the portal.
 */
export type AddressState = 'open' | 'closed' | 'unknown' | 'elsewhere';

/** Judges an address as it stands in a text or on a button: `financien`, `/woning#huur`, `https://…`. */
export function stateOfAddress({ house, organisation }: Visit, address: string): AddressState {
  if (/^[^/?#]*:/.test(address)) return 'elsewhere';
  const path = `/${address.replace(/[?#].*$/s, '').replace(/^\/+|\/+$/g, '')}`;
  const routes = house.routes.filter(
    (route) => route.method === 'GET' && isForCustomers(route) && leadsTo(route, path),
  );
  if (routes.length === 0) return 'unknown';
  const open = routes.some(
    (route) =>
      house.has(organisation.sector, route) &&
      (route.declaration.feature === 'none' || organisation.isOn(route.declaration.feature)),
  );
  return open ? 'open' : 'closed';
}

function isForCustomers({ declaration: { audience } }: Route): boolean {
  return audience.includes('customer') || mayEnter(audience, { kind: 'nobody' });
}

function leadsTo({ declaration }: Route, path: string): boolean {
  const asked = path.split('/');
  return [declaration.path, ...(declaration.aliases ?? [])].some((own) => {
    const parts = own.split('/');
    return (
      parts.length === asked.length &&
      parts.every((part, index) => part.startsWith(':') || part === asked[index])
    );
  });
}
