import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';

/**
 * Adds what a customer says about an answer of staff, or staff for him who look along. The entry is in hand again, and
 * its task, when it was finished, is open again: so staff see that it waits for them. False for an entry that is not
 * his, that he is not shown, or that staff did not answer; nothing is stored then.
 */
export async function replyToEntry(
  { write, organisation, visitor, now }: WriteVisit,
  reply: { readonly customerId: string; readonly entryId: string; readonly text: string },
): Promise<boolean> {
  const { customerId, entryId, text } = reply;
  const opened = await write
    .updateTable('interactionLogEntry as e')
    .set((entry) => ({ status: 'in_progress', version: entry('e.version', '+', 1) }))
    .where('e.organisationId', '=', organisation.id)
    .where('e.customerId', '=', customerId)
    .where('e.id', '=', entryId)
    .where('e.shownToCustomer', '=', true)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('interactionAnswer as a')
          .select('a.id')
          .whereRef('a.organisationId', '=', 'e.organisationId')
          .whereRef('a.entryId', '=', 'e.id')
          .where('a.authorKind', '=', 'staff'),
      ),
    )
    .executeTakeFirst();
  if (opened.numUpdatedRows !== 1n) return false;
  await write
    .insertInto('interactionAnswer')
    .values({
      organisationId: organisation.id,
      customerId,
      id: randomUUID(),
      entryId,
      answer: text,
      authorKind: 'customer',
      authorUserId: actorOf(visitor).userId,
      answeredAt: now,
    })
    .execute();
  await write
    .updateTable('task')
    .set((task) => ({
      status: 'open',
      takenBy: null,
      takenAt: null,
      doneAt: null,
      version: task('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', customerId)
    .where('entryId', '=', entryId)
    .where('status', '=', 'done')
    .execute();
  return true;
}
