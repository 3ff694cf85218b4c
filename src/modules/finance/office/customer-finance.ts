import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';

/** So many open entries stand on the card of a customer; the ledger shows all. */
const mostOnCard = 12;

/** What staff see of a customer's finance on his card. */
export interface CustomerFinance {
  readonly customerNumber: string;
  /** The start of the running bailiff case; undefined when none runs. */
  readonly bailiffSince: Temporal.PlainDate | undefined;
  /** What is open with each company, where something is open. */
  readonly balances: readonly { readonly company: string; readonly cents: number }[];
  /** The open entries that are due first. */
  readonly open: readonly {
    readonly id: string;
    readonly code: string;
    readonly description: string;
    readonly kind: string;
    readonly dueOn: Temporal.PlainDate;
    readonly remainingCents: number;
  }[];
}

/** What is open for a customer of this organisation. Throws when there is no such customer. */
export async function customerFinance(
  read: Read,
  organisationId: string,
  customerId: string,
): Promise<CustomerFinance> {
  const customer = await read
    .selectFrom('customer')
    .select('customerNumber')
    .where('organisationId', '=', organisationId)
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow();
  const bailiff = await read
    .selectFrom('bailiffCase')
    .select('startedOn')
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('endedOn', 'is', null)
    .orderBy('startedOn')
    .executeTakeFirst();
  const open = read
    .selectFrom('ledgerEntry')
    .where('ledgerEntry.organisationId', '=', organisationId)
    .where('ledgerEntry.customerId', '=', customerId)
    .where('ledgerEntry.remainingCents', '!=', 0);
  const balances = await open
    .innerJoin('company', (join) =>
      join
        .onRef('company.organisationId', '=', 'ledgerEntry.organisationId')
        .onRef('company.id', '=', 'ledgerEntry.companyId'),
    )
    .select(({ fn }) => ['company.name as company', fn.sum<number>('remainingCents').as('cents')])
    .groupBy('company.name')
    .orderBy('company.name')
    .execute();
  return {
    customerNumber: customer.customerNumber,
    bailiffSince: bailiff?.startedOn,
    balances: balances.map(({ company, cents }) => ({ company, cents: Number(cents) })),
    open: await open
      .select(['id', 'code', 'description', 'kind', 'dueOn', 'remainingCents'])
      .orderBy('dueOn')
      .orderBy('code')
      .limit(mostOnCard)
      .execute(),
  };
}
