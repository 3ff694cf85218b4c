import { describe, expect, it } from 'vitest';
import {
  canChangePayment,
  methodOf,
  methodsAbove,
  type PaymentModes,
  transactionModeOf,
} from './payment-method.ts';

const modes: PaymentModes = { giroSlip: 'ACC', directDebit: 'INC', giroSlipAllowed: true };
const noGiroSlip = { ...modes, giroSlipAllowed: false };
const nothingSet = { giroSlip: '', directDebit: '', giroSlipAllowed: true };

describe('the payment method of a lease', () => {
  it('TEN-39 CTX-3 ADM-12 the assigned transaction mode is direct debit', () => {
    expect(methodOf('INC', modes)).toBe('directDebit');
  });

  it('TEN-39 CTX-3 ADM-11 the assigned transaction mode is giro slip', () => {
    expect(methodOf('ACC', modes)).toBe('giroSlip');
  });

  it('TEN-39 ADM-13 any other transaction mode, or none, is paying oneself', () => {
    expect(methodOf('BANK', modes)).toBe('selfPay');
    expect(methodOf('', modes)).toBe('selfPay');
  });

  it('TEN-B12 without assigned modes every lease pays itself and nothing can be chosen', () => {
    expect(methodOf('INC', nothingSet)).toBe('selfPay');
    expect(methodOf('', nothingSet)).toBe('selfPay');
    expect(methodsAbove('selfPay', nothingSet)).toEqual([]);
    expect(canChangePayment('selfPay', nothingSet)).toBe(false);
  });
});

describe('the methods that may be chosen', () => {
  it('TEN-40 CTX-4 lie above the current one', () => {
    expect(methodsAbove('selfPay', modes)).toEqual(['giroSlip', 'directDebit']);
    expect(methodsAbove('giroSlip', modes)).toEqual(['directDebit']);
    expect(methodsAbove('directDebit', modes)).toEqual([]);
  });

  it('TEN-43 TEN-44 ADM-15 hold giro slip for who pays himself only when it is allowed', () => {
    expect(methodsAbove('selfPay', noGiroSlip)).toEqual(['directDebit']);
  });

  it('ADM-16 are the same for giro slip and direct debit whether giro slip is allowed or not', () => {
    expect(methodsAbove('giroSlip', noGiroSlip)).toEqual(['directDebit']);
    expect(methodsAbove('directDebit', noGiroSlip)).toEqual([]);
  });

  it('TEN-41 TEN-42 under direct debit and giro slip the account can always be changed', () => {
    expect(canChangePayment('directDebit', nothingSet)).toBe(true);
    expect(canChangePayment('giroSlip', nothingSet)).toBe(true);
  });

  it('TEN-49 are written as the assigned transaction mode', () => {
    expect(transactionModeOf('directDebit', modes)).toBe('INC');
    expect(transactionModeOf('giroSlip', modes)).toBe('ACC');
  });
});
