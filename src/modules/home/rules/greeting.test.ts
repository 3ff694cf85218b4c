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
  ['mevrouw', 'F.M.H. Cedee', { infix: '', surname: 'Cedee' }, 'mevrouw Cedee'],
  ['de heer', 'A. de Vries', { infix: 'de', surname: 'Vries' }, 'de heer De Vries'],
  ['mevrouw', "M. van 't Hoff", { infix: "van 't", surname: 'Hoff' }, "mevrouw Van 't Hoff"],
  ['', 'E. Yılmaz', { infix: '', surname: 'Yılmaz' }, 'E. Yılmaz'],
  ['mevrouw', 'Stichting Onder Dak', undefined, 'Stichting Onder Dak'],
])('addresses (%s, %s) properly', (salutation, displayName, person, expected) => {
  expect(formOfAddress(salutation, displayName, person)).toBe(expected);
});
