import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { notify } from '#foundation/notifications/notify.ts';
import { entryHref } from './customer/paths.ts';
import { timeline as labels } from './labels.ts';
import { answered } from './notification-subject.ts';
import type { EntryStatus } from './queries.ts';

/** An entry as it was when staff saw it. */
export interface AnsweredEntry {
  readonly id: string;
  readonly customerId: string;
  readonly description: string;
  readonly version: number;
}

/** Answers an entry, sets its status and tells the customer, in one; false when somebody changed it meanwhile. */
export async function answerEntry(
  visit: WriteVisit,
  entry: AnsweredEntry,
  { text, status }: { readonly text: string; readonly status: EntryStatus },
): Promise<boolean> {
  const { write, organisation, visitor, now } = visit;
  if (!(await setStatus(visit, entry, status))) return false;
  await write
    .insertInto('interactionAnswer')
    .values({
      organisationId: organisation.id,
      customerId: entry.customerId,
      id: randomUUID(),
      entryId: entry.id,
      answer: text,
      authorUserId: actorOf(visitor).userId,
      answeredAt: now,
    })
    .execute();
  await notify(write, {
    organisation,
    customerId: entry.customerId,
    subject: answered,
    title: labels.Notification_Answer,
    values: { subject: entry.description },
    href: entryHref(entry.id),
    now,
  });
  return true;
}

/** Sets the status of exactly this version of an entry; false when there is no such version any more. */
export async function setStatus(
  { write, organisation }: WriteVisit,
  entry: Pick<AnsweredEntry, 'id' | 'version'>,
  status: EntryStatus,
): Promise<boolean> {
  const changed = await write
    .updateTable('interactionLogEntry')
    .set({ status, version: entry.version + 1 })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', entry.id)
    .where('version', '=', entry.version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
