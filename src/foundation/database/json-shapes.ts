import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Dates that were read before: lists hold the same few thousand again and again. */
const dates = new Map<string, Temporal.PlainDate>();
const mostDates = 10_000;

/** Reads `2026-11-21`. Lists read one for every row, and making a date takes ten times as long as finding it. */
export function readDate(text: string): Temporal.PlainDate {
  const known = dates.get(text);
  if (known) return known;
  const date = Temporal.PlainDate.from(text);
  if (dates.size >= mostDates) dates.clear();
  dates.set(text, date);
  return date;
}

/** A date as a hot page's answer holds it. */
export const jsonDate = z.string().transform(readDate);

/** An instant as a hot page's answer holds it, to the millisecond, as the clock has it; a date reads it much faster. */
export const jsonInstant = z
  .string()
  .transform((text) => Temporal.Instant.fromEpochMilliseconds(Date.parse(text)));

const totals = z.array(z.object({ total: z.number() }));

/** The number that a question `select count(*) as total` answered; 0 without an answer. */
export function totalIn(rows: readonly unknown[] = []): number {
  return totals.parse(rows)[0]?.total ?? 0;
}
