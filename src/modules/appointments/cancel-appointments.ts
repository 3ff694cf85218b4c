import type { Appointment, WriteDesk } from './appointment.ts';
import { appointmentColumns, toldOf } from './queries.ts';

/** Which appointments are cancelled, and why. */
export interface Cancellation {
  readonly ids: readonly string[];
  /** Only those of this customer; absent for staff and the portal's own work. */
  readonly customerId?: string;
  readonly reason: string;
}

/**
 * Cancels booked appointments, all of them in the caller's transaction; answers those that it cancelled. What is not
 * there, not this customer's or cancelled already is left alone.
 */
export async function cancelAppointments(
  { write, organisation, now }: WriteDesk,
  { ids, customerId, reason }: Cancellation,
): Promise<Appointment[]> {
  if (ids.length === 0) return [];
  const rows = await write
    .updateTable('appointment')
    .set((row) => ({
      state: 'cancelled',
      cancelledAt: now,
      cancelReason: reason,
      sequence: row('sequence', '+', 1),
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', 'in', [...ids])
    .where('state', '=', 'booked')
    .$if(customerId !== undefined, (query) => query.where('customerId', '=', customerId ?? ''))
    .returning(appointmentColumns)
    .execute();
  return rows.map(toldOf);
}
