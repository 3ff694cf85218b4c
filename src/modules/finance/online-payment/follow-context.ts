import type { Temporal } from 'temporal-polyfill';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { StoredProvider } from './stored-provider.ts';

/** With what a message of the provider is worked out. */
export interface FollowContext {
  readonly organisation: Profile;
  readonly provider: StoredProvider;
  readonly now: Temporal.Instant;
}
