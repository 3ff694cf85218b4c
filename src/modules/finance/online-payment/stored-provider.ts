import type { Selectable } from 'kysely';
import type { PaymentProvider as ProviderTable } from '#foundation/database/tables.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { type PaymentProvider, ProviderFailed } from './provider.ts';
import { type OnlinePaymentServices, paymentProviderKey } from './services.ts';

export type StoredProvider = Selectable<ProviderTable>;

/** Where customers of this organisation pay; undefined until an administrator set it. */
export function storedProvider(
  read: Read,
  organisationId: string,
): Promise<StoredProvider | undefined> {
  return read
    .selectFrom('paymentProvider')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
}

/**
 * The connection to a stored provider. Throws `ProviderFailed` when its settings do not hold, or when it is a stand-in
 * and the organisation is not of the demo.
 */
export function connectTo(
  row: StoredProvider,
  organisation: Pick<Profile, 'demo'>,
  services: OnlinePaymentServices,
): PaymentProvider {
  if (row.standIn && !(services.demo && organisation.demo)) {
    throw new ProviderFailed("The demo's bank takes no payments outside the demo.");
  }
  try {
    return services.connectPaymentProvider({
      endpoint: row.endpoint,
      apiKey: services.secrets.open(row.apiKeySealed, paymentProviderKey),
      method: row.method,
      standIn: row.standIn,
    });
  } catch (error) {
    throw new ProviderFailed('The settings of the provider do not hold.', { cause: error });
  }
}
