import type { Temporal } from 'temporal-polyfill';
import { timeZone } from '#foundation/clock.ts';
import { joined, type TimeRange } from './time-ranges.ts';

/** Hours on the clock of the wall, in minutes after midnight. */
export interface WallHours {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

const minute = 60_000;

/**
 * When the clock of the wall shows these hours on this day, as real time. Where the clock goes forward the hour that is
 * skipped takes no time; where it goes back the hour that comes twice counts twice.
 */
export function realTime(date: Temporal.PlainDate, hours: readonly WallHours[]): TimeRange[] {
  return joined(
    stretchesOf(date).flatMap(({ from, until, midnight }) =>
      hours.map(({ fromMinute, untilMinute }) => ({
        from: Math.max(from, midnight + fromMinute * minute),
        until: Math.min(until, midnight + untilMinute * minute),
      })),
    ),
  );
}

/** The day as a whole. */
export function wholeDay(date: Temporal.PlainDate): TimeRange {
  return {
    from: date.toZonedDateTime(timeZone).epochMilliseconds,
    until: date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  };
}

/** A part of a day in which the clock runs on, with the moment that would be midnight by that clock. */
interface Stretch extends TimeRange {
  readonly midnight: number;
}

/** One stretch on most days, two on the days on which the clock changes. */
function stretchesOf(date: Temporal.PlainDate): Stretch[] {
  const start = date.toZonedDateTime(timeZone);
  const { from, until } = wholeDay(date);
  const change = start.getTimeZoneTransition('next');
  if (!change || change.epochMilliseconds >= until) return [{ from, until, midnight: from }];
  const forward = (change.offsetNanoseconds - start.offsetNanoseconds) / 1_000_000;
  return [
    { from, until: change.epochMilliseconds, midnight: from },
    { from: change.epochMilliseconds, until, midnight: from - forward },
  ];
}
