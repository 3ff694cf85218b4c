import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reopen } from './reopening.ts';

it('OP-FIN-6 what was paid of a cancelled arrangement counts for the oldest invoices', () => {
  const settled = [
    { settlementId: 'old', cents: 10_000 },
    { settlementId: 'new', cents: 5_000 },
  ];
  expect(reopen(settled, 15_000)).toEqual([
    { settlementId: 'new', cents: 5_000 },
    { settlementId: 'old', cents: 10_000 },
  ]);
  expect(reopen(settled, 7_000)).toEqual([
    { settlementId: 'new', cents: 5_000 },
    { settlementId: 'old', cents: 2_000 },
  ]);
  expect(reopen(settled, 3_000)).toEqual([{ settlementId: 'new', cents: 3_000 }]);
  expect(reopen(settled, 0)).toEqual([]);
});

it('OP-FIN-6 exactly what was not paid is opened, and never more of an invoice than was settled', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }),
      fc.nat(),
      (sizes, seed) => {
        const settled = sizes.map((cents, index) => ({ settlementId: String(index), cents }));
        const total = sizes.reduce((sum, cents) => sum + cents, 0);
        const unpaid = seed % (total + 1);
        const opened = reopen(settled, unpaid);
        expect(opened.reduce((sum, { cents }) => sum + cents, 0)).toBe(unpaid);
        for (const { settlementId, cents } of opened) {
          expect(cents).toBeLessThanOrEqual(sizes[Number(settlementId)] ?? 0);
        }
      },
    ),
  );
});
