import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Appointment } from './appointment.ts';

/**
 * What the module that made an appointment does when staff move or cancel it in the list of appointments, in the same
 * transaction. The customer was told already.
 */
export interface AppointmentFollower {
  /** The kind of record that its appointments are about. */
  readonly aboutKind: string;
  moved(visit: WriteVisit, appointment: Appointment): Promise<void>;
  cancelled(visit: WriteVisit, appointment: Appointment): Promise<void>;
}

/** Lets the owner of an appointment follow it; nobody does where its record reads the appointment itself. */
export async function follow(
  followers: readonly AppointmentFollower[],
  what: 'moved' | 'cancelled',
  visit: WriteVisit,
  appointment: Appointment,
): Promise<void> {
  const owner = followers.find(({ aboutKind }) => aboutKind === appointment.about?.kind);
  await owner?.[what](visit, appointment);
}
