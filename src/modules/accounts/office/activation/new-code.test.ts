import { describe, expect, it } from 'vitest';
import { isActivationCode } from '../../activation-codes.ts';
import { codeAlphabet, newActivationCode } from './new-code.ts';

describe('a new activation code', () => {
  it('ACC-2 is readable, and each time another one', () => {
    const codes = Array.from({ length: 200 }, newActivationCode);
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4} ){2}[A-HJ-NP-Z2-9]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('ACC-2 holds 60 bits', () => {
    expect(new Set(codeAlphabet).size).toBe(32);
    const used = new Set(
      Array.from({ length: 300 }, newActivationCode).join('').replaceAll(' ', ''),
    );
    expect(used.size).toBe(32);
  });

  it('ACC-B16 is the same in small letters and without spaces', () => {
    const code = newActivationCode();
    expect(isActivationCode(code.toLowerCase().replaceAll(' ', ''), code)).toBe(true);
  });
});
