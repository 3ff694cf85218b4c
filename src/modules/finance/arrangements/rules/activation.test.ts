import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type ActivationCase, activationObstacle } from './activation.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const entry = {
  agreedCents: 47_743,
  remainingCents: 47_743,
  inCollectionCents: 0,
  inOnlinePaymentCents: 0,
};
const right: ActivationCase = {
  status: 'created',
  hasBailiffCase: false,
  firstDueOn: today,
  entries: [entry, entry],
};
const obstacle = (changes: Partial<ActivationCase>) =>
  activationObstacle({ ...right, ...changes }, today);

it('FIN-102 OP-FIN-7 nothing stands in the way when every requirement is met', () => {
  expect(obstacle({})).toBeUndefined();
  expect(obstacle({ firstDueOn: today.add({ days: 14 }) })).toBeUndefined();
});

it('OP-FIN-7 names the requirement that is not met', () => {
  expect(obstacle({ status: 'activated' })).toBe('notCreated');
  expect(obstacle({ status: 'cancelled' })).toBe('notCreated');
  expect(obstacle({ hasBailiffCase: true })).toBe('bailiffCase');
  expect(obstacle({ entries: [entry, { ...entry, remainingCents: 0 }] })).toBe('amountsChanged');
  expect(obstacle({ entries: [{ ...entry, remainingCents: 50_000 }] })).toBe('amountsChanged');
  expect(obstacle({ entries: [{ ...entry, inCollectionCents: 1 }] })).toBe('paymentUnderWay');
  expect(obstacle({ entries: [{ ...entry, inOnlinePaymentCents: 1 }] })).toBe('paymentUnderWay');
});

it('OP-FIN-15 OP-FIN-7 a first due date that has passed stands in the way', () => {
  expect(obstacle({ firstDueOn: today.subtract({ days: 1 }) })).toBe('firstDueDatePassed');
});
