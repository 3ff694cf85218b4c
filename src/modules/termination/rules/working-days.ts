import { Temporal } from 'temporal-polyfill';

/** Whether the organisation works on a day: no weekend and no day that its base calendar marks as free. */
export type IsWorkingDay = (day: Temporal.PlainDate) => boolean;

export function isWeekend({ dayOfWeek }: Temporal.PlainDate): boolean {
  return dayOfWeek >= 6;
}

/** The first working day from a day on, that day included; undefined when none comes up to the last day. */
export function firstWorkingDay(
  from: Temporal.PlainDate,
  last: Temporal.PlainDate,
  isWorkingDay: IsWorkingDay,
): Temporal.PlainDate | undefined {
  for (let day = from; !isAfter(day, last); day = day.add({ days: 1 })) {
    if (isWorkingDay(day)) return day;
  }
  return undefined;
}

export function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}

export function earliestOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isAfter(one, other) ? other : one;
}
