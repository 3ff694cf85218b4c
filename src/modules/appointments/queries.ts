import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { type About, type Appointment, isPurpose } from './appointment.ts';

export const appointmentColumns = [
  'id',
  'customerId',
  'purpose',
  'agendaId',
  'agendaName',
  'startsAt',
  'endsAt',
  'state',
  'aboutKind',
  'aboutId',
  'place',
  'description',
  'sequence',
] as const;

/** A row with these columns. */
export interface AppointmentRow {
  readonly id: string;
  readonly customerId: string | null;
  readonly purpose: string;
  readonly agendaId: string;
  readonly agendaName: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly state: string;
  readonly aboutKind: string;
  readonly aboutId: string | null;
  readonly place: string;
  readonly description: string;
  readonly sequence: number;
}

/** Which appointments: of one organisation, and of one customer unless staff or the portal itself ask. */
export interface WhichAppointments {
  readonly organisationId: string;
  readonly customerId?: string;
}

/** One appointment; undefined when it is not there, or not this customer's. */
export async function findAppointment(
  read: Read,
  { organisationId, customerId }: WhichAppointments,
  id: string,
): Promise<Appointment | undefined> {
  const row = await read
    .selectFrom('appointment')
    .select(appointmentColumns)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .$if(customerId !== undefined, (query) => query.where('customerId', '=', customerId ?? ''))
    .executeTakeFirst();
  return row && toldOf(row);
}

/** The booked appointments for one thing, earliest first. */
export async function findAppointmentsAbout(
  read: Read,
  { organisationId, customerId }: WhichAppointments,
  about: About,
): Promise<Appointment[]> {
  const rows = await read
    .selectFrom('appointment')
    .select(appointmentColumns)
    .where('organisationId', '=', organisationId)
    .where('aboutKind', '=', about.kind)
    .where('aboutId', '=', about.id)
    .where('state', '=', 'booked')
    .$if(customerId !== undefined, (query) => query.where('customerId', '=', customerId ?? ''))
    .orderBy('startsAt')
    .execute();
  return rows.map(toldOf);
}

/** What a customer holds in a draft, by its part; what was held too long is not there any more. */
export async function findHolds(
  read: Read,
  { organisationId, customerId }: WhichAppointments,
  draftId: string,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Appointment>> {
  const rows = await read
    .selectFrom('appointment')
    .select([...appointmentColumns, 'draftPart'])
    .where('organisationId', '=', organisationId)
    .where('draftId', '=', draftId)
    .where('heldUntil', '>', now)
    .$if(customerId !== undefined, (query) => query.where('customerId', '=', customerId ?? ''))
    .execute();
  return new Map(rows.map((row) => [row.draftPart ?? '', toldOf(row)]));
}

/** The row as other modules know it. */
export function toldOf(row: AppointmentRow): Appointment {
  const { id, customerId, agendaName, startsAt, endsAt, place, description, sequence } = row;
  if (!isPurpose(row.purpose)) throw new Error(`There is no purpose ${row.purpose}.`);
  const state = row.state === 'held' || row.state === 'booked' ? row.state : 'cancelled';
  return {
    id,
    customerId,
    purpose: row.purpose,
    agendaName,
    startsAt,
    endsAt,
    state,
    about: row.aboutId === null ? undefined : { kind: row.aboutKind, id: row.aboutId },
    place,
    description,
    sequence,
  };
}
