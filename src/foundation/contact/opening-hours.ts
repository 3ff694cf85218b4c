import type { Temporal } from 'temporal-polyfill';

/** From and until when, in minutes since midnight. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** The hours of each day of the week, Monday first. */
export type OpeningHours = readonly (readonly Span[])[];

/** Open until a time, closed until a time on a day, or closed for good (no hours are set). */
export type OpenState =
  | { readonly open: true; readonly until: number }
  | { readonly open: false; readonly opens: { readonly inDays: number; readonly at: number } }
  | undefined;

const dayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const line = /^([a-z]{2})(?:\s*-\s*([a-z]{2}))?\s+(.+)$/;
const span = /^(\d{1,2})[.:](\d{2})\s*-\s*(\d{1,2})[.:](\d{2})$/;

/**
 * Reads opening hours as administrators write them: `ma-do 8.30-17.00; vr 8.30-12.00 en 13.00-16.00`. Days that are not
 * named are closed. Undefined when something cannot be read, days overlap, or a time ends before it starts.
 */
export function readOpeningHours(text: string): OpeningHours | undefined {
  const days: Span[][] = [[], [], [], [], [], [], []];
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  for (const part of parts) {
    const [, first = '', last = first, times = ''] = line.exec(part) ?? [];
    const start = dayNames.indexOf(first);
    const end = dayNames.indexOf(last);
    const spans = times.split(/\s+en\s+|\s*,\s*/).map(readSpan);
    if (start < 0 || end < start) return undefined;
    for (let day = start; day <= end; day += 1) {
      if (days[day]?.length !== 0) return undefined;
      for (const each of spans) {
        if (!each) return undefined;
        days[day]?.push(each);
      }
    }
  }
  return days.every(inOrder) ? days : undefined;
}

function readSpan(written: string): Span | undefined {
  const found = span.exec(written.trim());
  if (!found) return undefined;
  const [, h1, m1, h2, m2] = found.map(Number);
  const from = minutes(h1, m1);
  const until = minutes(h2, m2);
  return from !== undefined && until !== undefined && from < until ? { from, until } : undefined;
}

function minutes(hour = Number.NaN, minute = Number.NaN): number | undefined {
  const total = hour * 60 + minute;
  return minute < 60 && total <= 24 * 60 ? total : undefined;
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((each, index) => index === 0 || (spans[index - 1]?.until ?? 0) <= each.from);
}

/** Whether the organisation is open at a moment, by the clock on the wall; undefined when it never is. */
export function openAt(hours: OpeningHours, moment: Temporal.ZonedDateTime): OpenState {
  const now = moment.hour * 60 + moment.minute;
  const today = moment.dayOfWeek - 1;
  const current = hours[today]?.find(({ from, until }) => from <= now && now < until);
  if (current) return { open: true, until: current.until };
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const spans = hours[(today + inDays) % 7] ?? [];
    const next = spans.find(({ from }) => inDays > 0 || from > now);
    if (next) return { open: false, opens: { inDays, at: next.from } };
  }
  return undefined;
}

/** `8.30`: a time as people write it. */
export function timeOf(minutesOfDay: number): string {
  const minute = minutesOfDay % 60;
  return `${Math.floor(minutesOfDay / 60)}.${minute < 10 ? '0' : ''}${minute}`;
}
