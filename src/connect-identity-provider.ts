import {
  facebookIdentityProvider,
  facebookIssuer,
} from '#connections/facebook/facebook-identity-provider.ts';
import { openidIdentityProvider } from '#connections/openid/openid-identity-provider.ts';
import type { ConnectIdentityProvider } from '#modules/accounts/module.ts';

/** Chooses the connection that speaks the provider's protocol. */
export const connectIdentityProvider: ConnectIdentityProvider = (settings) => {
  const { key, kind, issuer, clientId, clientSecret, rolesClaim, standIn } = settings;
  if (settings.protocol === 'openid') {
    return openidIdentityProvider({
      key,
      kind,
      issuer,
      clientId,
      clientSecret,
      rolesClaim,
      allowInsecure: standIn,
    });
  }
  return facebookIdentityProvider({
    key,
    appId: clientId,
    appSecret: clientSecret,
    allowInsecure: standIn,
    ...(issuer !== facebookIssuer && { dialogUrl: issuer, graphUrl: issuer }),
  });
};
