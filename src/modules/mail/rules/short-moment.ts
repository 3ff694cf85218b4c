import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatDate, formatTime } from '#foundation/format/dates.ts';

/** `21-11-2026 11:01`: a moment in a list of many, in Amsterdam time. */
export function shortMoment(moment: Temporal.Instant): string {
  return `${formatDate(dateAt(moment))} ${formatTime(moment)}`;
}
