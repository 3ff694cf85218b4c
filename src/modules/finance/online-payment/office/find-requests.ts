import { sql } from 'kysely';
import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { paymentStates } from '../rules/payment-states.ts';

/** Rows a page in the list. */
export const requestsAPage = 20;

export const requestSearch = z.object({
  zoek: z.string().trim().max(200).catch(''),
  status: z.enum(paymentStates).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type RequestSearch = z.infer<typeof requestSearch>;

/** One request in the list, newest first. */
export type RequestRow = Awaited<ReturnType<typeof findRequests>>['rows'][number];
export type FoundRequests = Awaited<ReturnType<typeof findRequests>>;

/** One page of the requests that match every word in reference, customer number or name. */
export async function findRequests(read: Read, organisationId: string, search: RequestSearch) {
  const matching = search.zoek
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .reduce(
      (query, word) => query.where(hasWord(word)),
      read
        .selectFrom('onlinePayment as payment')
        .innerJoin('customer', (join) =>
          join
            .onRef('customer.organisationId', '=', 'payment.organisationId')
            .onRef('customer.id', '=', 'payment.customerId'),
        )
        .where('payment.organisationId', '=', organisationId),
    )
    .$if(search.status !== undefined, (query) =>
      query.where('payment.state', '=', search.status ?? ''),
    );
  const counted = await matching
    .select((columns) => columns.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.total);
  const pagina = Math.min(search.pagina, Math.max(1, Math.ceil(total / requestsAPage)));
  const rows = await matching
    .select([
      'payment.reference',
      'payment.cents',
      'payment.state',
      'payment.createdAt',
      'payment.customerId',
      'customer.displayName',
      'customer.customerNumber',
    ])
    .orderBy('payment.createdAt', 'desc')
    .orderBy('payment.reference', 'desc')
    .limit(requestsAPage)
    .offset((pagina - 1) * requestsAPage)
    .execute();
  return { search: { ...search, pagina }, rows, total };
}

function hasWord(word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`concat_ws(' ', payment.reference, customer.customer_number, customer.display_name) ilike ${pattern}`;
}
