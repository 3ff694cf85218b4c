import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { OwnRequest } from './change-repair.ts';
import { noteEvent } from './events.ts';
import { holdRequest } from './hold-request.ts';
import { repairAnswered, repairRated, repairReopened } from './interaction-kinds.ts';
import { mailRepair } from './mail-repair.ts';
import { repairProgressMail } from './mail-templates.ts';
import { requestLabels } from './request-labels.ts';
import { mayReopen } from './rules/dates.ts';
import { isOpenState } from './rules/states.ts';

/** Stores how satisfied the customer is with a handled request, from 1 to 5; once. */
export async function rateRepair(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  opinion: { readonly satisfaction: number; readonly notes: string },
): Promise<'rated' | 'notThere'> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (request?.state !== 'done') return 'notThere';
  const stored = await write
    .updateTable('repairRequest')
    .set((row) => ({
      satisfaction: opinion.satisfaction,
      satisfactionNotes: opinion.notes.trim(),
      satisfactionAt: now,
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .where('customerId', '=', customerId)
    .where('satisfactionAt', 'is', null)
    .executeTakeFirst();
  if (stored.numUpdatedRows === 0n) return 'notThere';
  await noteEvent(visit, request, {
    kind: 'rated',
    notes: String(opinion.satisfaction),
    log: repairRated,
  });
  return 'rated';
}

/** Opens a handled request again because it is not solved, within 14 days; staff get a task. */
export async function reopenRepair(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  notes: string,
): Promise<'reopened' | 'notThere' | 'tooLate'> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (request?.state !== 'done' || request.closedAt === null) return 'notThere';
  if (!mayReopen(dateAt(request.closedAt), dateAt(now))) return 'tooLate';
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      state: 'in_progress',
      closedAt: null,
      reopenedAt: now,
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .where('customerId', '=', customerId)
    .execute();
  await noteEvent(visit, request, { kind: 'reopened', notes: notes.trim(), log: repairReopened });
  await mailRepair(visit, requestId, repairProgressMail, (language) => ({
    state: organisation.say(language)(requestLabels.State_in_progress),
  }));
  return 'reopened';
}

/** Stores the customer's answer to a question of staff; the first answer stays. */
export async function answerQuestion(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  { questionId, answer }: { readonly questionId: string; readonly answer: string },
): Promise<'answered' | 'notThere'> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  const stored = await write
    .updateTable('repairQuestion')
    .set((row) => ({ answer: answer.trim(), answeredAt: now, version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', questionId)
    .where('requestId', '=', requestId)
    .where('customerId', '=', customerId)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();
  if (stored.numUpdatedRows === 0n) return 'notThere';
  await noteEvent(visit, request, { kind: 'answered', log: repairAnswered });
  return 'answered';
}
