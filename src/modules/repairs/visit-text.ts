import type { Temporal } from 'temporal-polyfill';
import { formatWeekdayDate, portalTimeZone } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';

/** `maandag, 14-12-2026, 08:00 - 10:00`: when somebody comes, in Amsterdam time. */
export function visitText(
  say: Say,
  { start, end }: { readonly start: Temporal.Instant; readonly end: Temporal.Instant },
): string {
  const from = start.toZonedDateTimeISO(portalTimeZone);
  const until = end.toZonedDateTimeISO(portalTimeZone);
  const day = formatWeekdayDate(from.toPlainDate(), say);
  return `${day}, ${clockTime(from)} - ${clockTime(until)}`;
}

function clockTime({ hour, minute }: Temporal.ZonedDateTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
