import type { Selectable } from 'kysely';
import type { IdentityProvider as ProviderRow } from '#foundation/database/tables.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { type IdentityProvider, IdentityUnavailable } from '#foundation/ports/identity.ts';
import type { AccountServices } from '../services.ts';

export type StoredProvider = Selectable<ProviderRow>;

/** Connects to the providers that organisations stored; each stays connected until its settings change. */
export interface IdentityProviders {
  /**
   * The connection to a stored provider. Throws `IdentityUnavailable` when its settings do not hold, or when it is a
   * stand-in and the organisation is not of the demo.
   */
  connect(row: StoredProvider, organisation: Pick<Profile, 'demo'>): IdentityProvider;
}

export function identityProviders(
  services: Pick<AccountServices, 'secrets' | 'connectIdentityProvider' | 'demo'>,
): IdentityProviders {
  const connected = new Map<string, { content: string; provider: IdentityProvider }>();
  return {
    connect(row, organisation) {
      if (row.standIn && !(services.demo && organisation.demo)) {
        throw new IdentityUnavailable('A stand-in signs nobody in outside the demo.');
      }
      const name = `${row.organisationId} ${row.key}`;
      const content = JSON.stringify({
        ...row,
        clientSecretSealed: row.clientSecretSealed.toString('hex'),
      });
      const known = connected.get(name);
      if (known?.content === content) return known.provider;
      const provider = connectTo(row, services);
      connected.set(name, { content, provider });
      return provider;
    },
  };
}

function connectTo(
  row: StoredProvider,
  {
    secrets,
    connectIdentityProvider,
  }: Pick<AccountServices, 'secrets' | 'connectIdentityProvider'>,
): IdentityProvider {
  try {
    return connectIdentityProvider({
      key: row.key,
      kind: row.kind === 'staff' ? 'staff' : 'customer',
      protocol: row.protocol === 'facebook' ? 'facebook' : 'openid',
      issuer: row.issuer,
      clientId: row.clientId,
      clientSecret: secrets.open(row.clientSecretSealed, 'identityProvider'),
      rolesClaim: row.rolesClaim,
      standIn: row.standIn,
    });
  } catch (error) {
    throw new IdentityUnavailable('The settings of this provider do not hold.', { cause: error });
  }
}

/** The providers of one kind that an organisation stored, in the order of their keys. */
export function providersOf(
  read: Read,
  organisationId: string,
  kind: 'staff' | 'customer',
): Promise<StoredProvider[]> {
  return read
    .selectFrom('identityProvider')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('kind', '=', kind)
    .orderBy('key')
    .execute();
}

/** One stored provider of a kind, by its key. */
export async function providerNamed(
  read: Read,
  organisationId: string,
  kind: 'staff' | 'customer',
  key: string,
): Promise<StoredProvider | undefined> {
  const providers = await providersOf(read, organisationId, kind);
  return providers.find((provider) => provider.key === key);
}
