import type { House } from '../house.ts';
import type { Route } from './route.ts';

/** Refuses to start when a route leaves something unsaid, or two routes claim one address (design section 4). */
export function checkDeclarations(house: House): void {
  const faults = [...house.routes.flatMap(faultsOf), ...doubles(house.routes)];
  if (faults.length > 0) {
    throw new Error(`The server does not start: ${faults.join(' ')}`);
  }
}

function faultsOf(route: Route): string[] {
  const { path, audience, feature, limit, input, log } = route.declaration;
  const faults: string[] = [];
  const missing = (name: string) =>
    faults.push(`${route.method} ${path} does not declare its ${name}.`);
  if (!Array.isArray(audience) || audience.length === 0) missing('audience');
  if (feature === undefined) missing('feature switch');
  if (limit === undefined) missing('limit');
  if (input === undefined) missing('input');
  if (log === undefined) missing('log event');
  return faults;
}

function doubles(routes: readonly Route[]): string[] {
  const seen = new Set<string>();
  return routes.flatMap((route) =>
    [route.declaration.path, ...(route.declaration.aliases ?? [])].flatMap((path) => {
      const key = `${route.method} ${path}`;
      if (seen.has(key)) return [`${key} is declared twice.`];
      seen.add(key);
      return [];
    }),
  );
}
