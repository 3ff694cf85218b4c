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
}

let lastLook: { readonly quarter: number; readonly wallClock: WallClock } | undefined;

/** What the clock on the wall says. Every page asks this, and it changes at most each quarter of an hour. */
export function wallClockAt(instant: Temporal.Instant): WallClock {
  const quarter = Math.floor(instant.epochMilliseconds / 900_000);
  if (lastLook?.quarter !== quarter) {
    const zoned = instant.toZonedDateTimeISO(timeZone);
    lastLook = { quarter, wallClock: { date: zoned.toPlainDate(), hour: zoned.hour } };
  }
  return lastLook.wallClock;
}

/** The date at an instant, as people in the organisation's time zone have it. */
export function dateAt(instant: Temporal.Instant): Temporal.PlainDate {
  return wallClockAt(instant).date;
}

/** The first instant of a date on the wall. */
export function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}
