import { expect, it } from 'vitest';
import { maskedAddress } from './masked-address.ts';

it('GEN-B7 shows staff an address they recognise but cannot copy', () => {
  expect(maskedAddress('cedee@voorbeeld.nl')).toBe('ce•••@voorbeeld.nl');
  expect(maskedAddress('ab@voorbeeld.nl')).toBe('a•••@voorbeeld.nl');
  expect(maskedAddress('é@voorbeeld.nl')).toBe('é•••@voorbeeld.nl');
  expect(maskedAddress('geen adres')).toBe('•••');
});
