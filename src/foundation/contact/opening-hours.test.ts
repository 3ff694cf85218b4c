import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { openAt, readOpeningHours, timeOf } from './opening-hours.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`);
const hours = readOpeningHours('ma-do 8.30-17.00; vr 8:30-12:00 en 13.00-16.00') ?? [];

it.each([
  ['2026-11-23T08:29', { open: false, opens: { inDays: 0, at: 510 } }],
  ['2026-11-23T08:30', { open: true, until: 1020 }],
  ['2026-11-23T16:59', { open: true, until: 1020 }],
  ['2026-11-23T17:00', { open: false, opens: { inDays: 1, at: 510 } }],
  ['2026-11-27T12:30', { open: false, opens: { inDays: 0, at: 780 } }],
  ['2026-11-27T16:00', { open: false, opens: { inDays: 3, at: 510 } }],
  ['2026-11-21T11:00', { open: false, opens: { inDays: 2, at: 510 } }],
  // The day on which the clock goes back still has one 8.30.
  ['2026-10-26T08:30', { open: true, until: 1020 }],
])('GEN-27 at %s the organisation is %j', (moment, state) => {
  expect(openAt(hours, at(moment))).toEqual(state);
});

it.each([
  'maandag 8.30-17.00',
  'ma 17.00-8.30',
  'ma 8.30',
  'ma-vr 8.30-25.00',
  'vr-ma 8.30-17.00',
  'ma 8.30-12.00; ma 13.00-17.00',
  'ma 8.60-17.00',
  'ma 13.00-17.00 en 8.30-12.00',
])('GEN-27 refuses %s as opening hours', (written) => {
  expect(readOpeningHours(written)).toBeUndefined();
});

it('GEN-27 without hours nothing is said about being open', () => {
  expect(openAt(readOpeningHours('') ?? [], at('2026-11-23T10:00'))).toBeUndefined();
});

it('GEN-27 whenever somebody looks, a closed organisation opens at a time that is open', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }), (minute) => {
      const moment = at('2026-11-23T00:00').add({ minutes: minute });
      const state = openAt(hours, moment);
      if (!state || state.open) return;
      const { inDays, at: opens } = state.opens;
      const then = moment.startOfDay().add({ days: inDays }).add({ minutes: opens });
      expect(Temporal.ZonedDateTime.compare(then, moment)).toBe(1);
      expect(openAt(hours, then)?.open).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('GEN-27 writes times as people do', () => {
  expect([timeOf(510), timeOf(1020), timeOf(65)]).toEqual(['8.30', '17.00', '1.05']);
});
