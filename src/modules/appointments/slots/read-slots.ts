import { Temporal } from 'temporal-polyfill';
import { timeZone } from '#foundation/clock.ts';
import type { Desk } from '../appointment.ts';
import { type BaseCalendar, readBaseCalendar } from '../base-calendar.ts';
import { common, daysOf, type Period } from '../rules/month-sheet.ts';
import { type Slot, slotsOn } from '../rules/slots.ts';
import { realTime } from '../rules/wall-clock.ts';
import { blocksOf } from '../settings.ts';
import { type AgendaAnswers, readSlotFacts, type SlotFacts, type SlotWish } from './slot-facts.ts';

/** A day from Monday to Friday. */
export interface SlotDay {
  readonly date: Temporal.PlainDate;
  /** Within the term: circled on the sheet, and choosable (TRM-26, TRM-43). */
  readonly inTerm: boolean;
  /** False on a free day of the base calendar: there are no options then (TRM-29). */
  readonly isWorkingDay: boolean;
  /** *Eerste kerstdag*; empty on a working day. */
  readonly freeDayName: string;
  /** What can be chosen, earliest first; empty outside the term. */
  readonly slots: readonly Slot[];
}

/** What can be chosen in a period. */
export interface SlotPlan {
  readonly days: readonly SlotDay[];
  /** False when the base calendar is empty for this period: staff are warned (TRM-B9). */
  readonly calendarKnown: boolean;
  /** `none`: nobody is set up for this; `unreachable`: no agenda can be asked now, try later (TRM-B6). */
  readonly agendas: 'reached' | 'unreachable' | 'none';
}

/**
 * What can be chosen in a period, day by day. `answers` are what agenda servers said just now (`askAgendas`); without
 * them what they said last counts, as long as that is not too old. Asks nobody outside.
 */
export async function readSlots(
  desk: Desk,
  wish: SlotWish,
  period: Period,
  answers?: AgendaAnswers,
): Promise<SlotPlan> {
  const facts = await readSlotFacts(desk, wish, period, answers);
  return planOf(facts, wish, period);
}

/** Judges the facts day by day. */
export function planOf(facts: SlotFacts, wish: Period, period: Period): SlotPlan {
  return {
    days: daysIn(period, wish, facts.calendar, (date) => slotsOn(date, facts.question)),
    calendarKnown: facts.calendar.known,
    agendas:
      facts.total === 0 ? 'none' : facts.unreachable < facts.total ? 'reached' : 'unreachable',
  };
}

/**
 * What a preference can be chosen from, where planning is not possible: every block of every working day of the term,
 * whoever is free (REP-120, OP-REP-30). The same shape as slots, so that one screen serves both (REP-130).
 */
export async function readPreferences(desk: Desk, term: Period, period: Period): Promise<SlotPlan> {
  const calendar = await readBaseCalendar(desk.read, desk.organisation.id, period);
  const blocks = blocksOf(desk.organisation);
  const days = daysIn(period, term, calendar, (date) =>
    blocks
      .flatMap((block) => realTime(date, [block]))
      .filter(({ from }) => from >= desk.now.epochMilliseconds)
      .map(({ from, until }) => ({
        startsAt: Temporal.Instant.fromEpochMilliseconds(from),
        endsAt: Temporal.Instant.fromEpochMilliseconds(until),
      })),
  );
  return { days, calendarKnown: calendar.known, agendas: 'reached' };
}

/** A day and a part of it that the customer would like; no appointment. */
export interface Preference extends Slot {
  readonly date: Temporal.PlainDate;
}

/** The preference that begins at this moment; undefined when it was not offered (REP-B9). */
export async function preferenceAt(
  desk: Desk,
  term: Period,
  startsAt: Temporal.Instant,
): Promise<Preference | undefined> {
  const date = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const plan = await readPreferences(desk, term, { from: date, until: date });
  const slot = plan.days.flatMap(({ slots }) => slots).find((one) => one.startsAt.equals(startsAt));
  return slot && { ...slot, date };
}

function daysIn(
  period: Period,
  term: Period,
  calendar: BaseCalendar,
  slotsOf: (date: Temporal.PlainDate) => readonly Slot[],
): SlotDay[] {
  return daysOf(period)
    .filter((date) => date.dayOfWeek <= 5)
    .map((date) => {
      const inTerm = common({ from: date, until: date }, term) !== undefined;
      const isWorkingDay = calendar.isWorkingDay(date);
      return {
        date,
        inTerm,
        isWorkingDay,
        freeDayName: calendar.nameOf(date),
        slots: inTerm && isWorkingDay ? slotsOf(date) : [],
      };
    });
}
