import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { fill, type Language, type Say } from '../labels/label.ts';
import {
  formatDate,
  formatLongDate,
  formatMoment,
  formatRelativeDay,
  formatWeekdayDate,
} from './dates.ts';

const sayIn =
  (language: Language): Say =>
  (label, ...[values]) =>
    fill(label[language], values ?? {});
const dutch = sayIn('nl');
const english = sayIn('en');
const day = (text: string) => Temporal.PlainDate.from(text);
const moment = (text: string) => Temporal.Instant.from(text);

it('GEN-33 shows dates as dd-mm-yyyy', () => {
  expect(formatDate(day('2016-09-01'))).toBe('01-09-2016');
  expect(formatDate(day('2026-12-31'))).toBe('31-12-2026');
});

it('GEN-33 shows dates in long form, in both languages', () => {
  expect(formatLongDate(day('1972-08-30'), dutch)).toBe('30 augustus 1972');
  expect(formatLongDate(day('1972-08-30'), english)).toBe('30 August 1972');
});

it('GEN-33 names every month and day as the languages do', () => {
  const locales = { nl: 'nl-NL', en: 'en-GB' } as const;
  for (const language of ['nl', 'en'] as const) {
    const long = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(locales[language], {
      weekday: 'long',
      timeZone: 'UTC',
    });
    for (let number = 0; number < 12; number += 1) {
      const date = day('2026-01-05').add({ months: number, days: number });
      const instant = date.toZonedDateTime('UTC').epochMilliseconds;
      expect(formatLongDate(date, sayIn(language))).toBe(long.format(instant));
      const name = formatWeekdayDate(date, sayIn(language)).split(',')[0];
      expect(name).toBe(weekday.format(instant));
    }
  }
});

it('GEN-33 NWS-9 shows weekday and date at news', () => {
  expect(formatWeekdayDate(day('2016-09-01'), dutch)).toBe('donderdag, 01-09-2016');
  expect(formatWeekdayDate(day('2026-11-22'), english)).toBe('Sunday, 22-11-2026');
});

it('STF-60 STF-65 shows a moment of the account screens in Amsterdam time, summer and winter', () => {
  expect(formatMoment(moment('2016-09-08T10:59:07Z'), dutch)).toBe(
    'Donderdag, 08-09-2016 12:59:07',
  );
  expect(formatMoment(moment('2026-01-31T23:05:09Z'), dutch)).toBe('Zondag, 01-02-2026 00:05:09');
});

it('STF-60 follows the clock on the day on which summer time ends', () => {
  expect(formatMoment(moment('2026-10-25T00:59:59Z'), english)).toBe('Sunday, 25-10-2026 02:59:59');
  expect(formatMoment(moment('2026-10-25T01:00:00Z'), english)).toBe('Sunday, 25-10-2026 02:00:00');
});

it('FIN-17 FIN-19 shows a due date in the past as days ago', () => {
  expect(formatRelativeDay(day('2015-12-23'), day('2020-12-15'), dutch)).toBe('1819 dagen geleden');
  expect(formatRelativeDay(day('2026-11-20'), day('2026-11-21'), dutch)).toBe('1 dag geleden');
  expect(formatRelativeDay(day('2026-11-19'), day('2026-11-21'), english)).toBe('2 days ago');
  expect(formatRelativeDay(day('2026-11-20'), day('2026-11-21'), english)).toBe('1 day ago');
});

it('FIN-17 shows a due date in the future as within days', () => {
  expect(formatRelativeDay(day('2027-01-01'), day('2026-11-21'), dutch)).toBe('Binnen 41 dagen');
  expect(formatRelativeDay(day('2026-11-22'), day('2026-11-21'), dutch)).toBe('Binnen 1 dag');
  expect(formatRelativeDay(day('2026-11-23'), day('2026-11-21'), english)).toBe('Within 2 days');
  expect(formatRelativeDay(day('2026-11-22'), day('2026-11-21'), english)).toBe('Within 1 day');
});

it('FIN-17 shows a due date of today as today', () => {
  expect(formatRelativeDay(day('2026-11-21'), day('2026-11-21'), dutch)).toBe('Vandaag');
  expect(formatRelativeDay(day('2026-11-21'), day('2026-11-21'), english)).toBe('Today');
});
