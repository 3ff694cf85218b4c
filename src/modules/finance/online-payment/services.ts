import type { Secrets } from '#foundation/secrets/secrets.ts';
import type { ConnectPaymentProvider } from './provider.ts';

/** What paying online needs from outside. */
export interface OnlinePaymentServices {
  readonly secrets: Secrets;
  readonly connectPaymentProvider: ConnectPaymentProvider;
  /** Demo mode: the demo's bank may be used (design section 7). */
  readonly demo: boolean;
}

/** The purpose under which the key of a provider is sealed. */
export const paymentProviderKey = 'paymentProvider';
