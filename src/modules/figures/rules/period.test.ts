import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { addUp, bucketsOf } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

it('has thirty days that end today, and twelve whole months', () => {
  const days = bucketsOf('maand', day('2026-03-01'));
  expect(days).toHaveLength(30);
  expect([String(days[0]?.from), String(days[29]?.until)]).toEqual(['2026-01-31', '2026-03-01']);
  const months = bucketsOf('jaar', day('2028-02-10'));
  expect(months).toHaveLength(12);
  expect([String(months[0]?.from), String(months[11]?.until)]).toEqual([
    '2027-03-01',
    '2028-02-29',
  ]);
});

it('adds up by point, and leaves out what lies outside', () => {
  const months = bucketsOf('jaar', day('2026-11-21'));
  const sums = addUp(months, [
    { day: day('2025-11-30'), amount: 5 },
    { day: day('2025-12-01'), amount: 2 },
    { day: day('2025-12-31'), amount: 3 },
    { day: day('2026-11-21'), amount: 7 },
  ]);
  expect(sums[0]).toBe(5);
  expect(sums[11]).toBe(7);
  expect(sums.reduce((sum, amount) => sum + amount)).toBe(12);
});
