/**
 * The port to a provider that signs people in: the staff's identity provider (STF-4) or a
 * customer's social sign-in (ACC-22). `connections/openid` and `connections/facebook` implement it.
 */
export interface IdentityProvider {
  /** Names the provider within the organisation, in addresses and settings. */
  readonly key: string;
  readonly kind: 'staff' | 'customer';
  /**
   * Starts a sign-in: the address to send the browser to, and the checks that the portal keeps on
   * the server for this one browser until it comes back. Throws `IdentityUnavailable`.
   */
  begin(options: BeginSignIn): Promise<{ url: string; checks: IdentityChecks }>;
  /**
   * Ends a sign-in: who came back. The checks may be used once; the caller deletes them first.
   * Throws `IdentityRefused` when the visitor broke off or the answer does not belong to the
   * checks, `IdentityUnavailable` when the provider does not answer.
   */
  finish(options: { callbackUrl: URL; checks: IdentityChecks }): Promise<Identity>;
}

export interface BeginSignIn {
  /** Where the provider sends the browser back to; without query. */
  readonly redirectUri: string;
  /** The user name to fill in beforehand. */
  readonly loginHint?: string;
  /** Asks a new proof even from a visitor who is still signed in at the provider (ACC-28). */
  readonly freshSignIn?: boolean;
}

/** Plain JSON, secret. Binds the answer of the provider to the browser that asked. */
export interface IdentityChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
  /** Unix time in seconds; present when the sign-in must be newer than this. */
  readonly freshSince?: number;
}

/** Who signed in. `issuer` with `subject` is the lasting key; everything else may change or miss. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  readonly email?: string;
  /** Absent when the provider does not say. */
  readonly emailVerified?: boolean;
  readonly username?: string;
  /** Empty for a person with no more than the standard access role (STF-21). */
  readonly roles: readonly string[];
  /** Unix time in seconds of the proof at the provider. */
  readonly authenticatedAt?: number;
}

/**
 * - `broken off`: the visitor cancelled at the provider (ACC-B14);
 * - `not fresh`: a new proof was asked, and the provider does not confirm one (ACC-28);
 * - `invalid`: the answer does not belong to this browser's sign-in, or was used before.
 */
export type IdentityRefusal = 'broken off' | 'not fresh' | 'invalid';

/** Nobody was signed in, and trying the same answer again is useless. */
export class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused';
  readonly reason: IdentityRefusal;

  constructor(reason: IdentityRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The provider does not answer in time, or answers with a fault of its own or of our settings. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
}
