import { sql } from 'kysely';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';

/** What is done with a task. */
export type TaskStep = 'take' | 'giveBack' | 'finish';

/** A task as staff saw it. */
export interface SeenTask {
  readonly number: string;
  readonly entryId: string;
  readonly version: number;
}

/**
 * Takes a task, gives it back or finishes it, and lets the status of its entry follow. False when somebody else was
 * first.
 */
export async function handleTask(
  visit: WriteVisit,
  task: SeenTask,
  step: TaskStep,
): Promise<boolean> {
  const { write, organisation, visitor, now } = visit;
  const { userId } = actorOf(visitor);
  const changes = {
    take: { status: 'in_progress', takenBy: userId, takenAt: now },
    giveBack: { status: 'open', takenBy: null, takenAt: null },
    finish: { status: 'done', takenBy: userId, doneAt: now },
  } as const;
  const changed = await write
    .updateTable('task')
    .set({ ...changes[step], version: task.version + 1 })
    .where('organisationId', '=', organisation.id)
    .where('number', '=', task.number)
    .where('version', '=', task.version)
    .where('status', '<>', 'done')
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  const entryStatus = { take: 'in_progress', giveBack: 'not_started', finish: 'done' } as const;
  await write
    .updateTable('interactionLogEntry')
    .set({ status: entryStatus[step], version: sql`version + 1` })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', task.entryId)
    .execute();
  return true;
}
