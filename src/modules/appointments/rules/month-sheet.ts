import { Temporal } from 'temporal-polyfill';

/** First and last day, both included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** The weeks of a month as its sheet shows them: Monday to Friday, with the days of the months beside it (TRM-26). */
export function weeksOf(month: Temporal.PlainYearMonth): Temporal.PlainDate[][] {
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const weeks: Temporal.PlainDate[][] = [];
  // A month that begins in a weekend begins on its sheet with the Monday after it.
  let monday =
    first.dayOfWeek > 5
      ? first.add({ days: 8 - first.dayOfWeek })
      : first.subtract({ days: first.dayOfWeek - 1 });
  while (Temporal.PlainDate.compare(monday, last) <= 0) {
    const start = monday;
    weeks.push([0, 1, 2, 3, 4].map((days) => start.add({ days })));
    monday = monday.add({ days: 7 });
  }
  return weeks;
}

/** Every day that the sheet of a month shows, from its first to its last. */
export function sheetOf(month: Temporal.PlainYearMonth): Period {
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0];
  const until = weeks.at(-1)?.[4];
  if (!from || !until) throw new RangeError(`${month.toString()} has no weeks.`);
  return { from, until };
}

/** The days of a period, at most a year of them. */
export function daysOf({ from, until }: Period): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (
    let day = from;
    Temporal.PlainDate.compare(day, until) <= 0 && days.length < 366;
    day = day.add({ days: 1 })
  ) {
    days.push(day);
  }
  return days;
}

/** Where both periods are; undefined when they have no day in common. */
export function common(one: Period, other: Period): Period | undefined {
  const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
  const from = later(one.from, other.from);
  const until = later(one.until, other.until) === one.until ? other.until : one.until;
  return Temporal.PlainDate.compare(from, until) <= 0 ? { from, until } : undefined;
}
