import { expect, it } from 'vitest';
import { mostToSettle, settlingFault, sidesOf } from './settling.ts';

const side = (remainingCents: number, more: { companyId?: string; held?: number } = {}) => ({
  companyId: more.companyId ?? 'WW',
  remainingCents,
  inCollectionCents: more.held ?? 0,
  inOnlinePaymentCents: 0,
});

it('FIN-46 the owed entry and the payment are told apart whichever comes first', () => {
  const invoice = side(500);
  const payment = side(-300);
  expect(sidesOf(invoice, payment)).toEqual({ owed: invoice, counter: payment });
  expect(sidesOf(payment, invoice)).toEqual({ owed: invoice, counter: payment });
  expect(sidesOf(invoice, invoice)).toBeUndefined();
  expect(sidesOf(payment, side(0))).toBeUndefined();
});

it('FIN-21 FIN-46 no more is settled than is open on either side and not held by a payment under way', () => {
  expect(mostToSettle({ owed: side(500), counter: side(-300) })).toBe(300);
  expect(mostToSettle({ owed: side(500, { held: 400 }), counter: side(-300) })).toBe(100);
  expect(mostToSettle({ owed: side(500, { held: 500 }), counter: side(-300) })).toBe(0);
});

it('FIN-27 FIN-46 says why an amount cannot be settled', () => {
  const sides = { owed: side(500), counter: side(-300) };
  expect(settlingFault(sides, 300)).toBeUndefined();
  expect(settlingFault(sides, 301)).toBe('too much');
  expect(settlingFault({ ...sides, owed: side(500, { held: 500 }) }, 1)).toBe('nothing open');
  expect(settlingFault({ ...sides, counter: side(-300, { companyId: 'WV' }) }, 1)).toBe(
    'two companies',
  );
});
