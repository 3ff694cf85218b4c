import type { IdentityProvider } from '#foundation/ports/identity.ts';

/** What an organisation stored of a provider, its secret opened. */
export interface IdentityProviderSettings {
  readonly key: string;
  readonly kind: 'staff' | 'customer';
  readonly protocol: 'openid' | 'facebook';
  /** For Facebook itself `https://www.facebook.com`; a stand-in for Facebook has its own address here. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly rolesClaim: string;
  /** A stand-in of the demo: the only one that may speak plain http, within this machine. */
  readonly standIn: boolean;
}

/** Connects a provider; the house knows which connection speaks which protocol. Throws on wrong settings. */
export type ConnectIdentityProvider = (settings: IdentityProviderSettings) => IdentityProvider;
