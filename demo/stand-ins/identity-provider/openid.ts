import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Context, type Grant, interactionPolicy, Provider } from 'oidc-provider';
import { demoClients, isDemoAddress } from './clients.ts';
import { messagePage } from './pages.ts';
import { type DemoPerson, demoPeople, fullUsername, isCalled } from './people.ts';

const scopes = ['openid', 'profile', 'email'];
const oneHour = 3600;

/**
 * A certified OpenID provider with the demo people and a new signing key at each start. It sends
 * the roles in the ID token, as Microsoft Entra ID does with the roles of an application.
 */
export async function openidProvider(issuer: string): Promise<Provider> {
  const provider = new Provider(issuer, {
    clients: [demoClients.staff, demoClients.customer].map(({ id, secret }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: ['http://voordeur.localhost/'],
      token_endpoint_auth_method: 'client_secret_post',
      require_auth_time: true,
    })),
    jwks: { keys: [await newSigningKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes,
    claims: {
      openid: ['sub', 'roles'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: {
      AccessToken: oneHour,
      AuthorizationCode: 60,
      IdToken: oneHour,
      Interaction: oneHour,
      Session: 8 * oneHour,
      Grant: 8 * oneHour,
    },
    interactions: {
      policy: signInPolicy(),
      url: (_context, { uid }) => `/interaction/${uid}`,
    },
    findAccount: (_context, id) => {
      const person = demoPeople.find((one) => one.id === id);
      return person && { accountId: id, claims: () => claimsOf(person) };
    },
    loadExistingGrant: grantWithoutAsking,
    renderError: (context, { error, error_description }) => {
      context.type = 'html';
      context.body = messagePage('Inloggen is niet gelukt', error_description ?? error);
    },
  });
  provider.Client.prototype.redirectUriAllowed = isDemoAddress;
  return provider;
}

async function newSigningKey(): Promise<object> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'jwk' });
  return { ...key, alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}

/** Asks to sign in again when the session is of a person whom the application did not mean. */
function signInPolicy(): interactionPolicy.Policy {
  const policy = interactionPolicy.base();
  policy
    .get('login')
    .checks.add(
      new interactionPolicy.Check('other_person', 'Sign in with the right account', isOtherPerson),
    );
  return policy;
}

function isOtherPerson({ oidc }: Context): boolean {
  const person = demoPeople.find(({ id }) => id === oidc.session.accountId);
  if (!person) return false;
  const { login_hint: hint } = oidc.params;
  const hinted = hint === undefined || oidc.result?.login || isCalled(person, hint);
  return person.application !== oidc.client.clientId || !hinted;
}

/** Our own applications need no consent. */
async function grantWithoutAsking({ oidc }: Context): Promise<Grant | undefined> {
  const { provider, session, client } = oidc;
  const known = session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes.join(' '));
  await grant.save();
  return grant;
}

function claimsOf(person: DemoPerson): Record<string, unknown> {
  return {
    sub: person.id,
    name: person.name,
    preferred_username: fullUsername(person),
    ...(person.email && { email: person.email, email_verified: true }),
    ...(person.roles.length > 0 && { roles: person.roles }),
  };
}
