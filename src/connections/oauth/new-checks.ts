import { randomBytes } from 'node:crypto';
import { randomPKCECodeVerifier, randomState } from 'openid-client';
import type { BeginSignIn, IdentityChecks } from '#foundation/ports/identity.ts';

/** Fresh secrets for one sign-in. The nonce has letters and digits only: Facebook asks that. */
export function newChecks({ redirectUri, freshSignIn }: BeginSignIn): IdentityChecks {
  return {
    state: randomState(),
    nonce: randomBytes(16).toString('hex'),
    codeVerifier: randomPKCECodeVerifier(),
    redirectUri,
    ...(freshSignIn && { freshSince: unixTime() }),
  };
}

/** Seconds since 1970 by the machine's own clock: the provider does not know the settable one. */
export function unixTime(): number {
  return Math.floor(Date.now() / 1000);
}
