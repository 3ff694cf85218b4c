import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTwoDecimals } from './numbers.ts';

it('GEN-33 shows points and areas with two decimals and a comma', () => {
  expect(formatTwoDecimals(144)).toBe('144,00');
  expect(formatTwoDecimals(12.5)).toBe('12,50');
  expect(formatTwoDecimals(1234.567)).toBe('1.234,57');
  expect(formatTwoDecimals(-0.75)).toBe('-0,75');
});

it('GEN-33 rounds halves away from zero, as they are written', () => {
  expect(formatTwoDecimals(1.005)).toBe('1,01');
  expect(formatTwoDecimals(-1.005)).toBe('-1,01');
  expect(formatTwoDecimals(0.1 + 0.2)).toBe('0,30');
  expect(formatTwoDecimals(-0.001)).toBe('0,00');
  expect(formatTwoDecimals(1e-9)).toBe('0,00');
});

it('GEN-33 agrees with the Dutch notation of the platform', () => {
  const dutch = new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  });
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (thousandths) => {
      expect(formatTwoDecimals(thousandths / 1000)).toBe(dutch.format(thousandths / 1000));
    }),
  );
});

it('GEN-33 refuses what is no number', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
    expect(() => formatTwoDecimals(value)).toThrow(RangeError);
  }
});
