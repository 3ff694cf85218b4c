import { expect, it } from 'vitest';
import { monthlyTotal } from './rent.ts';

it('TEN-31 503,47 + 18,00 + 22,00 + 0,90 + 0,35 is 544,72; with a subscription of 2,35 it is 547,07', () => {
  const components = [50347, 1800, 2200, 90, 35].map((cents) => ({ description: '', cents }));
  expect(monthlyTotal(components)).toBe(54472);
  expect(monthlyTotal([...components, { description: 'Serviceabonnement', cents: 235 }])).toBe(
    54707,
  );
});
