import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../format/dates.ts';

const pattern = /^(today|month)([+-]\d{1,5})?$/;

/**
 * Reads a date of an import file: `2026-11-21`, or counted from the day of loading: `today`, `today+9`, `today-11`
 * (days) and `month`, `month+1`, `month-5` (the first day of a month). Undefined when it is none of these.
 */
export function readDate(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const known = datesOf(today);
  if (known.has(text)) return known.get(text);
  const date = dateIn(text, today);
  known.set(text, date);
  return date;
}

/** A file names the same few dates again and again; each is read once for a day of loading. */
const readBefore = new WeakMap<Temporal.PlainDate, Map<string, Temporal.PlainDate | undefined>>();
const mostKept = 10_000;

function datesOf(today: Temporal.PlainDate): Map<string, Temporal.PlainDate | undefined> {
  const known = readBefore.get(today);
  if (known && known.size < mostKept) return known;
  const none = new Map<string, Temporal.PlainDate | undefined>();
  readBefore.set(today, none);
  return none;
}

function dateIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const relative = pattern.exec(text);
  if (relative) {
    const count = Number(relative[2] ?? 0);
    return relative[1] === 'today'
      ? today.add({ days: count })
      : today.with({ day: 1 }).add({ months: count });
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Writes dates that a text names in braces: `Periode: {month} tot {month+1}`. Other braces stay as they are. */
export function fillDates(text: string, today: Temporal.PlainDate): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{((?:today|month)(?:[+-]\d{1,5})?)\}/g, (whole, date: string) => {
    const found = readDate(date, today);
    return found ? formatDate(found) : whole;
  });
}
