import type { Temporal } from 'temporal-polyfill';
import type { Appointment, Draft, WriteDesk } from '../appointment.ts';
import { findHolds } from '../queries.ts';
import {
  findPlaces,
  insertAppointment,
  type NotHad,
  type SlotChoice,
  standInLine,
} from './take-slot.ts';

/** How long a slot is held while a customer decides. */
export const holdMinutes = 10;

export type Holding =
  | {
      readonly outcome: 'held';
      readonly appointment: Appointment;
      readonly heldUntil: Temporal.Instant;
    }
  | NotHad;

/**
 * Holds a slot for ten minutes while a customer decides; what he held for this part of his draft before is let go, also
 * when the new one is not had. Does not ask anybody outside.
 */
export async function holdSlot(
  desk: WriteDesk,
  order: SlotChoice & { readonly draft: Draft; readonly customerId: string | null },
): Promise<Holding> {
  const { draft, customerId } = order;
  const wish = { ...order.wish, draft };
  await standInLine(desk);
  const { places, otherwise } = await findPlaces(desk, { ...order, wish });
  await releaseHold(desk, draft);
  const heldUntil = desk.now.add({ minutes: holdMinutes });
  const id = await insertAppointment(desk, places, {
    customerId,
    purpose: wish.purpose,
    held: { until: heldUntil, ...draft },
  });
  if (id === undefined) return otherwise;
  const holds = await findHolds(
    desk.read,
    { organisationId: desk.organisation.id },
    draft.id,
    desk.now,
  );
  const appointment = holds.get(draft.part);
  if (!appointment) throw new Error('A slot that was just held is not there.');
  return { outcome: 'held', appointment, heldUntil };
}

/** Lets go of what is held for one part of a draft. */
export async function releaseHold({ write, organisation }: WriteDesk, draft: Draft): Promise<void> {
  await write
    .deleteFrom('appointment')
    .where('organisationId', '=', organisation.id)
    .where('state', '=', 'held')
    .where('draftId', '=', draft.id)
    .where('draftPart', '=', draft.part)
    .execute();
}

/** Lets go of everything that is held for a draft. */
export async function releaseDraft(
  { write, organisation }: WriteDesk,
  draftId: string,
): Promise<void> {
  await write
    .deleteFrom('appointment')
    .where('organisationId', '=', organisation.id)
    .where('state', '=', 'held')
    .where('draftId', '=', draftId)
    .execute();
}
