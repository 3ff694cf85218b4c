import { describe, expect, it } from 'vitest';
import { addressedAs, postalAddress } from './postal-address.ts';

const details = {
  salutation: 'de heer',
  displayName: 'K. Yılmaz',
  street: 'Lijsterstraat',
  houseNumber: '4',
  houseNumberAddition: 'A',
  postcode: '3703ek',
  town: 'Zeist',
};

describe('the address on a letter', () => {
  it('ACC-4 stands as the post wants it', () => {
    expect(postalAddress(details)).toEqual([
      'De heer K. Yılmaz',
      'Lijsterstraat 4 A',
      '3703 EK  ZEIST',
    ]);
  });

  it('ACC-4 keeps a foreign postcode as it is', () => {
    const lines = postalAddress({
      ...details,
      postcode: '48599',
      town: 'Gronau',
      houseNumberAddition: null,
    });
    expect(lines).toEqual(['De heer K. Yılmaz', 'Lijsterstraat 4', '48599  GRONAU']);
  });

  it.each(['street', 'houseNumber', 'postcode', 'town'] as const)(
    'ACC-4 is none without %s',
    (part) => {
      expect(postalAddress({ ...details, [part]: null })).toBeUndefined();
    },
  );

  it('ACC-4 calls an organisation by its name alone', () => {
    expect(addressedAs({ salutation: '', displayName: 'Praktijk De Linde' })).toBe(
      'Praktijk De Linde',
    );
  });
});
