import { Temporal } from 'temporal-polyfill';
import { formatLongDate } from '#foundation/format/dates.ts';
import { calendar } from '#foundation/format/labels.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Calendar, type CalendarDay } from '#foundation/page/calendar.tsx';

/** A month with the weekdays that can be chosen, from `first` on; a day is chosen by a link. */
export function MonthSheet(props: {
  say: Say;
  month: Temporal.PlainYearMonth;
  first: Temporal.PlainDate;
  chosen: Temporal.PlainDate | undefined;
  href: string;
}): Html {
  const { say, month, first, chosen, href } = props;
  const isFirst = Temporal.PlainYearMonth.compare(month, first.toPlainYearMonth()) <= 0;
  const isLast =
    Temporal.PlainYearMonth.compare(month, first.add({ years: 1 }).toPlainYearMonth()) >= 0;
  const monthHref = (other: Temporal.PlainYearMonth) => `${href}?maand=${other}#kies-dag`;
  const day = (date: Temporal.PlainDate): CalendarDay => {
    const isFree = Temporal.PlainDate.compare(date, first) >= 0;
    return {
      number: date.day,
      chosen: chosen?.equals(date) ?? false,
      ...(isFree && { way: { href: `${href}?dag=${date}#kies-dag` } }),
    };
  };
  return (
    <Calendar
      say={say}
      month={formatLongDate(month.toPlainDate({ day: 1 }), say).replace(/^1 /, '')}
      {...(!isFirst && { previous: { href: monthHref(month.subtract({ months: 1 })) } })}
      {...(!isLast && { next: { href: monthHref(month.add({ months: 1 })) } })}
      weekdays={weekdays.map((label) => ({ short: say(label).slice(0, 2), full: say(label) }))}
      weeks={weeksOf(month).map((week) => week.map((date) => date && day(date)))}
    />
  );
}

const weekdays = [
  calendar.Label_Monday,
  calendar.Label_Tuesday,
  calendar.Label_Wednesday,
  calendar.Label_Thursday,
  calendar.Label_Friday,
];

/** The weeks of a month from Monday to Friday; undefined for days of another month. */
function weeksOf(month: Temporal.PlainYearMonth): (Temporal.PlainDate | undefined)[][] {
  const first = month.toPlainDate({ day: 1 });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4].map((day) => {
      const date = monday.add({ days: week * 7 + day });
      return date.toPlainYearMonth().equals(month) ? date : undefined;
    }),
  );
  return weeks.filter((week) => week.some((date) => date !== undefined));
}
