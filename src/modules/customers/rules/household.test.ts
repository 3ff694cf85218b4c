import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { inHouseholdOrder, isSamePerson } from './household.ts';

const born = (date: string) => Temporal.PlainDate.from(date);

it('PRF-7 contract holders come first, then everybody by surname and initials; the infix does not count', () => {
  const people = [
    { role: 'resident', initials: 'T.', infix: 'de', surname: 'Vries' },
    { role: 'resident', initials: 'Z.', infix: 'van', surname: 'Aalst' },
    { role: 'contract_holder', initials: 'W.', infix: '', surname: 'Zwart' },
    { role: 'contact_person', initials: 'A.', infix: '', surname: 'Vries' },
    { role: 'contract_holder', initials: 'J.', infix: '', surname: 'Özdemir' },
    { role: 'resident', initials: 'A.', infix: '', surname: 'batter' },
  ];
  expect(inHouseholdOrder(people).map(({ initials, surname }) => `${initials} ${surname}`)).toEqual(
    ['J. Özdemir', 'W. Zwart', 'Z. Aalst', 'A. batter', 'A. Vries', 'T. Vries'],
  );
});

it('PRF-B6 the same name and date of birth are one person, in whatever spelling', () => {
  const batter = { initials: 'S.', infix: '', surname: 'Batter', dateOfBirth: born('2001-09-30') };
  expect(isSamePerson(batter, { ...batter, initials: 's', surname: 'BATTER' })).toBe(true);
  expect(isSamePerson(batter, { ...batter, dateOfBirth: born('2001-10-01') })).toBe(false);
  expect(isSamePerson(batter, { ...batter, initials: 'T.' })).toBe(false);
  expect(isSamePerson(batter, { ...batter, dateOfBirth: null })).toBe(false);
});
