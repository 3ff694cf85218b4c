import { describe, expect, it } from 'vitest';
import { isNetherlands, newAddressLine } from './new-address.ts';

const dutch = {
  country: '',
  street: 'Kievitlaan',
  houseNumber: '78',
  houseNumberAddition: 'A',
  postcode: '3704 AC',
  town: 'Zeist',
};

describe('the new address', () => {
  it.each(['', 'Nederland', ' NEDERLAND ', 'The Netherlands', 'nl'])(
    'TRM-6 TRM-20 %j is the Netherlands',
    (country) => expect(isNetherlands(country)).toBe(true),
  );

  it.each(['België', 'Neder', 'Nederlandse Antillen'])('TRM-20 %j is another country', (country) =>
    expect(isNetherlands(country)).toBe(false),
  );

  it('TRM-6 is written on one line, with its country abroad', () => {
    expect(newAddressLine(dutch)).toBe('Kievitlaan 78 A, 3704 AC Zeist');
    expect(
      newAddressLine({ ...dutch, houseNumberAddition: '', country: 'België', postcode: '' }),
    ).toBe('Kievitlaan 78, Zeist, België');
  });
});
