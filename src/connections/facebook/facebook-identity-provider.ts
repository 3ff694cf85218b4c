import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
} from 'openid-client';
import type { z } from 'zod';
import {
  type Identity,
  type IdentityProvider,
  IdentityRefused,
} from '#foundation/ports/identity.ts';
import { answerOfProvider } from '../oauth/answer-of-provider.ts';
import { identityErrorOf } from '../oauth/identity-error.ts';
import { newChecks } from '../oauth/new-checks.ts';
import { type FacebookSettings, facebookSettings } from './facebook-settings.ts';
import { askGraph, facebookPerson, facebookTokenInformation } from './graph.ts';

type Settings = z.output<typeof facebookSettings>;

/** The `issuer` of every Facebook identity, whatever addresses the settings name. */
export const facebookIssuer = 'https://www.facebook.com';

/**
 * Signing in with Facebook (ACC-22): OAuth 2 with state and PKCE, then the person's number, name
 * and e-mail address from the Graph API. A fresh sign-in is confirmed by Facebook returning our
 * `auth_nonce`. Throws a `ZodError` on wrong settings.
 */
export function facebookIdentityProvider(given: FacebookSettings): IdentityProvider {
  const settings = facebookSettings.parse(given);
  const configuration = configurationOf(settings);
  const { appSecret, graphUrl } = settings;

  async function requireFresh(accessToken: string, nonce: string): Promise<void> {
    const information = await askGraph(configuration, {
      accessToken,
      appSecret,
      url: new URL(`${graphUrl}/oauth/access_token_info?client_id=${settings.appId}`),
      shape: facebookTokenInformation,
    });
    if (information.auth_nonce !== nonce) {
      throw new IdentityRefused('not fresh', 'Facebook does not confirm a new sign-in');
    }
  }

  return {
    key: settings.key,
    kind: 'customer',
    async begin(options) {
      await requireReachable(settings);
      const checks = newChecks(options);
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: checks.redirectUri,
        scope: 'public_profile email',
        state: checks.state,
        code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
        ...(options.freshSignIn && { auth_type: 'reauthenticate', auth_nonce: checks.nonce }),
      });
      return { url: url.href, checks };
    },
    async finish({ callbackUrl, checks }) {
      try {
        const { access_token: accessToken } = await authorizationCodeGrant(
          configuration,
          answerOfProvider(callbackUrl, checks),
          { expectedState: checks.state, pkceCodeVerifier: checks.codeVerifier },
        );
        if (checks.freshSince !== undefined) await requireFresh(accessToken, checks.nonce);
        const person = await askGraph(configuration, {
          accessToken,
          appSecret,
          url: new URL(`${graphUrl}/me?fields=id,name,email`),
          shape: facebookPerson,
        });
        return identityOf(person);
      } catch (error) {
        throw identityErrorOf(error);
      }
    },
  };
}

/** ACC-B14: rather a message on our own page than a browser error on Facebook's. */
async function requireReachable({ dialogUrl, timeout }: Settings): Promise<void> {
  const signal = AbortSignal.timeout(timeout);
  try {
    await fetch(dialogUrl, { method: 'HEAD', redirect: 'manual', signal });
  } catch (error) {
    throw identityErrorOf(error);
  }
}

/** Facebook does not say whether the person still reads mail at the address. */
function identityOf({ id, name, email }: z.output<typeof facebookPerson>): Identity {
  return {
    issuer: facebookIssuer,
    subject: id,
    ...(name && { name }),
    ...(email && { email }),
    roles: [],
  };
}

/** Facebook has no discovery for this flow; the endpoints are those of its documentation. */
function configurationOf(settings: Settings): Configuration {
  const { appId, appSecret, version, dialogUrl, graphUrl, allowInsecure, timeout } = settings;
  const configuration = new Configuration(
    {
      issuer: facebookIssuer,
      authorization_endpoint: `${dialogUrl}/${version}/dialog/oauth`,
      token_endpoint: `${graphUrl}/${version}/oauth/access_token`,
    },
    appId,
    undefined,
    ClientSecretPost(appSecret),
  );
  configuration.timeout = timeout / 1000;
  if (allowInsecure) allowInsecureRequests(configuration);
  return configuration;
}
