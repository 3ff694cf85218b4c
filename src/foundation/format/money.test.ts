import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatMoney } from './money.ts';

it('GEN-33 shows amounts with euro sign, dot for thousands, comma and two decimals', () => {
  expect(formatMoney(535533)).toBe('€\u00a05.355,33');
  expect(formatMoney(1162785)).toBe('€\u00a011.627,85');
  expect(formatMoney(0)).toBe('€\u00a00,00');
  expect(formatMoney(-0)).toBe('€\u00a00,00');
  expect(formatMoney(5)).toBe('€\u00a00,05');
  expect(formatMoney(100_000_000)).toBe('€\u00a01.000.000,00');
});

it('FIN-16 shows the amount of a credit note as negative', () => {
  expect(formatMoney(-3620)).toBe('€\u00a0-36,20');
});

it('GEN-33 agrees with the Dutch notation of the platform for every amount', () => {
  const dutch = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (cents) => {
      expect(formatMoney(cents)).toBe(dutch.format(cents / 100));
    }),
  );
});

it('GEN-33 refuses parts of cents and what is no number', () => {
  for (const cents of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => formatMoney(cents)).toThrow(RangeError);
  }
});
