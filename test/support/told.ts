import type { TestPortal } from './portal.ts';

/** What a customer was told while something was done: the lines under his bell, and the subjects of his mails. */
export interface Told {
  readonly bell: readonly string[];
  readonly mails: readonly string[];
}

/** Does something, and answers what the customer with this number was told by it, oldest first. */
export async function toldBy(
  portal: TestPortal,
  customerNumber: string,
  work: () => Promise<unknown>,
): Promise<Told> {
  const look = () =>
    portal.inside('wisselstad', async (write, organisationId) => {
      const { id } = await write
        .selectFrom('customer')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('customerNumber', '=', customerNumber)
        .executeTakeFirstOrThrow();
      const bell = await write
        .selectFrom('notification')
        .select(['id', 'title'])
        .where('organisationId', '=', organisationId)
        .where('customerId', '=', id)
        .execute();
      const mails = await write
        .selectFrom('outgoingMail')
        .select(['id', 'subject'])
        .where('organisationId', '=', organisationId)
        .where('customerId', '=', id)
        .execute();
      return { bell, mails };
    });
  const before = await look();
  await work();
  const after = await look();
  const known = new Set([...before.bell, ...before.mails].map(({ id }) => id));
  return {
    bell: after.bell.filter(({ id }) => !known.has(id)).map(({ title }) => title),
    mails: after.mails.filter(({ id }) => !known.has(id)).map(({ subject }) => subject),
  };
}
