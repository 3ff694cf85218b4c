import type { Selectable } from 'kysely';
import type { Customer, Person } from '#foundation/database/tables.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { type PortalAccountStatus, portalAccountStatus } from '#modules/accounts/module.ts';

/** What the card shows by itself; other modules add their panels. */
export interface CustomerCard {
  readonly customer: Selectable<Customer>;
  readonly accountStatus: PortalAccountStatus;
  readonly people: readonly Selectable<Person>[];
}

/** Reads the card of a customer; undefined when there is none. */
export async function customerCard(
  read: Read,
  organisationId: string,
  customerId: string,
): Promise<CustomerCard | undefined> {
  const customer = await read
    .selectFrom('customer')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!customer) return undefined;
  const people = await read
    .selectFrom('person')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .orderBy('surname')
    .orderBy('initials')
    .execute();
  const accountStatus = await portalAccountStatus(read, organisationId, customerId);
  return { customer, accountStatus, people };
}
