import type { About, Appointment, WriteDesk } from './appointment.ts';
import { findAppointment } from './queries.ts';
import { releaseHold } from './slots/hold-slot.ts';
import {
  findPlaces,
  insertAppointment,
  type NotHad,
  type SlotChoice,
  standInLine,
} from './slots/take-slot.ts';

/** What is booked, for whom. */
export interface BookingOrder extends SlotChoice {
  readonly customerId: string | null;
  readonly about: About;
  /** Where: *Kievitlaan 78, Zeist*. */
  readonly place: string;
  /** What for, in a few words, as agendas show it: *Vooropname*. */
  readonly description: string;
  /** What who comes should know: names, telephone. */
  readonly notes?: string;
}

export type Booking = { readonly outcome: 'booked'; readonly appointment: Appointment } | NotHad;

/**
 * Books a slot in the least busy agenda that is free, from a hold (`wish.draft`) or directly; everything is checked
 * again. Agenda servers and mails follow after the transaction. Book several in one transaction in the order of their
 * days, and refuse the request when one of them is not had: then none is stored (TRM-B8).
 */
export async function bookSlot(desk: WriteDesk, order: BookingOrder): Promise<Booking> {
  const { wish, about, customerId, place, description, notes = '' } = order;
  await standInLine(desk);
  const { places, otherwise } = await findPlaces(desk, order);
  if (places.length === 0) return otherwise;
  if (wish.draft) await releaseHold(desk, wish.draft);
  const id = await insertAppointment(desk, places, {
    customerId,
    purpose: wish.purpose,
    aboutKind: about.kind,
    aboutId: about.id,
    place,
    description,
    notes,
  });
  if (id === undefined) return otherwise;
  const appointment = await findAppointment(
    desk.read,
    { organisationId: desk.organisation.id },
    id,
  );
  if (!appointment) throw new Error('A slot that was just booked is not there.');
  return { outcome: 'booked', appointment };
}
