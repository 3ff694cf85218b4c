import type { House } from '../house.ts';
import type { Sector } from '../organisation/profile.ts';
import { type AlongRule, alongRuleOf } from '../view-along/rule-along.ts';
import type { LimitName } from './limits.ts';
import type { Route } from './route.ts';
import type { Audience } from './visitor.ts';

/** One line of the permission matrix: what a route says about itself. */
export interface RouteRow {
  readonly method: Route['method'];
  /** With parameters as `:name`; one row for each address of a page. */
  readonly path: string;
  readonly audience: readonly Audience[];
  /** The name of the switch, or `none`. */
  readonly feature: string;
  readonly limit: LimitName;
  readonly log: string;
  /** What staff may do here while they look along with a customer (STF-6). */
  readonly lookingAlong: AlongRule;
}

/**
 * The permission matrix (design section 4): every address of the house, or of what one sector uses, sorted by
 * address. It is made of the declarations by which the server lets visitors in, so it cannot say something else.
 */
export function routeMatrix(house: House, sector?: Sector): RouteRow[] {
  return house.routes
    .filter((route) => sector === undefined || house.has(sector, route))
    .flatMap(rowsOf)
    .toSorted((one, other) => compare(one.path, other.path) || compare(one.method, other.method));
}

function rowsOf({ method, declaration }: Route): RouteRow[] {
  const lookingAlong = alongRuleOf(declaration);
  const { path, aliases = [], audience, feature, limit, log } = declaration;
  return [path, ...aliases].map((address) => ({
    method,
    path: address,
    audience,
    feature: feature === 'none' ? 'none' : feature.name,
    limit,
    log,
    lookingAlong,
  }));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
