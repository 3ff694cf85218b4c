import type { Appointment, WriteDesk } from './appointment.ts';
import { findAppointment } from './queries.ts';
import { findPlaces, type NotHad, type SlotChoice, standInLine } from './slots/take-slot.ts';

export type Moving =
  | { readonly outcome: 'moved'; readonly appointment: Appointment; readonly before: Appointment }
  /** It is not there, not this customer's, or cancelled. */
  | { readonly outcome: 'gone' }
  | NotHad;

/** Moves a booked appointment to another slot; when that is not had it stays where it is. */
export async function moveAppointment(
  desk: WriteDesk,
  order: SlotChoice & { readonly id: string; readonly customerId?: string },
): Promise<Moving> {
  const { id, customerId } = order;
  const organisationId = desk.organisation.id;
  const whose = { organisationId, ...(customerId !== undefined && { customerId }) };
  await standInLine(desk);
  const before = await findAppointment(desk.read, whose, id);
  if (before?.state !== 'booked') return { outcome: 'gone' };
  const wish = { ...order.wish, instead: id };
  const { places, otherwise } = await findPlaces(desk, { ...order, wish });
  const [place] = places;
  if (!place) return otherwise;
  await desk.write
    .updateTable('appointment')
    .set((row) => ({
      agendaId: place.agendaId,
      agendaName: place.agendaName,
      isExclusive: place.isExclusive,
      startsAt: place.slot.startsAt,
      endsAt: place.slot.endsAt,
      occupiedFrom: place.occupiedFrom,
      occupiedUntil: place.occupiedUntil,
      remindedAt: null,
      sequence: row('sequence', '+', 1),
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
  const appointment = await findAppointment(desk.read, whose, id);
  if (!appointment) throw new Error('An appointment that was just moved is not there.');
  return { outcome: 'moved', appointment, before };
}
