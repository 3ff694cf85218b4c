import type { WriteVisit } from '../http/visit.ts';

/** An address longer than this is cut off in the log. */
const longestPath = 300;

/**
 * Writes down that staff open a page or document of a customer, or send one of his forms, before it happens (STF-53).
 * The first one begins the log of this session. Belongs to the portal's own work: customers may not write there.
 */
export async function logOpened(visit: WriteVisit, sends: boolean): Promise<void> {
  const { write, organisation, visitor, now, request } = visit;
  if (visitor.kind !== 'customer' || !visitor.lookingAlong) return;
  const { lookingAlong, sessionId, customerId, displayName } = visitor;
  const organisationId = organisation.id;
  await write
    .insertInto('viewAlong')
    .values({
      organisationId,
      id: sessionId,
      staffMemberId: lookingAlong.staffMemberId,
      staffUsername: lookingAlong.username,
      staffName: lookingAlong.name,
      customerId,
      customerNumber: lookingAlong.customerNumber,
      customerName: displayName,
      startedAt: now,
      lastOpenedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'id']).doUpdateSet({ lastOpenedAt: now }),
    )
    .execute();
  await write
    .insertInto('viewAlongPage')
    .values({
      organisationId,
      viewAlongId: sessionId,
      openedAt: now,
      sends,
      path: request.path.slice(0, longestPath),
    })
    .execute();
}
