import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GroupPoints, valuationOf } from './valuation.ts';
import { valuationGroups } from './valuation-criteria.ts';

const sample: GroupPoints[] = [
  { group: 'assessed_value', hundredths: 2700 },
  { group: 'sanitary', hundredths: 400 },
  { group: 'sanitary', hundredths: 600 },
  { group: 'sanitary', hundredths: 200 },
  { group: 'kitchen', hundredths: 400 },
  { group: 'energy_performance', hundredths: 1500 },
  { group: 'heating', hundredths: 800 },
  { group: 'other_space_area', hundredths: 225 },
  { group: 'room_area', hundredths: 5000 },
  { group: 'ageing', hundredths: 0 },
];

it('TEN-17 TEN-19 adds lines to parts in the order of the page and leaves out parts without points', () => {
  expect(valuationOf(sample).parts).toEqual([
    { group: 'room_area', hundredths: 5000 },
    { group: 'other_space_area', hundredths: 225 },
    { group: 'heating', hundredths: 800 },
    { group: 'energy_performance', hundredths: 1500 },
    { group: 'kitchen', hundredths: 400 },
    { group: 'sanitary', hundredths: 1200 },
    { group: 'assessed_value', hundredths: 2700 },
  ]);
});

it('TEN-18 adds 50,00 + 2,25 + 8,00 + 15,00 + 4,00 + 12,00 + 27,00 to 118,25, rounded 118,00', () => {
  expect(valuationOf(sample)).toMatchObject({ total: 11825, rounded: 11800 });
});

it.each([
  [11849, 11800],
  [11850, 11900],
  [11851, 11900],
  [50, 100],
  [49, 0],
])('TEN-18 rounds %i hundredths half up to %i', (hundredths, rounded) => {
  expect(valuationOf([{ group: 'kitchen', hundredths }]).rounded).toBe(rounded);
});

it('TEN-18 the total is the sum of the parts, whatever the lines', () => {
  const line = fc.record({
    group: fc.constantFrom(...valuationGroups),
    hundredths: fc.integer({ min: -5000, max: 50_000 }),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { parts, total, rounded } = valuationOf(lines);
      expect(total).toBe(lines.reduce((sum, { hundredths }) => sum + hundredths, 0));
      expect(parts.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(total);
      expect(rounded - total).toBeGreaterThan(-50);
      expect(rounded - total).toBeLessThanOrEqual(50);
    }),
  );
});
