import type { Route } from '#foundation/http/route.ts';
import { forCustomerOnly } from '#foundation/view-along/rule-along.ts';
import type { AccountServices } from '../services.ts';
import { confirmRoutes } from './confirm-routes.tsx';
import { passkeyRoutes } from './passkey-routes.tsx';
import { administratorPlace, customerPlace, type SecurityPlace } from './place.ts';
import { recoveryCodeRoutes } from './recovery-code-routes.tsx';
import { secondStepRoutes } from './second-step-routes.tsx';
import { sessionRoutes } from './session-routes.tsx';
import { timeCodeRoutes } from './time-code-routes.tsx';

/** Keeping one's own account safe, for customers and for administrators, and the second step of signing in. */
export function securityRoutes(services: AccountServices): readonly Route[] {
  return [
    ...forCustomerOnly(routesAt(customerPlace, services)),
    ...routesAt(administratorPlace, services),
    ...secondStepRoutes(services),
  ];
}

function routesAt(place: SecurityPlace, services: AccountServices): readonly Route[] {
  return [
    ...sessionRoutes(place),
    ...confirmRoutes(place, services),
    ...timeCodeRoutes(place, services),
    ...passkeyRoutes(place, services),
    ...recoveryCodeRoutes(place, services),
  ];
}
