import { sql } from 'kysely';
import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { type PortalAccountStatus, portalAccountStatusColumn } from '#modules/accounts/module.ts';

export const accountStatuses = [
  'notCreated',
  'notActivated',
  'activated',
] as const satisfies readonly PortalAccountStatus[];

/** Rows a page in the list of customers. */
export const customersAPage = 20;

/** What the list is asked for; the column with the account status is hidden until it is asked for (STF-91). */
export const customerSearch = z.object({
  zoek: z.string().trim().max(200).catch(''),
  accountstatus: z.enum(accountStatuses).optional().catch(undefined),
  kolom: z.literal('accountstatus').optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type CustomerSearch = z.infer<typeof customerSearch>;

/** One customer in the list. */
export interface CustomerRow {
  readonly id: string;
  readonly customerNumber: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly town: string | null;
  readonly accountStatus: PortalAccountStatus;
}

export interface FoundCustomers {
  readonly search: CustomerSearch;
  readonly rows: readonly CustomerRow[];
  readonly total: number;
}

/** One page of the customers that match: every word anywhere in number, name, address or e-mail (STF-96). */
export async function findCustomers(
  read: Read,
  organisationId: string,
  search: CustomerSearch,
): Promise<FoundCustomers> {
  const matching = wordsOf(search.zoek)
    .reduce(
      (query, word) => query.where(hasWord(word)),
      read.selectFrom('customer').where('organisationId', '=', organisationId),
    )
    .$if(search.accountstatus !== undefined, (query) =>
      query.where(portalAccountStatusColumn, '=', search.accountstatus ?? 'notCreated'),
    );
  const counted = await matching
    .select((columns) => columns.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.total);
  const pagina = Math.min(search.pagina, Math.max(1, Math.ceil(total / customersAPage)));
  const rows = await matching
    .select([
      'id',
      'customerNumber',
      'displayName',
      'email',
      'street',
      'houseNumber',
      'houseNumberAddition',
      'town',
    ])
    .select(portalAccountStatusColumn.as('accountStatus'))
    .orderBy('customerNumber')
    .limit(customersAPage)
    .offset((pagina - 1) * customersAPage)
    .execute();
  return { search: { ...search, pagina }, rows, total };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 8);
}

function hasWord(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`concat_ws(' ', customer.customer_number, customer.display_name, customer.email, customer.street,
    customer.house_number, customer.house_number_addition, customer.postcode, customer.town) ilike ${pattern}`;
}
