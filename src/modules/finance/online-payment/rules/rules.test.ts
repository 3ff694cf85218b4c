import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { documentKinds } from '../../rules/document-kinds.ts';
import { distribute, totalPayable } from './distribute.ts';
import { judgeRequest } from './judge-request.ts';
import { parseAmount } from './parse-amount.ts';
import { type Owed, payableCents, payableEntries } from './payable-entries.ts';
import {
  paymentStates,
  providerStatuses,
  reserves,
  stageOf,
  stateAfter,
} from './payment-states.ts';

const owed = (
  id: string,
  dueOn: string,
  remainingCents: number,
  more: Partial<Owed> = {},
): Owed => ({
  id,
  companyId: 'company',
  code: id,
  kind: 'invoice',
  dueOn: Temporal.PlainDate.from(dueOn),
  remainingCents,
  inCollectionCents: 0,
  inOnlinePaymentCents: 0,
  ...more,
});

const three = [
  owed('V1', '2026-10-31', 48685),
  owed('V2', '2026-11-10', 535533),
  owed('V3', '2026-11-25', 292109),
];

const anyOwed = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: 1, max: 5 }),
    kind: fc.constantFrom(...documentKinds),
    remainingCents: fc.integer({ min: -100_000, max: 1_000_000 }),
    inCollectionCents: fc.integer({ min: 0, max: 600_000 }),
    inOnlinePaymentCents: fc.integer({ min: 0, max: 600_000 }),
  })
  .map(({ id, day, ...entry }) => owed(id, `2026-11-0${day}`, entry.remainingCents, entry));
const anyEntries = fc.uniqueArray(anyOwed, { selector: ({ id }) => id, maxLength: 12 });

it('FIN-20 exactly invoice, interest invoice, reminder, chargeback and arrangement term can be paid', () => {
  const payable = documentKinds.filter(
    (kind) => payableCents(owed('V1', '2026-11-01', 100, { kind })) > 0,
  );
  expect(payable.toSorted()).toEqual([
    'arrangement_term',
    'chargeback',
    'interest_invoice',
    'invoice',
    'reminder',
  ]);
});

it('FIN-21 payable is what remains less what is in online payment and in collection, never below zero', () => {
  const entry = owed('V1', '2026-11-01', 50000, {
    inOnlinePaymentCents: 20000,
    inCollectionCents: 5000,
  });
  expect(payableCents(entry)).toBe(25000);
  fc.assert(
    fc.property(anyOwed, (any) => {
      const cents = payableCents(any);
      expect(cents).toBeGreaterThanOrEqual(0);
      expect(cents).toBeLessThanOrEqual(Math.max(0, any.remainingCents));
    }),
  );
});

it('FIN-22 an entry that online payment and collection together cover is not listed', () => {
  expect(
    payableEntries([
      owed('V1', '2026-11-01', 100, { inOnlinePaymentCents: 60, inCollectionCents: 40 }),
    ]),
  ).toEqual([]);
});

it('FIN-26 486,85 + 5.355,33 + 2.921,09 = € 8.763,27', () => {
  expect(totalPayable(three)).toBe(876_327);
});

it('FIN-29 FIN-30 € 8.000,00 over three entries pays 2.157,82 of the last one', () => {
  expect(distribute(three, 800_000).map(({ entry, cents }) => [entry.code, cents])).toEqual([
    ['V1', 48685],
    ['V2', 535533],
    ['V3', 215782],
  ]);
});

it('OP-FIN-16 on one due date the lowest number is paid first', () => {
  const [first] = distribute([owed('V9', '2026-11-01', 100), owed('V8', '2026-11-01', 100)], 150);
  expect(first?.entry.code).toBe('V8');
});

it('FIN-29 distribution never exceeds an entry, loses no cent and leaves no older entry short', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(3_000_000), (entries, cents) => {
      const shares = distribute(entries, cents);
      const given = shares.reduce((sum, share) => sum + share.cents, 0);
      expect(given).toBe(Math.min(cents, totalPayable(entries)));
      for (const share of shares) {
        expect(share.cents).toBeGreaterThan(0);
        expect(share.cents).toBeLessThanOrEqual(payableCents(share.entry));
      }
      for (const share of shares.slice(0, -1)) expect(share.cents).toBe(payableCents(share.entry));
      const order = payableEntries(entries).map(({ id }) => id);
      expect(shares.map(({ entry }) => entry.id)).toEqual(order.slice(0, shares.length));
    }),
  );
});

it.each([
  ['8000', 800_000],
  ['8000,50', 800_050],
  ['8.000,00', 800_000],
  ['8.000', 800_000],
  ['€ 1.234.567,8', 123_456_780],
  ['0,01', 1],
])('FIN-B1 understands %s', (typed, cents) => {
  expect(parseAmount(typed)).toEqual({ cents });
});

it.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['veel', 'not a number'],
  ['1000.00', 'not a number'],
  ['10.00', 'not a number'],
  ['1.0000', 'not a number'],
  ['1,000.00', 'not a number'],
  ['0.500', 'not a number'],
  ['12 50', 'not a number'],
  ['1 000', 'not a number'],
  ['12,345', 'too many decimals'],
  ['0', 'not above zero'],
  ['0,00', 'not above zero'],
  ['-5', 'not above zero'],
  ['€ -5', 'not above zero'],
  ['5-', 'not a number'],
  ['1e3', 'not a number'],
  ['Infinity', 'not a number'],
])('FIN-B1 refuses "%s": %s', (typed, fault) => {
  expect(parseAmount(typed)).toEqual({ fault });
});

it('FIN-28 the amount may be lower than the selected total, never higher', () => {
  expect(judgeRequest(three, ['V1', 'V2'], '5.842,18')).toHaveProperty('plan.cents', 584_218);
  expect(judgeRequest(three, ['V1', 'V2'], '5.842,19')).toEqual({ refusal: 'above the total' });
});

it('FIN-B2 FIN-B5 refuses no selection, an unknown entry, a credit note and a settled entry', () => {
  const entries = [
    ...three,
    owed('C1', '2026-11-01', -500, { kind: 'credit_note' }),
    owed('S1', '2026-11-01', 0),
  ];
  expect(judgeRequest(entries, [], '1')).toEqual({ refusal: 'nothing selected' });
  for (const id of ['elsewhere', 'C1', 'S1']) {
    expect(judgeRequest(entries, ['V1', id], '1')).toEqual({ refusal: 'cannot be paid' });
  }
});

it('FIN-27 FIN-B5 refuses entries of two companies', () => {
  const entries = [...three, owed('W1', '2026-11-01', 100, { companyId: 'other' })];
  expect(judgeRequest(entries, ['V1', 'W1'], '1')).toEqual({ refusal: 'two companies' });
});

it('FIN-B8 every status of the provider leads somewhere; paid stays paid and is booked after expiry too', () => {
  for (const before of paymentStates) {
    for (const status of providerStatuses) {
      for (const passed of [false, true]) {
        const after = stateAfter(before, status, passed);
        if (before === 'paid' || status === 'paid') expect(after).toBe('paid');
        else if (!reserves(before)) expect(after).toBe(before);
        else if (status === 'pending' || status === 'authorized') expect(after).toBe(before);
      }
    }
  }
  expect(stateAfter('open', 'open', false)).toBe('open');
  expect(stateAfter('open', 'open', true)).toBe('expired');
  expect(stateAfter('open', 'canceled', false)).toBe('canceled');
  expect(stateAfter('open', 'failed', false)).toBe('failed');
});

it('FIN-B8 FIN-B10 nobody reads that he can pay while his bank is busy, or when staff look at what he paid', () => {
  expect(stageOf('open', 'open')).toBe('open');
  expect(stageOf('open', 'pending')).toBe('under_way');
  expect(stageOf('open', 'authorized')).toBe('under_way');
  expect(stageOf('open', 'paid')).toBe('other_amount');
  expect(stageOf('failed', 'paid')).toBe('other_amount');
  expect(stageOf('paid', 'paid')).toBe('paid');
  expect(stageOf('canceled', 'canceled')).toBe('canceled');
});
