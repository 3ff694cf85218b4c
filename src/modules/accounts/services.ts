import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { Passwords } from './passwords.ts';
import type { ConnectIdentityProvider } from './providers/identity-provider-settings.ts';

/** What signing up and signing in need from outside. */
export interface AccountServices {
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly connectIdentityProvider: ConnectIdentityProvider;
  /** Demo mode: stand-ins of identity providers may be used (design section 7). */
  readonly demo: boolean;
}
