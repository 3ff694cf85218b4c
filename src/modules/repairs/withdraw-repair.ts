import type { WriteVisit } from '#foundation/http/visit.ts';
import { cancelAppointments } from '#modules/appointments/module.ts';
import type { OwnRequest } from './change-repair.ts';
import { noteEvent } from './events.ts';
import { appointmentsOf, holdRequest } from './hold-request.ts';
import { repairWithdrawn } from './interaction-kinds.ts';
import { mailRepair } from './mail-repair.ts';
import { repairProgressMail } from './mail-templates.ts';
import { requestLabels } from './request-labels.ts';
import { mayWithdraw } from './rules/cut-offs.ts';
import { isOpenState } from './rules/states.ts';

export type WithdrawOutcome =
  | 'withdrawn'
  | 'alreadyWithdrawn'
  | 'notThere'
  | 'tooLate'
  | 'noReason';

/**
 * Withdraws a request with all its orders (REP-24 to REP-27). Twice has the effect of once; when one order stands in
 * the way, nothing is cancelled (REP-B11).
 */
export async function withdrawRepair(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  why: { readonly reasonId: string; readonly notes: string },
): Promise<WithdrawOutcome> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request) return 'notThere';
  if (request.state === 'withdrawn') return 'alreadyWithdrawn';
  if (!isOpenState(request.state)) return 'notThere';
  if (!mayWithdraw(request.orders)) return 'tooLate';
  const reason = await write
    .selectFrom('withdrawalReason')
    .select('name')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', why.reasonId)
    .executeTakeFirst();
  if (!reason) return 'noReason';
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      state: 'withdrawn',
      closedAt: now,
      withdrawalReason: reason.name,
      withdrawalNotes: why.notes.trim(),
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .where('customerId', '=', customerId)
    .execute();
  await write
    .updateTable('repairOrder')
    .set((row) => ({ state: 'cancelled', cancelledAt: now, version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('requestId', '=', requestId)
    .where('state', '!=', 'cancelled')
    .execute();
  await cancelAppointments(visit, {
    ids: appointmentsOf(request.orders),
    customerId,
    reason: reason.name,
  });
  await noteEvent(visit, request, {
    kind: 'withdrawn',
    notes: reason.name,
    log: repairWithdrawn,
  });
  await mailRepair(visit, requestId, repairProgressMail, (language) => ({
    state: organisation.say(language)(requestLabels.State_withdrawn),
  }));
  return 'withdrawn';
}
