import type { Temporal } from 'temporal-polyfill';
import { formatDate, portalTimeZone } from '#foundation/format/dates.ts';

/** `21-11-2026 11:01`: a moment in a list of many, in Amsterdam time. */
export function shortMoment(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(portalTimeZone);
  return `${formatDate(local.toPlainDate())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
