import { Temporal } from 'temporal-polyfill';
import { joined, overlapOf, type TimeRange, without } from './time-ranges.ts';
import { realTime, type WallHours, wholeDay } from './wall-clock.ts';

/** What the customer chooses: from when to when somebody comes. */
export interface Slot {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** An agenda in which a slot fits, and which of its time it would take. */
export interface Place {
  readonly agendaId: string;
  readonly occupied: TimeRange;
  /** How long this agenda is taken on that day already, in milliseconds. */
  readonly load: number;
}

/** A slot with every agenda in which it fits, the least busy one first. */
export interface OfferedSlot extends Slot {
  readonly places: readonly Place[];
}

/** What is known of one agenda. */
export interface AgendaTimes {
  readonly id: string;
  readonly hours: readonly (WallHours & { readonly weekday: number })[];
  readonly taken: readonly TimeRange[];
  /** Instead of free times: what the planner of the crew proposes. */
  readonly proposals?: readonly TimeRange[];
}

/** How slots are cut: every quarter of an hour, or blocks of the day within which somebody comes. */
export type Cut = 'everyQuarter' | readonly WallHours[];

export interface SlotQuestion {
  readonly minutes: number;
  readonly cut: Cut;
  readonly agendas: readonly AgendaTimes[];
  /** What began earlier is not offered. */
  readonly notBefore: Temporal.Instant;
}

const quarter = 15 * 60_000;

/**
 * The slots of one day, earliest first: each fits as a whole in the working hours of at least one agenda that is free
 * then (TRM-27, TRM-28, REP-116). The caller knows that it is a working day.
 */
export function slotsOn(date: Temporal.PlainDate, question: SlotQuestion): OfferedSlot[] {
  const found = new Map<string, { slot: TimeRange; places: Place[] }>();
  for (const agenda of question.agendas) {
    const day = wholeDay(date);
    const load = overlapOf(day, agenda.taken);
    for (const { slot, occupied } of fitting(date, agenda, question)) {
      if (slot.from < question.notBefore.epochMilliseconds) continue;
      const key = `${slot.from} ${slot.until}`;
      const known = found.get(key) ?? { slot, places: [] };
      known.places.push({ agendaId: agenda.id, occupied, load });
      found.set(key, known);
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.slot.from - b.slot.from)
    .map(({ slot, places }) => ({
      startsAt: Temporal.Instant.fromEpochMilliseconds(slot.from),
      endsAt: Temporal.Instant.fromEpochMilliseconds(slot.until),
      places: places.toSorted((a, b) => a.load - b.load || a.agendaId.localeCompare(b.agendaId)),
    }));
}

interface Fit {
  readonly slot: TimeRange;
  readonly occupied: TimeRange;
}

function fitting(date: Temporal.PlainDate, agenda: AgendaTimes, question: SlotQuestion): Fit[] {
  const length = question.minutes * 60_000;
  if (agenda.proposals) {
    const { from, until } = wholeDay(date);
    return agenda.proposals
      .filter((slot) => slot.from >= from && slot.from < until)
      .map((slot) => ({ slot, occupied: slot }));
  }
  const hours = agenda.hours.filter(({ weekday }) => weekday === date.dayOfWeek);
  const free = without(realTime(date, hours), agenda.taken);
  return question.cut === 'everyQuarter'
    ? free.flatMap((range) => everyQuarter(range, length))
    : blocks(date, question.cut).flatMap((block) => withinBlock(block, free, length));
}

/** Each quarter of an hour at which a slot of this length can begin. */
function everyQuarter({ from, until }: TimeRange, length: number): Fit[] {
  const fits: Fit[] = [];
  for (let start = Math.ceil(from / quarter) * quarter; start + length <= until; start += quarter) {
    const slot = { from: start, until: start + length };
    fits.push({ slot, occupied: slot });
  }
  return fits;
}

function blocks(date: Temporal.PlainDate, cut: readonly WallHours[]): TimeRange[] {
  return cut.flatMap((hours) => realTime(date, [hours]));
}

/** The earliest time in a block that is long enough; work that takes longer than the block begins with it. */
function withinBlock(block: TimeRange, free: readonly TimeRange[], length: number): Fit[] {
  const inBlock = Math.min(length, block.until - block.from);
  for (const range of free) {
    const from = Math.max(range.from, block.from);
    if (from + inBlock <= block.until && from + length <= range.until) {
      return [{ slot: block, occupied: { from, until: from + length } }];
    }
  }
  return [];
}

/**
 * True when the slot lies within the hours of some agenda: somebody else may have it, but it is a slot. A planner cuts
 * its blocks itself and no longer names one that is gone: whatever lies ahead may have been one.
 */
export function couldBeSlot(
  date: Temporal.PlainDate,
  startsAt: Temporal.Instant,
  question: SlotQuestion,
): boolean {
  const isAhead = Temporal.Instant.compare(startsAt, question.notBefore) >= 0;
  if (isAhead && question.agendas.some(({ proposals }) => proposals !== undefined)) return true;
  const untaken = question.agendas.map((agenda) => ({ ...agenda, taken: [] }));
  return slotsOn(date, { ...question, agendas: untaken }).some((slot) =>
    slot.startsAt.equals(startsAt),
  );
}

/** What an agenda server tells, without the times that the portal itself put there. */
export function withoutOwnEvents(
  told: readonly TimeRange[],
  own: readonly TimeRange[],
): TimeRange[] {
  return joined(
    told.filter(({ from, until }) => !own.some((one) => one.from === from && one.until === until)),
  );
}
