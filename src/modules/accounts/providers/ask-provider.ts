import type { Visit } from '#foundation/http/visit.ts';
import {
  type BeginSignIn,
  type Identity,
  type IdentityChecks,
  IdentityRefused,
  IdentityUnavailable,
} from '#foundation/ports/identity.ts';
import type { IdentityProviders, StoredProvider } from './identity-providers.ts';

/** Why nobody was signed in. */
export type ProviderFailure = 'brokenOff' | 'notFresh' | 'invalid' | 'unavailable';

export type AskedProvider<Value> =
  | { readonly failure?: never; readonly value: Value }
  | { readonly failure: ProviderFailure };

/** Starts a sign-in at a provider, outside any transaction; it comes back to `path` at this same host. */
export function beginAtProvider(
  providers: IdentityProviders,
  row: StoredProvider,
  visit: Visit,
  options: Omit<BeginSignIn, 'redirectUri'> & { readonly path: string },
): Promise<AskedProvider<{ url: string; checks: IdentityChecks }>> {
  const { path, ...rest } = options;
  return asked(async () =>
    providers
      .connect(row, visit.organisation)
      .begin({ ...rest, redirectUri: `${visit.request.origin}${path}` }),
  );
}

/** Ends a sign-in at a provider, outside any transaction: who came back. */
export function finishAtProvider(
  providers: IdentityProviders,
  row: StoredProvider,
  visit: Visit,
  checks: IdentityChecks,
): Promise<AskedProvider<Identity>> {
  const callbackUrl = new URL(visit.request.target, visit.request.origin);
  return asked(async () =>
    providers.connect(row, visit.organisation).finish({ callbackUrl, checks }),
  );
}

async function asked<Value>(ask: () => Promise<Value>): Promise<AskedProvider<Value>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof IdentityRefused) return { failure: failures[error.reason] };
    if (error instanceof IdentityUnavailable) return { failure: 'unavailable' };
    throw error;
  }
}

const failures = {
  'broken off': 'brokenOff',
  'not fresh': 'notFresh',
  invalid: 'invalid',
} as const;
