import { expect, it } from 'vitest';
import { formOfAddress, partOfDay } from './greeting.ts';

it.each([
  [0, 'night'],
  [5, 'night'],
  [6, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [23, 'evening'],
])('at %i o’clock it is %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});

it.each([
  ['mevrouw', 'F.M.H. Cedee', 'mevrouw Cedee'],
  ['de heer', 'A. de Vries', 'de heer De Vries'],
  ['de heer', 'Th.J. Ó Briain', 'de heer Ó Briain'],
  ['mevrouw', "M. van 't Hoff", "mevrouw Van 't Hoff"],
  ['', 'E. Yılmaz', 'E. Yılmaz'],
  ['mevrouw', 'Stichting Onder Dak', 'Stichting Onder Dak'],
])('addresses (%s, %s) properly', (salutation, displayName, expected) => {
  expect(formOfAddress(salutation, displayName)).toBe(expected);
});
