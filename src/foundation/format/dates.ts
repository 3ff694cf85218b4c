import type { Temporal } from 'temporal-polyfill';
import { dateAt, wallClockAt } from '../clock.ts';
import type { Label, Say } from '../labels/label.ts';
import { calendar, duration } from './labels.ts';

/** `01-09-2016`: the date in lists and forms (GEN-33). */
export function formatDate(date: Temporal.PlainDate): string {
  return `${twoDigits(date.day)}-${twoDigits(date.month)}-${String(date.year).padStart(4, '0')}`;
}

/** `30 augustus 1972`: the date in details (GEN-33). */
export function formatLongDate(date: Temporal.PlainDate, say: Say): string {
  return `${date.day} ${nameFrom(months, date.month, say)} ${date.year}`;
}

/** `donderdag, 01-09-2016`: the date at news (GEN-33, NWS-9). */
export function formatWeekdayDate(date: Temporal.PlainDate, say: Say): string {
  return `${nameFrom(weekdays, date.dayOfWeek, say)}, ${formatDate(date)}`;
}

/** `24 november` */
export function formatDayMonth(date: Temporal.PlainDate, say: Say): string {
  return `${date.day} ${nameFrom(months, date.month, say)}`;
}

/** `donderdag 26 november`: a day in the coming months on which somebody comes. */
export function formatWeekdayMonth(date: Temporal.PlainDate, say: Say): string {
  return `${nameFrom(weekdays, date.dayOfWeek, say)} ${formatDayMonth(date, say)}`;
}

/** `november 2026` */
export function formatMonth({ month, year }: Temporal.PlainYearMonth, say: Say): string {
  return `${nameFrom(months, month, say)} ${year}`;
}

/** `ma` and `maandag`, from Monday to Sunday. */
export function weekdayNames(say: Say): { readonly short: string; readonly full: string }[] {
  return weekdays.map((name) => ({ short: say(name).slice(0, 2), full: say(name) }));
}

/**
 * `Donderdag, 08-09-2016 12:59:07`: a moment on the account screens, in Amsterdam time (reading
 * rules of the platform's requirements).
 */
export function formatMoment(moment: Temporal.Instant, say: Say): string {
  const date = formatWeekdayDate(dateAt(moment), say);
  const seconds = twoDigits(Math.floor(moment.epochMilliseconds / 1000) % 60);
  return `${date.charAt(0).toUpperCase()}${date.slice(1)} ${formatTime(moment)}:${seconds}`;
}

/** `donderdag`: the day of the week, inside a sentence. */
export function weekdayName(date: Temporal.PlainDate, say: Say): string {
  return nameFrom(weekdays, date.dayOfWeek, say);
}

/** `14:05`, in Amsterdam time. */
export function formatTime(moment: Temporal.Instant): string {
  const { hour, minute } = wallClockAt(moment);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** Whole days from one date to another, negative backwards. Lists ask it for every row, and `until` takes its time. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const dayOf = ({ year, month, day }: Temporal.PlainDate) => Date.UTC(year, month - 1, day);
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}

/** `3 dagen geleden`, `Vandaag` or `Binnen 12 dagen`: a due date seen from today (FIN-17). */
export function formatRelativeDay(
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  say: Say,
): string {
  const days = daysBetween(today, day);
  if (days === 0) return say(duration.Label_Today);
  if (days === -1) return say(duration.Label_DayAgo);
  if (days === 1) return say(duration.Label_WithinDay);
  return days < 0
    ? say(duration.Label_DaysAgo, { count: -days })
    : say(duration.Label_WithinDays, { count: days });
}

const weekdays: readonly Label[] = [
  calendar.Label_Monday,
  calendar.Label_Tuesday,
  calendar.Label_Wednesday,
  calendar.Label_Thursday,
  calendar.Label_Friday,
  calendar.Label_Saturday,
  calendar.Label_Sunday,
];

const months: readonly Label[] = [
  calendar.Label_January,
  calendar.Label_February,
  calendar.Label_March,
  calendar.Label_April,
  calendar.Label_May,
  calendar.Label_June,
  calendar.Label_July,
  calendar.Label_August,
  calendar.Label_September,
  calendar.Label_October,
  calendar.Label_November,
  calendar.Label_December,
];

/** Days and months count from 1. */
function nameFrom(names: readonly Label[], number: number, say: Say): string {
  const name = names[number - 1];
  if (!name) throw new RangeError(`No day or month ${number}`);
  return say(name);
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
