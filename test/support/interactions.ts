import type { TestPortal } from './portal.ts';

/** The entries in the interaction log of a customer, oldest first. */
export function interactionsOf(portal: TestPortal, customerId: string) {
  return portal.inside('wisselstad', async (write, organisationId) => {
    const entries = await write
      .selectFrom('interactionLogEntry')
      .select(['templateCode', 'description', 'authorUserId'])
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .where('code', 'is', null)
      .orderBy('happenedAt')
      .execute();
    return entries.map(({ templateCode, description, authorUserId }) => ({
      code: templateCode,
      description,
      by: authorUserId,
    }));
  });
}
