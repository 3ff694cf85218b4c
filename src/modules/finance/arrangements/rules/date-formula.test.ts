import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dateBy, readDateFormula, readFrequency, stepFrom } from './date-formula.ts';
import { dueDates } from './due-dates.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const by = (text: string, from: string) => {
  const formula = readDateFormula(text);
  return formula && dateBy(formula, day(from)).toString();
};

it('FIN-90 reads the formulas of a template card', () => {
  expect(by('0D', '2026-11-21')).toBe('2026-11-21');
  expect(by('14d', '2026-11-21')).toBe('2026-12-05');
  expect(by(' 1 W ', '2026-11-21')).toBe('2026-11-28');
  expect(by('1M', '2026-01-31')).toBe('2026-02-28');
  expect(by('1Y', '2024-02-29')).toBe('2025-02-28');
  expect(by('CM', '2026-02-03')).toBe('2026-02-28');
  expect(by('1M+CM', '2026-11-21')).toBe('2026-12-31');
});

it('FIN-90 refuses what is no formula, and a frequency that stands still', () => {
  for (const text of ['', 'D', '1', '-1D', '1X', '1M+', '1M+2D', '1000D', '1.5M', 'CM+1D']) {
    expect(readDateFormula(text), text).toBeUndefined();
  }
  for (const text of ['0D', '0M', 'CM', '1M+CM', 'maandelijks']) {
    expect(readFrequency(text), text).toBeUndefined();
  }
  expect(readFrequency('2W')).toEqual({ count: 2, unit: 'W' });
});

it('FIN-107 counts every term from the first date, so that the end of January comes back in March', () => {
  const formulas = { firstDueFormula: '0D', frequency: '1M', paymentTerms: '0D' };
  expect(dueDates(formulas, day('2027-01-31'), 4).map(String)).toEqual([
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
});

it('FIN-107 OP-FIN-15 the first term counts from the day of creation', () => {
  const formulas = { firstDueFormula: '14D', frequency: '2W', paymentTerms: '0D' };
  expect(dueDates(formulas, day('2026-11-21'), 3).map(String)).toEqual([
    '2026-12-05',
    '2026-12-19',
    '2027-01-02',
  ]);
});

it('OP-FIN-17 payment terms move each date, so that two terms may share one', () => {
  const formulas = { firstDueFormula: '0D', frequency: '2W', paymentTerms: 'CM' };
  expect(dueDates(formulas, day('2026-11-02'), 3).map(String)).toEqual([
    '2026-11-30',
    '2026-11-30',
    '2026-11-30',
  ]);
});

it('FIN-107 a later term never falls due before an earlier one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('1D', '1W', '2W', '1M', '3M', '1Y'),
      fc.constantFrom('0D', '14D', 'CM', '1M+CM'),
      fc.integer({ min: 0, max: 20_000 }),
      (frequency, paymentTerms, days) => {
        const from = day('2000-01-01').add({ days });
        const dates = dueDates({ firstDueFormula: '0D', frequency, paymentTerms }, from, 24);
        for (const [index, date] of dates.slice(1).entries()) {
          expect(Temporal.PlainDate.compare(dates[index] ?? date, date)).toBeLessThanOrEqual(0);
        }
        const monthly = stepFrom(from, { count: 1, unit: 'M' }, 12);
        expect(monthly.toString()).toBe(from.add({ years: 1 }).toString());
      },
    ),
  );
});
