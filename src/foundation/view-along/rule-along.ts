import type { Route, RouteDeclaration, Sent } from '../http/route.ts';

/**
 * What staff may do at a route while looking along: everything (`free`), only after saying that the customer asked for
 * it (`asked`, PLT-O3), nothing because it takes the customer himself (`customerOnly`, STF-52), or it is no part of
 * looking along (`none`).
 */
export type AlongRule = 'free' | 'asked' | 'customerOnly' | 'none';

/** The rule of a route; without a word of its own, pages of customers are free and all others are no part of it. */
export function alongRuleOf(
  { lookingAlong, audience }: Pick<RouteDeclaration<unknown>, 'lookingAlong' | 'audience'>,
  fields: Sent['fields'] = {},
): AlongRule {
  if (lookingAlong === undefined) return audience.includes('customer') ? 'free' : 'none';
  return typeof lookingAlong === 'function' ? lookingAlong(fields) : lookingAlong;
}

/** The same routes, for the customer himself only: they take his password or change how he signs in (STF-52). */
export function forCustomerOnly(routes: readonly Route[]): Route[] {
  return routes.map((route) => ({
    ...route,
    declaration: { ...route.declaration, lookingAlong: 'customerOnly' },
  }));
}
