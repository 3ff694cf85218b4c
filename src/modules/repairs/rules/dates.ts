import { Temporal } from 'temporal-polyfill';

/** Days after which a handled request cannot be reopened by the customer. */
export const reopenDays = 14;

/** The last day on which a repair of this urgency should be done; null without a term (REP-122). */
export function latestDate(
  reportedOn: Temporal.PlainDate,
  urgencyDays: number | null,
): Temporal.PlainDate | null {
  return urgencyDays === null ? null : reportedOn.add({ days: urgencyDays });
}

/** The reason that is stored with a chosen date: none on or before the latest date (REP-122, ADM-19, ADM-20). */
export function reasonFor(
  chosenOn: Temporal.PlainDate | null,
  latestOn: Temporal.PlainDate | null,
  reasonAfterLatestDate: string,
): string {
  if (chosenOn === null || latestOn === null) return '';
  return Temporal.PlainDate.compare(chosenOn, latestOn) > 0 ? reasonAfterLatestDate : '';
}

/** True when a customer may still say that a handled request is not solved. */
export function mayReopen(closedOn: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  if (closedOn === null) return false;
  return Temporal.PlainDate.compare(today, closedOn.add({ days: reopenDays })) <= 0;
}
