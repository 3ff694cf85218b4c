import type { Secrets } from '../secrets/secrets.ts';
import type { ImportTarget, LoadCount } from './importer.ts';
import type { IdentityProviderEntry } from './organisation-file.ts';
import { upsert } from './upsert.ts';

/** The purpose under which client secrets of identity providers are sealed. */
export const identityProviderSecret = 'identityProvider';

/** Stores where the organisation's customers and staff may sign in elsewhere, with sealed secrets. */
export async function storeIdentityProviders(
  target: ImportTarget,
  providers: readonly IdentityProviderEntry[],
  secrets: Secrets,
): Promise<LoadCount> {
  const sealedBefore = await sealedSecrets(target);
  return upsert(target, {
    table: 'identityProvider',
    sameBy: ['key'],
    records: providers.map(({ clientSecret, ...provider }) => ({
      key: provider.key,
      kind: provider.kind,
      protocol: provider.protocol,
      buttonText: provider.buttonText,
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecretSealed: resealed(secrets, sealedBefore.get(provider.key), clientSecret),
      rolesClaim: provider.rolesClaim,
      standIn: provider.standIn,
    })),
  });
}

async function sealedSecrets({
  write,
  organisationId,
}: ImportTarget): Promise<Map<string, Buffer>> {
  const rows = await write
    .selectFrom('identityProvider')
    .select(['key', 'clientSecretSealed'])
    .where('organisationId', '=', organisationId)
    .execute();
  return new Map(rows.map((row) => [row.key, row.clientSecretSealed]));
}

/** The seal that was there when it holds the same secret, so that the same folder changes nothing. */
function resealed(secrets: Secrets, before: Buffer | undefined, clientSecret: string): Buffer {
  const same = before && secrets.open(before, identityProviderSecret) === clientSecret;
  return same ? before : secrets.seal(clientSecret, identityProviderSecret);
}
