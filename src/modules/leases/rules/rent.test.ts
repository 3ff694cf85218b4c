import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthlyTotal, rentComposition } from './rent.ts';

it('TEN-31 503,47 + 18,00 + 22,00 + 0,90 + 0,35 is 544,72; with a subscription of 2,35 it is 547,07', () => {
  const components = [50347, 1800, 2200, 90, 35].map((cents) => ({ description: '', cents }));
  expect(monthlyTotal(components)).toBe(54472);
  expect(monthlyTotal([...components, { description: 'Serviceabonnement', cents: 235 }])).toBe(
    54707,
  );
});

it('TEN-33 adds up without and with VAT, and takes off what was refused', () => {
  const composition = rentComposition(
    [
      { description: 'Huur', cents: 12_100, vatBasisPoints: 2100 },
      { description: 'Water', cents: 1090, vatBasisPoints: 900 },
      { description: 'Glasfonds', cents: 90, vatBasisPoints: 0 },
    ],
    1000,
  );
  expect(composition.components.map(({ excludingVat }) => excludingVat)).toEqual([
    10_000, 1000, 90,
  ]);
  expect(composition).toMatchObject({
    gross: { excludingVat: 11_090, includingVat: 13_280 },
    contractual: 13_280,
    refused: 1000,
    payable: 12_280,
  });
});

it('TEN-33 VAT added to an amount without VAT gives the amount again, to the cent', () => {
  const component = fc.record({
    description: fc.constant(''),
    cents: fc.integer({ min: -1_000_000, max: 10_000_000 }),
    vatBasisPoints: fc.constantFrom(0, 900, 2100),
  });
  fc.assert(
    fc.property(component, (each) => {
      const [row] = rentComposition([each], 0).components;
      const again = ((row?.excludingVat ?? 0) * (10_000 + each.vatBasisPoints)) / 10_000;
      expect(Math.abs(again - each.cents)).toBeLessThanOrEqual(0.61);
    }),
  );
});
