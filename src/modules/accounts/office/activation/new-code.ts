import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for each other: no I and 1, no O and 0. Each holds 5 bits. */
export const codeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Days that a code works: time for two letters to arrive and be read. */
export const codeDays = 60;

/** A new random activation code of 60 bits in three groups, such as `K7M4 Q2XD 9TRB`; spaces need not be typed. */
export function newActivationCode(): string {
  const character = () => codeAlphabet.charAt(randomInt(codeAlphabet.length));
  const group = () => Array.from({ length: 4 }, character).join('');
  return Array.from({ length: 3 }, group).join(' ');
}
