import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '#foundation/clock.ts';
import type { WriteDesk } from '../appointment.ts';
import { common, type Period } from '../rules/month-sheet.ts';
import { couldBeSlot, type OfferedSlot, slotsOn } from '../rules/slots.ts';
import { planOf, type SlotPlan } from './read-slots.ts';
import { type AgendaAnswers, readSlotFacts, type SlotFacts, type SlotWish } from './slot-facts.ts';

/** Which slot. */
export interface SlotChoice {
  readonly wish: SlotWish;
  readonly startsAt: Temporal.Instant;
  /** What agenda servers said just now; see `askAgendas`. */
  readonly answers?: AgendaAnswers | undefined;
}

/** Why a slot was not had. Nothing was changed for it. */
export type NotHad =
  /** Somebody else has it; this is what is still free on that day (TRM-B4, REP-B7). */
  | { readonly outcome: 'taken'; readonly stillFree: SlotPlan }
  /** It was never a slot: outside the term, the working days or the hours (TRM-B12, REP-B9). */
  | { readonly outcome: 'refused' }
  /** No agenda can be asked now (TRM-B6). */
  | { readonly outcome: 'unreachable' };

/** A place in one agenda for one slot. */
export interface FoundPlace {
  readonly slot: OfferedSlot;
  readonly agendaId: string;
  readonly agendaName: string;
  readonly isExclusive: boolean;
  readonly occupiedFrom: Temporal.Instant;
  readonly occupiedUntil: Temporal.Instant;
}

/**
 * Lets one transaction at a time give away slots of an organisation, and forgets what was held too long. Whoever waited
 * sees what the other took. (The database refuses double booking besides; this only keeps the second from failing.)
 */
export async function standInLine({ write, organisation, now }: WriteDesk): Promise<void> {
  await write.ask(
    {
      name: 'stand-in-line',
      text: "select pg_advisory_xact_lock(hashtext('appointments'), hashtext($1))",
    },
    [organisation.id],
  );
  await write.ask(
    { name: 'forget-expired-holds', text: 'select portal.forget_expired_holds($1)' },
    [now],
  );
}

/** Every place where the slot fits, the least busy agenda first; else why there is none. */
export async function findPlaces(
  desk: WriteDesk,
  { wish, startsAt, answers }: SlotChoice,
): Promise<{ readonly places: readonly FoundPlace[]; readonly otherwise: NotHad }> {
  const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const day: Period = { from: date, until: date };
  const facts = await readSlotFacts(desk, wish, day, answers);
  const otherwise = whyNot(facts, { wish, startsAt, day });
  const inTerm = common(day, wish) !== undefined;
  if (!inTerm || !facts.calendar.isWorkingDay(date)) return { places: [], otherwise };
  const slot = slotsOn(date, facts.question).find((one) => one.startsAt.equals(startsAt));
  return { places: slot ? placesOf(slot, facts) : [], otherwise };
}

/** Stores an appointment in the first place that the database still lets it have; undefined when there is none. */
export async function insertAppointment(
  { write, organisation, now }: WriteDesk,
  places: readonly FoundPlace[],
  values: {
    readonly customerId: string | null;
    readonly purpose: string;
    readonly held?: {
      readonly until: Temporal.Instant;
      readonly id: string;
      readonly part: string;
    };
    readonly aboutKind?: string;
    readonly aboutId?: string;
    readonly place?: string;
    readonly description?: string;
    readonly notes?: string;
  },
): Promise<string | undefined> {
  const { held, ...rest } = values;
  for (const { slot, agendaId, agendaName, isExclusive, occupiedFrom, occupiedUntil } of places) {
    const id = randomUUID();
    const added = await write
      .insertInto('appointment')
      .values({
        ...rest,
        organisationId: organisation.id,
        id,
        agendaId,
        agendaName,
        isExclusive,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        occupiedFrom,
        occupiedUntil,
        state: held ? 'held' : 'booked',
        heldUntil: held?.until ?? null,
        draftId: held?.id ?? null,
        draftPart: held?.part ?? null,
        createdAt: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return id;
  }
  return undefined;
}

function placesOf(slot: OfferedSlot, { names, shared }: SlotFacts): FoundPlace[] {
  return slot.places.map(({ agendaId, occupied }) => ({
    slot,
    agendaId,
    agendaName: names.get(agendaId) ?? '',
    isExclusive: !shared.has(agendaId),
    occupiedFrom: Temporal.Instant.fromEpochMilliseconds(occupied.from),
    occupiedUntil: Temporal.Instant.fromEpochMilliseconds(occupied.until),
  }));
}

function whyNot(
  facts: SlotFacts,
  asked: { readonly wish: SlotWish; readonly startsAt: Temporal.Instant; readonly day: Period },
): NotHad {
  const { wish, startsAt, day } = asked;
  if (facts.total > 0 && facts.unreachable === facts.total) return { outcome: 'unreachable' };
  const allowed = common(day, wish) && facts.calendar.isWorkingDay(day.from);
  if (!allowed || !couldBeSlot(day.from, startsAt, facts.question)) return { outcome: 'refused' };
  return { outcome: 'taken', stillFree: planOf(facts, wish, day) };
}
