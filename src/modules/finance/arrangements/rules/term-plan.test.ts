import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remainderOptions } from './template.ts';
import { allowedPlans, planTerms, termAmount } from './term-plan.ts';

const countsOf = (totalCents: number, limits: Parameters<typeof allowedPlans>[1]) =>
  allowedPlans(totalCents, limits).map(({ count }) => count);

it('FIN-80 OP-FIN-2 a term is the total divided by the number, rounded half-up', () => {
  expect(termAmount(95_486, 3)).toBe(31_829);
  expect(termAmount(701_338, 10)).toBe(70_134);
  expect(termAmount(10_001, 2)).toBe(5_001);
});

it('FIN-87 FIN-80 one term takes the remainder, positive or negative', () => {
  expect(planTerms(95_486, 3, 'last_term')?.amounts).toEqual([31_829, 31_829, 31_828]);
  const ten = planTerms(701_338, 10, 'first_term')?.amounts;
  expect(ten).toEqual([70_132, ...new Array(9).fill(70_134)]);
  expect(planTerms(10_000, 3, 'last_term')?.amounts).toEqual([3_333, 3_333, 3_334]);
});

it('FIN-88 OP-FIN-4 with an extra term only counts without a negative remainder are offered', () => {
  const limits = {
    minimumTermCents: 1500,
    maximumTerms: 6,
    remainderOption: 'extra_term',
  } as const;
  expect(countsOf(10_001, limits)).toEqual([1, 4, 5]);
  const plans = allowedPlans(10_001, limits);
  expect(plans.map(({ amounts }) => amounts)).toEqual([
    [10_001],
    [2_500, 2_500, 2_500, 2_500, 1],
    [2_000, 2_000, 2_000, 2_000, 2_000, 1],
  ]);
  expect(countsOf(10_001, { ...limits, maximumTerms: 4 })).toEqual([1, 4]);
});

it('FIN-86 OP-FIN-3 without a place for the remainder only counts that leave none are offered', () => {
  const limits = { minimumTermCents: 1, maximumTerms: 8, remainderOption: 'none' } as const;
  expect(countsOf(10_000, limits)).toEqual([1, 2, 4, 5, 8]);
});

it('FIN-79 FIN-83 counts go up to the maximum, as long as a term is not below the minimum', () => {
  const limits = { minimumTermCents: 1500, maximumTerms: 6, remainderOption: 'last_term' } as const;
  expect(countsOf(95_486, limits)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(countsOf(4_500, limits)).toEqual([1, 2, 3]);
  expect(countsOf(4_499, limits)).toEqual([1, 2, 3]);
  expect(countsOf(4_498, limits)).toEqual([1, 2]);
  expect(countsOf(1_499, limits)).toEqual([]);
});

it('FIN-79 FIN-87 FIN-88 the terms of every offered plan add up to the total, and none is nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom(...remainderOptions),
      (totalCents, minimumTermCents, maximumTerms, remainderOption) => {
        const plans = allowedPlans(totalCents, { minimumTermCents, maximumTerms, remainderOption });
        for (const { count, termCents, amounts } of plans) {
          expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(totalCents);
          expect(Math.min(...amounts)).toBeGreaterThan(0);
          expect(termCents).toBeGreaterThanOrEqual(minimumTermCents);
          expect(count).toBeLessThanOrEqual(maximumTerms);
          const extra = amounts.length - count;
          expect(extra).toBeLessThanOrEqual(remainderOption === 'extra_term' ? 1 : 0);
          expect(amounts.filter((amount) => amount !== termCents).length).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
