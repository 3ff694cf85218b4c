import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIban, maskIban, readIban } from './iban.ts';
import { isUnchanged, longestAccountHolder, readPaymentChange } from './payment-change.ts';
import { type PaymentModes, paymentMethods } from './payment-method.ts';

const modes: PaymentModes = { giroSlip: 'ACC', directDebit: 'INC', giroSlipAllowed: true };
const account = { accountHolder: 'F.M.H. Cedee', iban: 'NL91ABNA0417164300' };
const typedAccount = { accountHolder: 'F.M.H. Cedee', iban: 'NL91 ABNA 0417 1643 00' };
const nothingTyped = { accountHolder: '', iban: '' };

describe('an IBAN', () => {
  it('TEN-B6 is accepted with spaces and small letters, and normalised', () => {
    expect(readIban(' nl91 abna 0417 1643 00 ')).toEqual({ iban: 'NL91ABNA0417164300' });
  });

  it('TEN-B6 is refused for wrong check digits', () => {
    expect(readIban('NL92ABNA0417164300')).toEqual({ fault: 'checkDigits' });
  });

  it('TEN-B6 is refused when its length is not the one of its country', () => {
    expect(readIban('NL91ABNA041716430')).toEqual({ fault: 'length' });
    expect(readIban('NL')).toEqual({ fault: 'length' });
  });

  it('TEN-B6 is refused for a country that has none', () => {
    expect(readIban('XX91ABNA0417164300')).toEqual({ fault: 'country' });
    expect(readIban('mijn rekening')).toEqual({ fault: 'country' });
  });

  it('TEN-B6 any text is judged, never thrown at, and what is right is normalised', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readIban(typed);
        return 'fault' in read || /^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(read.iban);
      }),
    );
  });

  it('TEN-B15 is masked to its country and last four signs', () => {
    expect(maskIban(account.iban)).toBe('NL •••• 4300');
    expect(formatIban(account.iban)).toBe('NL91 ABNA 0417 1643 00');
  });
});

describe('a change of the payment method', () => {
  const selfPay = { method: 'selfPay', account: undefined } as const;
  const giroSlip = { method: 'giroSlip', account } as const;
  const directDebit = { method: 'directDebit', account } as const;

  it('TEN-45 CTX-B1 to direct debit asks for holder and IBAN', () => {
    expect(readPaymentChange(selfPay, modes, { method: 'directDebit', ...nothingTyped })).toEqual({
      refusal: { accountHolder: 'missing', iban: 'missing' },
    });
    expect(readPaymentChange(selfPay, modes, { method: 'directDebit', ...typedAccount })).toEqual({
      change: { method: 'directDebit', account },
    });
  });

  it('TEN-43 from paying oneself to giro slip needs no account, and takes none', () => {
    expect(readPaymentChange(selfPay, modes, { method: 'giroSlip', ...nothingTyped })).toEqual({
      change: { method: 'giroSlip', account: undefined },
    });
  });

  it('TEN-42 CTX-6 under giro slip the account can change while the method stays', () => {
    const typed = { method: 'giroSlip', ...typedAccount, accountHolder: ' S.  Batter ' } as const;
    expect(readPaymentChange(giroSlip, modes, typed)).toEqual({
      change: { method: 'giroSlip', account: { ...account, accountHolder: 'S. Batter' } },
    });
  });

  it('TEN-41 CTX-5 under direct debit no method needs to be sent', () => {
    expect(readPaymentChange(directDebit, modes, { method: undefined, ...typedAccount })).toEqual({
      change: { method: 'directDebit', account },
    });
  });

  it('TEN-43 asks who pays himself to choose', () => {
    expect(readPaymentChange(selfPay, modes, { method: undefined, ...typedAccount })).toEqual({
      refusal: { method: 'missing' },
    });
  });

  it('TEN-40 TEN-B8 CTX-4 never goes down, whatever is sent', () => {
    const methods = fc.constantFrom(...paymentMethods);
    fc.assert(
      fc.property(methods, methods, fc.boolean(), (from, to, giroSlipAllowed) => {
        const now = { method: from, account };
        const typed = { method: to, ...typedAccount };
        const read = readPaymentChange(now, { ...modes, giroSlipAllowed }, typed);
        const isUp = paymentMethods.indexOf(to) >= paymentMethods.indexOf(from);
        const isForbidden = from === 'selfPay' && to === 'giroSlip' && !giroSlipAllowed;
        return 'change' in read === (isUp && !isForbidden);
      }),
    );
  });

  it('TEN-B7 refuses a holder that is empty or longer than banks carry', () => {
    const withHolder = (accountHolder: string) =>
      readPaymentChange(directDebit, modes, { ...typedAccount, method: undefined, accountHolder });
    expect(withHolder('  ')).toEqual({ refusal: { accountHolder: 'missing' } });
    expect(withHolder('é'.repeat(longestAccountHolder))).toHaveProperty('change');
    expect(withHolder('a'.repeat(longestAccountHolder + 1))).toEqual({
      refusal: { accountHolder: 'tooLong' },
    });
  });

  it('TEN-B10 is none when method, holder and IBAN stay', () => {
    expect(isUnchanged(directDebit, { method: 'directDebit', account })).toBe(true);
    expect(isUnchanged(giroSlip, { method: 'giroSlip', account: undefined })).toBe(true);
    expect(isUnchanged(giroSlip, { method: 'directDebit', account })).toBe(false);
    const other = { ...account, iban: 'NL20INGB0001234567' };
    expect(isUnchanged(directDebit, { method: 'directDebit', account: other })).toBe(false);
  });
});
