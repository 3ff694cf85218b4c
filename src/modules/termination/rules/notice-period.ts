import type { Temporal } from 'temporal-polyfill';

export const noticeUnits = ['days', 'months'] as const;
export type NoticeUnit = (typeof noticeUnits)[number];

/** How long before the end a lease must be given up (OP-23). */
export interface NoticePeriod {
  readonly unit: NoticeUnit;
  readonly length: number;
}

/** The day on which a notice given today has run out; a month keeps the day number, or takes the last day (OP-23). */
export function dayAfterNotice(
  today: Temporal.PlainDate,
  { unit, length }: NoticePeriod,
): Temporal.PlainDate {
  return unit === 'days' ? today.add({ days: length }) : today.add({ months: length });
}
