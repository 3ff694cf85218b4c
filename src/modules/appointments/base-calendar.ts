import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { Period } from './rules/month-sheet.ts';

/** The days on which the organisation works. Weekends never count (TRM-10, TRM-29). */
export interface BaseCalendar {
  /** False when a year of the period has no days in the calendar: only weekends are left out then (TRM-B9). */
  readonly known: boolean;
  isWorkingDay(day: Temporal.PlainDate): boolean;
  /** What the free day is called: *Eerste kerstdag*. Empty on a working day, and in a weekend without a name. */
  nameOf(day: Temporal.PlainDate): string;
  /** The first working day on or after this one; looks at most a year ahead. */
  nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate;
}

/** Reads the base calendar for a period (TRM-11). Days outside it only know weekends. */
export async function readBaseCalendar(
  read: Read,
  organisationId: string,
  { from, until }: Period,
): Promise<BaseCalendar> {
  const days = await read
    .selectFrom('baseCalendarDay')
    .select(['day', 'description'])
    .where('organisationId', '=', organisationId)
    .where('isNonWorking', '=', true)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .execute();
  const years = await knownYears(read, organisationId, { from, until });
  return baseCalendarOf(days, years === until.year - from.year + 1);
}

/** The calendar of these free days. */
export function baseCalendarOf(
  freeDays: readonly { readonly day: Temporal.PlainDate; readonly description: string }[],
  known: boolean,
): BaseCalendar {
  const names = new Map(freeDays.map(({ day, description }) => [day.toString(), description]));
  const isWorkingDay = (day: Temporal.PlainDate) =>
    day.dayOfWeek <= 5 && !names.has(day.toString());
  return {
    known,
    isWorkingDay,
    nameOf: (day) => names.get(day.toString()) ?? '',
    nextWorkingDay(day) {
      let next = day;
      for (let tried = 0; tried < 366 && !isWorkingDay(next); tried += 1) {
        next = next.add({ days: 1 });
      }
      return next;
    },
  };
}

/** How many years of the period have a day in the calendar. */
async function knownYears(
  read: Read,
  organisationId: string,
  { from, until }: Period,
): Promise<number> {
  const [row] = await read.ask<{ years: number }>(
    {
      name: 'base-calendar-years',
      text: `select count(distinct extract(year from day))::int as years from base_calendar_day
        where organisation_id = $1 and day >= make_date($2, 1, 1) and day < make_date($3, 1, 1)`,
    },
    [organisationId, from.year, until.year + 1],
  );
  return row?.years ?? 0;
}
