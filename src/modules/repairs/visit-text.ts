import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatTime, formatWeekdayDate } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';

/** `maandag, 14-12-2026, 08:00 - 10:00`: when somebody comes, in Amsterdam time. */
export function visitText(
  say: Say,
  { start, end }: { readonly start: Temporal.Instant; readonly end: Temporal.Instant },
): string {
  return `${formatWeekdayDate(dateAt(start), say)}, ${formatTime(start)} - ${formatTime(end)}`;
}
