import type { WriteVisit } from '#foundation/http/visit.ts';
import { answered } from './notification-subject.ts';

/** Notes that the customer had these answers before him, and the notifications of them with it. */
export async function markSeen(
  { write, organisation, visitor, now }: WriteVisit,
  answerIds: readonly string[],
): Promise<void> {
  if (visitor.kind !== 'customer') return;
  await write
    .updateTable('interactionAnswer')
    .set({ seenAt: now })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', visitor.customerId)
    .where('id', 'in', [...answerIds])
    .where('seenAt', 'is', null)
    .execute();
  await write
    .updateTable('notification')
    .set({ readAt: now })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', visitor.customerId)
    .where('subject', '=', answered.name)
    .where('readAt', 'is', null)
    .execute();
}
