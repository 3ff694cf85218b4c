import { Temporal } from 'temporal-polyfill';

/** Where time comes from; tests set it, and it is passed to SQL (no query asks the database for the time). */
export interface Clock {
  now(): Temporal.Instant;
}

/** The clock of the machine, to the millisecond. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
};

/** A length of time; a day is 24 hours. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A clock that stands still until it is moved. */
export interface SettableClock extends Clock {
  set(instant: Temporal.Instant): void;
  advance(duration: Span): void;
}

/** A clock for tests, standing at `start`. */
export function settableClock(start: Temporal.Instant): SettableClock {
  let current = start;
  return {
    now: () => current,
    set: (instant) => {
      current = instant;
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      current = current.add({ hours: days * 24 + hours, minutes, seconds });
    },
  };
}

/** The time zone in which organisations and their customers live. */
export const timeZone = 'Europe/Amsterdam';

/** A clock on the wall in the organisation's time zone. */
export interface WallClock {
  readonly date: Temporal.PlainDate;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

const minutesAQuarter = 15;

/** What the wall says at the start of a quarter of an hour; between quarters only the minutes move. */
const quarters = new Map<number, WallClock>();
const mostQuarters = 1_000;

/** What the clock on the wall says. Every page asks this, of the same few moments, and a time zone takes its time. */
export function wallClockAt(instant: Temporal.Instant): WallClock {
  const minutes = Math.floor(instant.epochMilliseconds / 60_000);
  const quarter = Math.floor(minutes / minutesAQuarter);
  const begun = quarters.get(quarter) ?? beginningOf(quarter);
  return { ...begun, minute: begun.minute + minutes - quarter * minutesAQuarter };
}

function beginningOf(quarter: number): WallClock {
  const start = Temporal.Instant.fromEpochMilliseconds(quarter * minutesAQuarter * 60_000);
  const zoned = start.toZonedDateTimeISO(timeZone);
  const wallClock = { date: zoned.toPlainDate(), hour: zoned.hour, minute: zoned.minute };
  if (quarters.size >= mostQuarters) quarters.clear();
  quarters.set(quarter, wallClock);
  return wallClock;
}

/** The date at an instant, as people in the organisation's time zone have it. */
export function dateAt(instant: Temporal.Instant): Temporal.PlainDate {
  return wallClockAt(instant).date;
}

/** The instant of a time of day on the wall, such as `08:00`. */
export function instantAt(
  date: Temporal.PlainDate,
  plainTime: Temporal.PlainTime | string,
): Temporal.Instant {
  return date.toZonedDateTime({ timeZone, plainTime }).toInstant();
}

/** The first instant of a date on the wall. */
export function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}
