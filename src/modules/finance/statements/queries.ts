import type { Read } from '#foundation/database/transaction.ts';

/** So many are shown: older ones are found in the archive of the bank. */
const mostStatements = 200;

/** The statements that were read, newest first. */
export function statementsOf(read: Read, organisationId: string) {
  return read
    .selectFrom('bankStatement as statement')
    .selectAll('statement')
    .select((columns) =>
      columns
        .selectFrom('bankStatementLine as line')
        .select((counted) => counted.fn.countAll<number>().as('lines'))
        .whereRef('line.organisationId', '=', 'statement.organisationId')
        .whereRef('line.statementId', '=', 'statement.id')
        .as('lineCount'),
    )
    .where('statement.organisationId', '=', organisationId)
    .orderBy('statement.readAt', 'desc')
    .orderBy('statement.id')
    .limit(mostStatements)
    .execute();
}

/** One statement with its lines in the order of the bank; undefined when there is none. */
export async function statementWithLines(read: Read, organisationId: string, id: string) {
  const statement = await read
    .selectFrom('bankStatement')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  const lines = await read
    .selectFrom('bankStatementLine')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('statementId', '=', id)
    .orderBy('position')
    .execute();
  return statement && { statement, lines };
}

/** What waits for staff, oldest first, or what was resolved, newest first. */
export async function workItems(read: Read, organisationId: string, resolved: boolean) {
  const items = read
    .selectFrom('paymentWorkItem')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .limit(mostStatements);
  return resolved
    ? items.where('resolvedAt', 'is not', null).orderBy('resolvedAt', 'desc').execute()
    : items.where('resolvedAt', 'is', null).orderBy('createdAt').orderBy('id').execute();
}

export type WorkItem = NonNullable<Awaited<ReturnType<typeof workItem>>>;

/** One item with the line of the statement and the request that it is about. */
export async function workItem(read: Read, organisationId: string, id: string) {
  const item = await read
    .selectFrom('paymentWorkItem')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!item) return undefined;
  const line = await read
    .selectFrom('bankStatementLine')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', item.statementLineId)
    .executeTakeFirst();
  const payment = await read
    .selectFrom('onlinePayment as payment')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'payment.organisationId')
        .onRef('customer.id', '=', 'payment.customerId'),
    )
    .select(['payment.cents', 'payment.companyId', 'customer.customerNumber'])
    .where('payment.organisationId', '=', organisationId)
    .where('payment.id', '=', item.paymentId)
    .executeTakeFirst();
  const companies = await read
    .selectFrom('company')
    .select(['id', 'name'])
    .where('organisationId', '=', organisationId)
    .orderBy('code')
    .execute();
  return { item, line, payment, companies };
}

/**
 * True when this money was booked already by way of the other message about it: the provider's confirmation of another
 * amount, or the line of the statement that brought it (FIN-B9, FIN-B10).
 */
export async function isBookedElsewhere(
  read: Read,
  { organisationId, id, paymentId, cents, statementLineId }: WorkItem['item'],
): Promise<boolean> {
  if (paymentId === null) return false;
  const other = await read
    .selectFrom('paymentWorkItem')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('paymentId', '=', paymentId)
    .where('cents', '=', cents)
    .where('id', '<>', id)
    .where('statementLineId', statementLineId === null ? 'is not' : 'is', null)
    .where('resolution', '=', 'booked')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
