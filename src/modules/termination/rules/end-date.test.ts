import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { endDateRefusal, firstEndDate } from './end-date.ts';
import type { NoticePeriod } from './notice-period.ts';
import { isWeekend } from './working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const free = new Set(['2026-12-25', '2026-12-26', '2027-01-01']);
const isWorkingDay = (date: Temporal.PlainDate) => !isWeekend(date) && !free.has(date.toString());
const month: NoticePeriod = { unit: 'months', length: 1 };

describe('the first end date', () => {
  it.each([
    ['2020-12-14', month, '2021-01-14'],
    ['2020-12-15', { unit: 'days', length: 30 }, '2021-01-14'],
    ['2026-11-21', month, '2026-12-21'],
    ['2027-01-31', month, '2027-03-01'],
    ['2026-11-25', month, '2026-12-28'],
    ['2026-12-01', { unit: 'days', length: 31 }, '2027-01-04'],
    ['2026-11-23', { unit: 'days', length: 0 }, '2026-11-23'],
  ] as const)('TRM-8 TRM-9 given up on %s with %o it is %s', (today, notice, expected) => {
    const rules = { today: day(today), notice, isWorkingDay };
    expect(String(firstEndDate(rules))).toBe(expected);
  });

  it('TRM-9 there is none when the calendar has no working day for a year', () => {
    expect(
      firstEndDate({ today: day('2026-11-21'), notice: month, isWorkingDay: () => false }),
    ).toBeUndefined();
  });

  it('TRM-8 TRM-11 is allowed itself, and no earlier date is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('days' as const, 'months' as const),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 400 }),
        (offset, unit, length, earlier) => {
          const today = day('2024-01-01').add({ days: offset });
          const rules = { today, notice: { unit, length }, isWorkingDay };
          const first = firstEndDate(rules);
          if (!first) throw new Error('There is always a working day.');
          expect(endDateRefusal(first, rules)).toBeUndefined();
          expect(endDateRefusal(first.subtract({ days: earlier }), rules)).toBeDefined();
        },
      ),
    );
  });
});

describe('an end date', () => {
  const rules = { today: day('2026-11-21'), notice: month, isWorkingDay };

  it.each([
    ['2026-12-20', 'tooEarly'],
    ['2026-12-21', undefined],
    ['2026-12-25', 'freeDay'],
    ['2026-12-24', undefined],
    ['2027-01-02', 'freeDay'],
    ['2027-01-03', 'freeDay'],
    ['2027-01-04', undefined],
    ['2028-11-21', undefined],
    ['2028-11-22', 'tooFar'],
    ['2020-01-01', 'tooEarly'],
  ])('TRM-10 TRM-11 TRM-12 %s: %s', (date, expected) => {
    expect(endDateRefusal(day(date), rules)).toBe(expected);
  });

  it('TRM-B15 is judged from the day of handing in', () => {
    expect(endDateRefusal(day('2026-12-21'), rules)).toBeUndefined();
    expect(endDateRefusal(day('2026-12-21'), { ...rules, today: day('2026-11-22') })).toBe(
      'tooEarly',
    );
  });
});
