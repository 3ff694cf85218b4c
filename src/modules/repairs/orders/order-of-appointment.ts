import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Appointment, AppointmentFollower } from '#modules/appointments/module.ts';
import { followAppointment } from './work-orders.ts';

/** The order for which an appointment was booked follows it when staff move or cancel it. */
export const orderOfAppointment: AppointmentFollower = {
  aboutKind: 'repairOrder',
  async moved(visit, appointment) {
    const ref = await orderOf(visit, appointment);
    const { id: appointmentId, startsAt: start, endsAt: end } = appointment;
    if (ref) await followAppointment(visit, ref, { start, end, appointmentId });
  },
  async cancelled(visit, appointment) {
    const ref = await orderOf(visit, appointment);
    if (ref) await followAppointment(visit, ref, undefined);
  },
};

/** Undefined when the order stands in another appointment by now. */
async function orderOf({ read, organisation }: WriteVisit, { id }: Appointment) {
  return read
    .selectFrom('repairOrder')
    .select(['requestId', 'id as orderId'])
    .where('organisationId', '=', organisation.id)
    .where('appointmentId', '=', id)
    .executeTakeFirst();
}
