import type { ReadVisit } from '#foundation/http/visit.ts';

/** The addresses that the household itself reads: nobody else agrees from there. */
export async function ownEmails(
  { read, organisation }: Pick<ReadVisit, 'read' | 'organisation'>,
  customerId: string,
): Promise<string[]> {
  const rows = await read
    .selectFrom('customer as c')
    .leftJoin('access as x', (join) =>
      join.onRef('x.organisationId', '=', 'c.organisationId').onRef('x.customerId', '=', 'c.id'),
    )
    .leftJoin('account as a', (join) =>
      join.onRef('a.organisationId', '=', 'x.organisationId').onRef('a.id', '=', 'x.accountId'),
    )
    .select(['c.email', 'a.email as accountEmail'])
    .where('c.organisationId', '=', organisation.id)
    .where('c.id', '=', customerId)
    .execute();
  return rows.flatMap(({ email, accountEmail }) =>
    [email, accountEmail].filter((each) => each !== null),
  );
}
