import type { Read } from '#foundation/database/transaction.ts';
import { everyWord, type Found, findRows, type Window } from '#foundation/records/find-rows.ts';
import { type PortalAccountStatus, portalAccountStatusColumn } from '#modules/accounts/module.ts';

/** One customer in the list. */
export interface CustomerRow {
  readonly id: string;
  readonly customerNumber: string;
  readonly displayName: string;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly accountStatus: PortalAccountStatus;
}

interface Wanted extends Window {
  readonly organisationId: string;
  readonly search: string;
  readonly accountStatus: PortalAccountStatus | undefined;
}

/** The customers that match: every word anywhere in number, name, address, telephone number or e-mail (STF-96). */
export function findCustomers(read: Read, wanted: Wanted): Promise<Found<CustomerRow>> {
  const { organisationId, search, accountStatus } = wanted;
  const matching = read
    .selectFrom('customer')
    .select([
      'id',
      'customerNumber',
      'displayName',
      'telephone',
      'email',
      'street',
      'houseNumber',
      'houseNumberAddition',
      'postcode',
      'town',
    ])
    .select(portalAccountStatusColumn.as('accountStatus'))
    .where('organisationId', '=', organisationId)
    .where(({ ref }) =>
      everyWord(
        search,
        searched.map((column) => ref(column)),
      ),
    )
    .$if(accountStatus !== undefined, (query) =>
      query.where(portalAccountStatusColumn, '=', accountStatus ?? 'notCreated'),
    )
    .orderBy('customerNumber');
  return findRows(read, matching, wanted);
}

const searched = [
  'customerNumber',
  'displayName',
  'telephone',
  'email',
  'street',
  'houseNumber',
  'houseNumberAddition',
  'postcode',
  'town',
] as const;
