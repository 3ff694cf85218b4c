import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '../http/visit.ts';
import { actorOf } from '../http/visitor.ts';

/** Writes who changed what in administration, with old and new value (ADM-5). Belongs in the change's transaction. */
export async function logChange(
  { write, organisation, visitor, now }: WriteVisit,
  change: {
    readonly subject: string;
    readonly oldValue?: string | null;
    readonly newValue?: string | null;
  },
): Promise<void> {
  await write
    .insertInto('changeLog')
    .values({
      organisationId: organisation.id,
      id: randomUUID(),
      happenedAt: now,
      actor: actorOf(visitor).userId,
      subject: change.subject,
      oldValue: change.oldValue ?? null,
      newValue: change.newValue ?? null,
    })
    .execute();
}
