import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Appointment } from '../appointment.ts';
import { appointmentColumns, toldOf } from '../queries.ts';

/** An appointment as staff see it. */
export interface OfficeAppointment extends Appointment {
  readonly customerName: string;
  readonly notes: string;
  readonly cancelReason: string | null;
  /** How long the agenda is taken for it. */
  readonly minutes: number;
}

/** One appointment of the organisation; holds are not for staff. */
export async function findOfficeAppointment(
  read: Read,
  organisationId: string,
  id: string,
): Promise<OfficeAppointment | undefined> {
  const row = await read
    .selectFrom('appointment')
    .select([...appointmentColumns, 'notes', 'cancelReason', 'occupiedFrom', 'occupiedUntil'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('state', '<>', 'held')
    .executeTakeFirst();
  if (!row) return undefined;
  const customer =
    row.customerId === null
      ? undefined
      : await read
          .selectFrom('customer')
          .select('displayName')
          .where('organisationId', '=', organisationId)
          .where('id', '=', row.customerId)
          .executeTakeFirst();
  return {
    ...toldOf(row),
    customerName: customer?.displayName ?? '',
    notes: row.notes,
    cancelReason: row.cancelReason,
    minutes: minutesBetween(row.occupiedFrom, row.occupiedUntil),
  };
}

function minutesBetween(from: Temporal.Instant, until: Temporal.Instant): number {
  return Math.round((until.epochMilliseconds - from.epochMilliseconds) / 60_000);
}
