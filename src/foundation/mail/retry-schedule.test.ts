import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { retrySchedule } from './retry-schedule.ts';

const waitsOf = (id: string) => {
  const waits: number[] = [];
  for (let failed = 1; ; failed += 1) {
    const wait = retrySchedule(failed, id);
    if (wait === undefined) return waits;
    waits.push(wait);
  }
};

it('GEN-B7 tries again ever later, for about three days', () => {
  for (let count = 0; count < 50; count += 1) {
    const waits = waitsOf(randomUUID());
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 60 / 24;
    expect(days).toBeGreaterThan(2.4);
    expect(days).toBeLessThan(3.7);
    expect(waits[0]).toBeLessThan(1.3);
    expect(
      waits.slice(0, 9).every((wait, index) => index === 0 || wait > (waits[index - 1] ?? 0)),
    ).toBe(true);
  }
});

it('GEN-B7 spreads mails that failed together, the same way each time', () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  expect(new Set(ids.map((id) => retrySchedule(5, id))).size).toBe(20);
  expect(ids.map((id) => retrySchedule(5, id))).toEqual(ids.map((id) => retrySchedule(5, id)));
});
