import type { Route } from '#foundation/http/route.ts';
import type { AccountServices } from '../services.ts';
import { staffLandingRoutes } from './landing-routes.tsx';
import { staffSignInRoutes } from './sign-in-routes.tsx';

/** The door for staff: signing in at their provider, where they land, signing out. */
export function staffDoorRoutes(services: AccountServices): readonly Route[] {
  return [...staffSignInRoutes(services), ...staffLandingRoutes];
}
