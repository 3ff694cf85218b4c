import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dateAt, timeZone, wallClockAt } from './clock.ts';

const at = (text: string) => {
  const { date, hour, minute } = wallClockAt(Temporal.Instant.from(text));
  return `${date} ${hour}:${minute}`;
};

it('the wall tells date, hour and minute in the organisation’s time zone', () => {
  expect(at('2026-11-21T10:07:59Z')).toBe('2026-11-21 11:7');
  expect(at('2026-07-01T22:30:00Z')).toBe('2026-07-02 0:30');
});

it('the wall skips an hour in spring and has one twice in autumn', () => {
  expect(at('2026-03-29T00:59:00Z')).toBe('2026-03-29 1:59');
  expect(at('2026-03-29T01:00:00Z')).toBe('2026-03-29 3:0');
  expect(at('2026-10-25T00:30:00Z')).toBe('2026-10-25 2:30');
  expect(at('2026-10-25T01:30:00Z')).toBe('2026-10-25 2:30');
});

it('answers what Temporal answers, also for more moments than it remembers', () => {
  const start = Temporal.Instant.from('2026-01-01T00:00:00Z');
  for (let step = 0; step < 3_000; step += 1) {
    const moment = start.add({ minutes: step * 173 });
    const zoned = moment.toZonedDateTimeISO(timeZone);
    expect(wallClockAt(moment)).toEqual({
      date: zoned.toPlainDate(),
      hour: zoned.hour,
      minute: zoned.minute,
    });
  }
  expect(String(dateAt(start))).toBe('2026-01-01');
});
