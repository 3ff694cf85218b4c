import type { Temporal } from 'temporal-polyfill';
import { dayAfterNotice, type NoticePeriod } from './notice-period.ts';
import { firstWorkingDay, type IsWorkingDay, isAfter } from './working-days.ts';

/** With what an end date is judged; `today` is the organisation's own date at the moment of asking (TRM-B12, TRM-B15). */
export interface EndDateRules {
  readonly today: Temporal.PlainDate;
  readonly notice: NoticePeriod;
  readonly isWorkingDay: IsWorkingDay;
}

/** Nobody closes for longer than this; it keeps the search from going on for ever. */
const longestClosing = { days: 366 };

/** How far ahead a lease can be given up. */
export const furthestEnd = { years: 2 };

/**
 * The first date on which the lease can end: the first working day on or after the end of the notice period
 * (TRM-8 to TRM-11, OP-23). Undefined when the calendar has no working day for a year.
 */
export function firstEndDate(rules: EndDateRules): Temporal.PlainDate | undefined {
  const from = dayAfterNotice(rules.today, rules.notice);
  return firstWorkingDay(from, from.add(longestClosing), rules.isWorkingDay);
}

/** What is wrong with an end date; undefined when the lease can end on it (TRM-8, TRM-10 to TRM-12). */
export function endDateRefusal(
  endsOn: Temporal.PlainDate,
  { today, notice, isWorkingDay }: EndDateRules,
): 'tooEarly' | 'freeDay' | 'tooFar' | undefined {
  if (isAfter(dayAfterNotice(today, notice), endsOn)) return 'tooEarly';
  if (isAfter(endsOn, today.add(furthestEnd))) return 'tooFar';
  return isWorkingDay(endsOn) ? undefined : 'freeDay';
}
