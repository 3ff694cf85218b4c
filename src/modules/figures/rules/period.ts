import { Temporal } from 'temporal-polyfill';

export const periods = ['maand', 'jaar'] as const;
/** The last 30 days, day by day; or the last 12 months, month by month. */
export type Period = (typeof periods)[number];

/** One point on the time axis; both days belong to it. */
export interface Bucket {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** The points of a period that ends today, oldest first. */
export function bucketsOf(period: Period, today: Temporal.PlainDate): Bucket[] {
  if (period === 'maand') {
    return Array.from({ length: 30 }, (_, index) => {
      const day = today.subtract({ days: 29 - index });
      return { from: day, until: day };
    });
  }
  return Array.from({ length: 12 }, (_, index) => {
    const month = today.toPlainYearMonth().subtract({ months: 11 - index });
    return {
      from: month.toPlainDate({ day: 1 }),
      until: month.toPlainDate({ day: month.daysInMonth }),
    };
  });
}

/** Adds up what was counted on days into the points of a period; a point without counts is 0. */
export function addUp(
  buckets: readonly Bucket[],
  counts: readonly { readonly day: Temporal.PlainDate; readonly amount: number }[],
): number[] {
  return buckets.map(({ from, until }) =>
    counts
      .filter(({ day }) => isWithin(day, from, until))
      .reduce((sum, { amount }) => sum + amount, 0),
  );
}

function isWithin(
  day: Temporal.PlainDate,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}
