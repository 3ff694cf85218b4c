import type { WriteVisit } from '#foundation/http/visit.ts';
import { entryHref, timelinePath } from './customer/paths.ts';
import { answered } from './notification-subject.ts';
import type { ShownEntry } from './queries.ts';

/** True while an answer of the entry is new to the customer. */
export function hasNewAnswer({ answers }: ShownEntry): boolean {
  return answers.some(({ seen }) => !seen);
}

/** Notes that the customer had the answers of these entries before him, and the notifications of them with it. */
export async function markSeen(
  { write, organisation, visitor, now }: WriteVisit,
  entries: readonly ShownEntry[],
): Promise<void> {
  const fresh = entries.filter(hasNewAnswer);
  if (visitor.kind !== 'customer' || fresh.length === 0) return;
  await write
    .updateTable('interactionAnswer')
    .set({ seenAt: now })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', visitor.customerId)
    .where(
      'id',
      'in',
      fresh.flatMap(({ answers }) => answers.filter(({ seen }) => !seen).map(({ id }) => id)),
    )
    .where('seenAt', 'is', null)
    .execute();
  await write
    .updateTable('notification')
    .set({ readAt: now })
    .where('organisationId', '=', organisation.id)
    .where('customerId', '=', visitor.customerId)
    .where('subject', '=', answered.name)
    .where('href', 'in', [timelinePath, ...fresh.map(({ id }) => entryHref(id))])
    .where('readAt', 'is', null)
    .execute();
}
