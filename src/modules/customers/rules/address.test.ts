import { expect, it } from 'vitest';
import { additionRefusal, isHouseNumber, normalizePostcode, placeNameRefusal } from './address.ts';

it.each([
  ['3704AC', '3704 AC'],
  ['3704 ac', '3704 AC'],
  [' 3704  Ac ', '3704 AC'],
])('PRF-B15 accepts a space and small letters in a postcode: %j', (typed, stored) => {
  expect(normalizePostcode(typed)).toBe(stored);
});

it.each(['0704 AC', '370 AC', '37045 AC', '3704 A', '3704 ACD', '3704', 'AC 3704', '3704-AC', ''])(
  'PRF-B15 refuses %j as a postcode',
  (typed) => expect(normalizePostcode(typed)).toBeUndefined(),
);

it.each(['1', '78', '99999'])('PRF-B15 %s is a house number', (typed) => {
  expect(isHouseNumber(typed)).toBe(true);
});

it.each(['0', '078', '-1', '1.5', '78a', 'acht', '', '100000'])(
  'PRF-B15 %j is no house number',
  (typed) => expect(isHouseNumber(typed)).toBe(false),
);

it.each(['', 'A', 'bis', 'hs', '2-hoog', '1/3', 'II'])('PRF-38 %j may be an addition', (typed) => {
  expect(additionRefusal(typed)).toBeUndefined();
});

it.each(['-A', 'a very long addition', '<b>', 'A;B'])('PRF-38 %j may be no addition', (typed) => {
  expect(additionRefusal(typed)).toBeDefined();
});

it.each(["'s-Gravenhage", 'Burgemeester Patijnlaan', "Van 't Hoffstraat", '2e Dorpsstraat'])(
  'PRF-B17 %s may be typed as street or town',
  (typed) => expect(placeNameRefusal(typed)).toBeUndefined(),
);

it.each(['', '12', '<script>'])('PRF-B17 %j is no street or town', (typed) => {
  expect(placeNameRefusal(typed)).toBeDefined();
});
