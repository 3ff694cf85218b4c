import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenTelephoneRule, telephonePattern, tidyTelephone } from './telephone.ts';

describe('a telephone number', () => {
  it.each(['0306912345', '06 12 34 56 78', '00316123456', '003161234567', '0031 6 1234567'])(
    'PRF-19 has 10, 11 or 12 digits: %s',
    (number) => expect(brokenTelephoneRule(number)).toBeUndefined(),
  );

  it.each([
    ['030691234', 'fewDigits'],
    ['0031612345678', 'manyDigits'],
    ['', 'fewDigits'],
    ['030-691-2345', 'minusSigns'],
    ['(030)(691)2345', 'brackets'],
    ['((030)6912345', 'brackets'],
    ['(030 6912345', 'brackets'],
    ['030) 6912345', 'brackets'],
    [')030( 6912345', 'brackets'],
    ['() 0306912345', 'bracketDigits'],
    ['(03069) 12345', 'bracketDigits'],
    ['(0 3) 06912345', 'bracketDigits'],
    ['030 691234a5', 'characters'],
    ['+31306912345', 'characters'],
    ['030.6912345', 'characters'],
    ['٠٣٠٦٩١٢٣٤٥', 'characters'],
  ])('PRF-19 PRF-B7 %s is refused: %s', (number, rule) => {
    expect(brokenTelephoneRule(number)).toBe(rule);
  });

  it.each(['030-6912345', '-0306912345'])('PRF-20 may hold one minus sign: %s', (number) => {
    expect(brokenTelephoneRule(number)).toBeUndefined();
  });

  it.each(['(0)306912345', '(06)12345678', '(010) 4123456', '(0318) 123456', '0031(0)3069123'])(
    'PRF-21 may hold one pair of brackets with 1 to 4 digits: %s',
    (number) => expect(brokenTelephoneRule(number)).toBeUndefined(),
  );

  it('PRF-22 nothing but digits, spaces, brackets and minus signs is ever accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const accepted = brokenTelephoneRule(text) === undefined;
        return !accepted || /^[0-9 ()-]+$/.test(text);
      }),
    );
  });

  it('PRF-23 the browser judges as the server does', () => {
    // The flag v is how browsers read a pattern.
    const pattern = new RegExp(`^(?:${telephonePattern})$`, 'v');
    const nearNumbers = fc.string({
      unit: fc.constantFrom(...'0123456789', ...'0123456789', ' ', '(', ')', '-', '+', 'a'),
      minLength: 8,
      maxLength: 16,
    });
    fc.assert(
      fc.property(
        nearNumbers,
        (text) => pattern.test(text) === (brokenTelephoneRule(text) === undefined),
      ),
      { numRuns: 5000 },
    );
    expect(pattern.test('(030) 691-2345')).toBe(true);
  });

  it('PRF-24 is stored as typed, without spaces around it', () => {
    expect(tidyTelephone('  (030) 691\u00a0 23 45 ')).toBe('(030) 691 23 45');
  });
});
