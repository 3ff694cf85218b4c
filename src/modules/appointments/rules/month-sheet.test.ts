import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { common, daysOf, sheetOf, weeksOf } from './month-sheet.ts';

const month = (text: string) => Temporal.PlainYearMonth.from(text);

it('TRM-26 the sheet of December 2020 runs from Monday 30 November to Friday 1 January', () => {
  const weeks = weeksOf(month('2020-12'));
  expect(weeks.map((week) => week.map(({ day }) => day))).toEqual([
    [30, 1, 2, 3, 4],
    [7, 8, 9, 10, 11],
    [14, 15, 16, 17, 18],
    [21, 22, 23, 24, 25],
    [28, 29, 30, 31, 1],
  ]);
});

it('TRM-26 a month that begins in a weekend begins with its first Monday', () => {
  expect(sheetOf(month('2026-08')).from.toString()).toBe('2026-08-03');
  expect(weeksOf(month('2026-02'))[0]?.[0]?.toString()).toBe('2026-02-02');
});

it('TRM-26 every weekday of every month stands on its sheet', () => {
  for (let index = 0; index < 60; index += 1) {
    const each = month('2026-01').add({ months: index });
    const shown = weeksOf(each).flat().map(String);
    const first = each.toPlainDate({ day: 1 });
    for (let day = first; day.month === first.month; day = day.add({ days: 1 })) {
      expect(shown.includes(day.toString())).toBe(day.dayOfWeek <= 5);
    }
  }
});

it('TRM-25 two periods have the days between the later beginning and the earlier end in common', () => {
  const period = (from: string, until: string) => ({
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
  });
  const both = common(period('2026-12-01', '2026-12-10'), period('2026-12-08', '2026-12-20'));
  expect(both && daysOf(both).map(String)).toEqual(['2026-12-08', '2026-12-09', '2026-12-10']);
  expect(common(period('2026-12-01', '2026-12-02'), period('2026-12-03', '2026-12-04'))).toBe(
    undefined,
  );
});
