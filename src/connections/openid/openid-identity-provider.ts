import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type IDToken,
} from 'openid-client';
import {
  type Identity,
  type IdentityProvider,
  IdentityRefused,
} from '#foundation/ports/identity.ts';
import { answerOfProvider } from '../oauth/answer-of-provider.ts';
import { identityErrorOf } from '../oauth/identity-error.ts';
import { newChecks } from '../oauth/new-checks.ts';
import { keptDiscovery } from './discover.ts';
import { type OpenidSettings, openidSettings } from './openid-settings.ts';

/**
 * Signing in at an OpenID Connect provider: authorization code with PKCE, state and nonce.
 * A fresh sign-in needs the claim `auth_time`; in Entra that is an optional claim to switch on.
 * Throws a `ZodError` on wrong settings; the provider is first asked at the first sign-in.
 */
export function openidIdentityProvider(given: OpenidSettings): IdentityProvider {
  const settings = openidSettings.parse(given);
  const discovered = keptDiscovery(settings);
  return {
    key: settings.key,
    kind: settings.kind,
    async begin(options) {
      const checks = newChecks(options);
      try {
        const url = buildAuthorizationUrl(await discovered(), {
          redirect_uri: checks.redirectUri,
          scope: settings.scope,
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
          code_challenge_method: 'S256',
          ...(options.loginHint && { login_hint: options.loginHint }),
          ...(options.freshSignIn && { prompt: 'login', max_age: '0' }),
        });
        return { url: url.href, checks };
      } catch (error) {
        throw identityErrorOf(error);
      }
    },
    async finish({ callbackUrl, checks }) {
      try {
        const tokens = await authorizationCodeGrant(
          await discovered(),
          answerOfProvider(callbackUrl, checks),
          {
            expectedState: checks.state,
            expectedNonce: checks.nonce,
            pkceCodeVerifier: checks.codeVerifier,
            idTokenExpected: true,
          },
        );
        const claims = tokens.claims();
        if (!claims) throw new IdentityRefused('invalid', 'The answer holds no ID token');
        requireFresh(claims.auth_time, checks.freshSince);
        return identityOf(claims, settings.rolesClaim);
      } catch (error) {
        throw identityErrorOf(error);
      }
    },
  };
}

/** Clocks of two machines may differ by this many seconds. */
const clockTolerance = 30;

function requireFresh(authenticatedAt: number | undefined, freshSince: number | undefined): void {
  if (freshSince === undefined) return;
  if (authenticatedAt === undefined || authenticatedAt < freshSince - clockTolerance) {
    throw new IdentityRefused('not fresh', 'The provider does not confirm a new sign-in');
  }
}

function identityOf(claims: IDToken, rolesClaim: string): Identity {
  const { iss, sub, name, email, email_verified, preferred_username, auth_time } = claims;
  return {
    issuer: iss,
    subject: sub,
    ...(typeof name === 'string' && { name }),
    ...(typeof email === 'string' && { email }),
    ...(typeof email_verified === 'boolean' && { emailVerified: email_verified }),
    ...(typeof preferred_username === 'string' && { username: preferred_username }),
    ...(auth_time !== undefined && { authenticatedAt: auth_time }),
    roles: rolesIn(claims[rolesClaim]),
  };
}

/** Entra sends a list; some providers send one role as a plain text. */
function rolesIn(claim: unknown): string[] {
  const roles = Array.isArray(claim) ? claim : [claim];
  return roles.filter((role) => typeof role === 'string');
}
