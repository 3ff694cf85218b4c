import { expect, it } from 'vitest';
import { newKeyRing, secretsFrom } from '#foundation/secrets/secrets.ts';
import { consentCode, hashOfConsentCode } from './consent-code.ts';

const secrets = secretsFrom(newKeyRing());

it('TRM-36 the code of a consent is the same each time, another for each consent and each key', () => {
  const code = consentCode(secrets, 'one');
  expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
  expect(consentCode(secrets, 'one')).toBe(code);
  expect(consentCode(secrets, 'two')).not.toBe(code);
  expect(consentCode(secretsFrom(newKeyRing()), 'one')).not.toBe(code);
});

it('TRM-36 a code is recognised however it is typed', () => {
  const code = consentCode(secrets, 'one');
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
  expect(hashOfConsentCode(typed)).toEqual(hashOfConsentCode(code));
  expect(hashOfConsentCode(`${code}X`)).not.toEqual(hashOfConsentCode(code));
});
