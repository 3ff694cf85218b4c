import { expect, it } from 'vitest';
import { brokenPasswordRules } from './password-rules.ts';

const broken = (password: string, previousMatches = false) =>
  brokenPasswordRules(password, { username: 'JdeVries1!', previousMatches });

it('PRF-42 ADM-117 accepts a password that keeps every rule', () => {
  expect(broken('Welkom1!')).toEqual([]);
  expect(broken(`Aa1!${'x'.repeat(196)}`)).toEqual([]);
});

it('PRF-42 asks at least 8 characters', () => {
  expect(broken('Welko1!')).toEqual(['longEnough']);
  // Seven characters, although a string of JavaScript counts eleven.
  expect(broken('Aa1😀😀😀😀')).toEqual(['longEnough']);
});

it('PRF-50 takes no more than 200 characters', () => {
  expect(broken(`Aa1!${'x'.repeat(197)}`)).toEqual(['notTooLong']);
});

it('PRF-42 asks a capital, a small letter, a digit and a special character', () => {
  expect(broken('welkom1!')).toEqual(['capital']);
  expect(broken('WELKOM1!')).toEqual(['smallLetter']);
  expect(broken('Welkom!!')).toEqual(['digit']);
  expect(broken('Welkom12')).toEqual(['specialCharacter']);
  expect(broken('')).toEqual(['longEnough', 'capital', 'smallLetter', 'digit', 'specialCharacter']);
});

it('PRF-42 counts letters and digits of every script', () => {
  expect(broken('Ñandú١٢-')).toEqual([]);
  expect(broken('Привет1!')).toEqual([]);
  expect(broken('Cafe\u0301ee12')).toEqual(['specialCharacter']);
});

it('PRF-42 takes a space and a symbol for a special character, a control character not', () => {
  expect(broken('Mijn huis 1')).toEqual([]);
  expect(broken('Welkom1€')).toEqual([]);
  expect(broken('Welkom1\u0007')).toEqual(['specialCharacter']);
});

it('PRF-44 refuses the user name, in any spelling that signs in', () => {
  expect(broken('JdeVries1!')).toEqual(['notTheUsername']);
  expect(broken('jDEvRIES1！')).toEqual(['notTheUsername']);
  expect(broken('JdeVries1!x')).toEqual([]);
});

it('PRF-43 refuses the password that is in use', () => {
  expect(broken('Welkom1!', true)).toEqual(['notThePrevious']);
  expect(brokenPasswordRules('Welkom1!', { username: 'jan' })).toEqual([]);
});
