import { expect, it } from 'vitest';
import { paymentStatus } from './payments.ts';

it('FIN-58 a payment is settled, partly settled or open', () => {
  const statusOf = (originalCents: number, remainingCents: number) =>
    paymentStatus({ originalCents, remainingCents });
  expect(statusOf(-50_000, 0)).toBe('settled');
  expect(statusOf(-50_000, -1)).toBe('partly_settled');
  expect(statusOf(-50_000, -50_000)).toBe('open');
  expect(statusOf(3620, 3620)).toBe('open');
  expect(statusOf(3620, 0)).toBe('settled');
});
