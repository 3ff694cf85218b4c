import { expect, it } from 'vitest';
import { type Criterion, criterionOf, pointsRecorded } from './valuation-criteria.ts';

const nothing = { quantity: null, applies: null, choice: null, hundredths: null };

function criterion(group: 'sanitary' | 'heating' | 'kitchen' | 'monument', code: string) {
  const found: Criterion | undefined = criterionOf(group, code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}

it.each([
  ['heating', 'heated_rooms', 4, 800],
  ['heating', 'other_heated_spaces', 1, 100],
  ['sanitary', 'showers', 1, 400],
  ['sanitary', 'toilets', 2, 600],
  ['sanitary', 'washbasins', 2, 200],
  ['sanitary', 'baths', 0, 0],
] as const)(
  'TEN-22 works out the points of %s %s: %i give %i hundredths',
  (group, code, quantity, hundredths) => {
    expect(pointsRecorded(criterion(group, code), { ...nothing, quantity })).toEqual({
      hundredths,
    });
  },
);

it('TEN-22 refuses points that are not the quantity times the points for each', () => {
  const showers = criterion('sanitary', 'showers');
  expect(pointsRecorded(showers, { ...nothing, quantity: 1, hundredths: 500 })).toEqual({
    refused: 'points',
  });
});

it('TEN-22 refuses what is no value of the criterion', () => {
  const worktop = criterion('kitchen', 'worktop');
  const longer = { ...nothing, choice: 'from_2_metres', hundredths: 700 };
  expect(pointsRecorded(worktop, longer)).toEqual({ hundredths: 700 });
  expect(pointsRecorded(worktop, { ...nothing, choice: 'endless' })).toEqual({ refused: 'choice' });
  expect(pointsRecorded(worktop, { ...nothing, quantity: 1 })).toEqual({ refused: 'kind' });
  const monument = criterion('monument', 'protected');
  expect(pointsRecorded(monument, { ...nothing, applies: true })).toEqual({ hundredths: 0 });
  expect(pointsRecorded(monument, { ...nothing, choice: 'yes' })).toEqual({ refused: 'kind' });
});
