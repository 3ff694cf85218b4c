import type { Route } from '#foundation/http/route.ts';
import type { AccountServices } from '../services.ts';
import { emailRoutes } from './email-routes.tsx';
import { identityProviders } from './identity-providers.ts';
import { leaveRoutes } from './leave-routes.ts';
import { returnRoutes } from './return-routes.ts';
import { providerSignUpRoutes } from './sign-up-routes.tsx';

/** Signing in and signing up at another provider: Facebook, or any with OpenID Connect. */
export function providerRoutes(services: AccountServices): readonly Route[] {
  const providers = identityProviders(services);
  return [
    ...leaveRoutes(providers),
    ...returnRoutes(providers, services),
    ...providerSignUpRoutes(services),
    ...emailRoutes(services),
  ];
}
