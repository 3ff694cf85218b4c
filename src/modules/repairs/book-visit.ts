import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { type AgendaAnswers, bookSlot, moveAppointment } from '#modules/appointments/module.ts';
import type { OwnRequest } from './change-repair.ts';
import { holdRequest } from './hold-request.ts';
import { planOrder } from './orders/work-orders.ts';
import { mayChangeDate } from './rules/cut-offs.ts';
import { reasonFor } from './rules/dates.ts';
import { isOpenState } from './rules/states.ts';
import { reasonAfterLatestDate } from './settings.ts';
import { type PlannableVisit, plannableVisit } from './visit-planning.ts';

/** Why nothing was booked; everything stays as it was. */
export type BookingRefusal =
  | 'notThere'
  /** The planning is fixed, or a contractor accepted (REP-22). */
  | 'tooLate'
  /** Only a preference can be stated. */
  | 'notPlannable'
  /** Somebody else has the slot (REP-B7). */
  | 'taken'
  /** It was never a slot (REP-B9). */
  | 'notOffered'
  | 'unreachable';

/**
 * Books the slot that a customer chose for the only order of his request, or moves the appointment that it has; the
 * slot is checked again, against what agendas outside said just now (REP-B7). The order is planned, the customer gets his mail, and a day after the latest date is
 * stored with the reason of the organisation (REP-119, REP-122). Answers why not, or undefined.
 */
export async function bookVisit(
  visit: WriteVisit,
  own: OwnRequest,
  startsAt: Temporal.Instant,
  answers: AgendaAnswers | undefined,
): Promise<BookingRefusal | undefined> {
  const { write, organisation } = visit;
  const request = await holdRequest(visit, { id: own.requestId, customerId: own.customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  if (!mayChangeDate(request.orders)) return 'tooLate';
  const planning = await plannableVisit(visit, own);
  if (!planning) return 'notPlannable';
  const had = await take(visit, own, planning, { startsAt, answers });
  if (typeof had === 'string') return had;
  const { id: appointmentId, startsAt: start, endsAt: end } = had;
  const { orderId, latestOn } = planning;
  const ref = { requestId: own.requestId, orderId };
  const refused = await planOrder(visit, ref, { start, end, appointmentId });
  // It was held and judged above: what cannot be must not leave half a booking.
  if (refused) throw new Error(`A held order could not be planned: ${refused}.`);
  const reason = reasonFor(dateAt(start), latestOn, organisation.setting(reasonAfterLatestDate));
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      preferredOn: null,
      preferredFrom: null,
      preferredUntil: null,
      reasonAfterLatestDate: reason,
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', own.requestId)
    .where('customerId', '=', own.customerId)
    .execute();
  return undefined;
}

async function take(
  visit: WriteVisit,
  { customerId }: OwnRequest,
  { wish, appointmentId, orderId, place, description, notes }: PlannableVisit,
  slot: { readonly startsAt: Temporal.Instant; readonly answers: AgendaAnswers | undefined },
) {
  if (appointmentId !== null) {
    const moved = await moveAppointment(visit, {
      id: appointmentId,
      customerId,
      wish,
      ...slot,
    });
    if (moved.outcome === 'moved') return moved.appointment;
    if (moved.outcome !== 'gone') return refusalOf(moved.outcome);
  }
  const booking = await bookSlot(visit, {
    wish,
    ...slot,
    customerId,
    about: { kind: 'repairOrder', id: orderId },
    place,
    description,
    notes,
  });
  return booking.outcome === 'booked' ? booking.appointment : refusalOf(booking.outcome);
}

function refusalOf(outcome: 'taken' | 'refused' | 'unreachable'): BookingRefusal {
  return outcome === 'refused' ? 'notOffered' : outcome;
}
