import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { householdOn, personName } from '#modules/customers/module.ts';
import { asksConsent } from '../settings.ts';

/** Another contract holder of the household. */
export interface CoTenant {
  readonly personId: string;
  readonly name: string;
}

/**
 * The contract holders beside the one in whose name the household stands: without their word the lease does not end
 *. Nobody where the organisation does not ask for it.
 */
export async function coTenantsOf(
  read: Read,
  organisation: Profile,
  customerId: string,
  today: Temporal.PlainDate,
): Promise<CoTenant[]> {
  if (!organisation.setting(asksConsent)) return [];
  const people = await householdOn(read, { organisationId: organisation.id, customerId }, today);
  const holders = people
    .filter(({ role }) => role === 'contract_holder')
    .map((person) => ({ personId: person.id, name: personName(person) }));
  const { displayName } = await read
    .selectFrom('customer')
    .select('displayName')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  const first = holders.find(({ name }) => name === displayName) ?? holders[0];
  return holders.filter((holder) => holder !== first);
}
