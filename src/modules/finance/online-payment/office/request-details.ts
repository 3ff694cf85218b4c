import type { Read } from '#foundation/database/transaction.ts';
import { clearingOf } from '../clearing.ts';
import { linesOf, type PaymentRow } from '../queries.ts';

export type RequestDetails = Awaited<ReturnType<typeof requestDetails>>;

/** Everything that staff see of one request. */
export async function requestDetails(read: Read, payment: PaymentRow) {
  const { organisationId, id } = payment;
  const customer = await read
    .selectFrom('customer')
    .select(['displayName', 'customerNumber'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', payment.customerId)
    .executeTakeFirstOrThrow();
  const company = await read
    .selectFrom('company')
    .select('name')
    .where('organisationId', '=', organisationId)
    .where('id', '=', payment.companyId)
    .executeTakeFirstOrThrow();
  const events = await read
    .selectFrom('onlinePaymentEvent')
    .select(['event', 'happenedAt', 'cents'])
    .where('organisationId', '=', organisationId)
    .where('paymentId', '=', id)
    .orderBy('position')
    .execute();
  return {
    payment,
    customer,
    company,
    events,
    lines: await linesOf(read, payment),
    clearing: await clearingOf(read, payment),
  };
}
