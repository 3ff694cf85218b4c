import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type AgendaTimes, couldBeSlot, type SlotQuestion, slotsOn } from './slots.ts';

const zone = 'Europe/Amsterdam';
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const clock = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
const range = (from: string, until: string) => ({
  from: at(from).epochMilliseconds,
  until: at(until).epochMilliseconds,
});
const everyDay = (fromMinute: number, untilMinute: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute, untilMinute }));

const anyDay: SlotQuestion = {
  minutes: 60,
  cut: 'everyQuarter',
  agendas: [],
  notBefore: at('2026-01-01T00:00'),
};
const agenda = (own: Partial<AgendaTimes> = {}): AgendaTimes => ({
  id: 'a',
  hours: everyDay(480, 660),
  taken: [],
  ...own,
});

it('TRM-27 TRM-28 slots start every quarter of an hour and have the length of the inspection', () => {
  const slots = slotsOn(day('2026-12-16'), { ...anyDay, agendas: [agenda()] });
  expect(slots.map(({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`)).toEqual([
    '08:00–09:00',
    '08:15–09:15',
    '08:30–09:30',
    '08:45–09:45',
    '09:00–10:00',
    '09:15–10:15',
    '09:30–10:30',
    '09:45–10:45',
    '10:00–11:00',
  ]);
});

it('TRM-28 a slot needs one agenda that is free for its whole length, and the least busy one comes first', () => {
  const busy = agenda({
    id: 'busy',
    taken: [
      range('2026-12-16T08:00', '2026-12-16T08:30'),
      range('2026-12-16T10:00', '2026-12-16T11:00'),
    ],
  });
  const quiet = agenda({ id: 'quiet', taken: [range('2026-12-16T09:00', '2026-12-16T09:15')] });
  const slots = slotsOn(day('2026-12-16'), { ...anyDay, agendas: [busy, quiet] });
  const places = (time: string) =>
    slots.find(({ startsAt }) => clock(startsAt) === time)?.places.map(({ agendaId }) => agendaId);
  expect(places('08:00')).toEqual(['quiet']);
  expect(places('08:15')).toBeUndefined();
  expect(places('08:30')).toEqual(['busy']);
  expect(places('09:00')).toEqual(['busy']);
  expect(places('09:15')).toEqual(['quiet']);
});

it('REP-119 in a block the crew does one job after the other, until it is full', () => {
  const cut = [{ fromMinute: 480, untilMinute: 600 }];
  const question = { ...anyDay, minutes: 45, cut };
  const taken: { from: number; until: number }[] = [];
  const given: string[] = [];
  for (;;) {
    const [slot] = slotsOn(day('2026-12-16'), { ...question, agendas: [agenda({ taken })] });
    const [place] = slot?.places ?? [];
    if (!slot || !place) break;
    expect([clock(slot.startsAt), clock(slot.endsAt)]).toEqual(['08:00', '10:00']);
    given.push(clock(Temporal.Instant.fromEpochMilliseconds(place.occupied.from)));
    taken.push(place.occupied);
  }
  expect(given).toEqual(['08:00', '08:45']);
});

it('REP-119 work that is longer than its block begins with it', () => {
  const question = { ...anyDay, minutes: 180, cut: [{ fromMinute: 480, untilMinute: 600 }] };
  const [slot] = slotsOn(day('2026-12-16'), { ...question, agendas: [agenda()] });
  expect(slot?.places[0]?.occupied).toEqual(range('2026-12-16T08:00', '2026-12-16T11:00'));
});

it('REP-B9 what began already is not offered, and a time outside the grid is no slot', () => {
  const question = { ...anyDay, agendas: [agenda()], notBefore: at('2026-12-16T09:50') };
  expect(slotsOn(day('2026-12-16'), question).map(({ startsAt }) => clock(startsAt))).toEqual([
    '10:00',
  ]);
  expect(couldBeSlot(day('2026-12-16'), at('2026-12-16T10:05'), question)).toBe(false);
  expect(couldBeSlot(day('2026-12-16'), at('2026-12-16T10:00'), question)).toBe(true);
});

it.each([
  ['2026-03-29', 2, 'an hour is skipped'],
  ['2026-10-25', 4, 'an hour comes twice'],
  ['2026-12-16', 3, 'no change'],
])('TRM-27 on %s the night from 1 to 4 has %s hours of slots: %s', (date, hours) => {
  const slots = slotsOn(day(date), {
    ...anyDay,
    minutes: 15,
    agendas: [agenda({ hours: everyDay(60, 240) })],
  });
  expect(slots).toHaveLength(hours * 4);
  for (const { startsAt, endsAt } of slots) {
    expect(endsAt.since(startsAt).total('minutes')).toBe(15);
    expect(clock(startsAt) >= '01:00' && clock(startsAt) < '04:00').toBe(true);
  }
});

const days = fc.constantFrom('2026-03-29', '2026-10-25', '2026-12-16', '2027-01-04');
const hoursOf = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([from, until]) => from < until)
  .map(([fromMinute, untilMinute]) => everyDay(fromMinute, untilMinute));
const takenOn = (date: string) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 300 }))
      .map(([start, length]) => {
        const from = day(date).toZonedDateTime(zone).epochMilliseconds + start * 60_000;
        return { from, until: from + length * 60_000 };
      }),
    { maxLength: 8 },
  );
const situation = days.chain((date) =>
  fc.record({
    date: fc.constant(date),
    minutes: fc.integer({ min: 5, max: 240 }),
    cut: fc.constantFrom<SlotQuestion['cut']>('everyQuarter', [
      { fromMinute: 0, untilMinute: 180 },
      { fromMinute: 480, untilMinute: 600 },
      { fromMinute: 600, untilMinute: 720 },
    ]),
    agendas: fc.array(fc.record({ hours: hoursOf, taken: takenOn(date) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);

/** What the clock on the wall shows from beginning to end, every five minutes and in the last one. */
function minutesOnTheWall({ from, until }: { from: number; until: number }): number[] {
  const moments: number[] = [];
  for (let moment = from; moment < until; moment += 5 * 60_000) moments.push(moment);
  return [...moments, until - 60_000].map((moment) => {
    const { hour, minute } =
      Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
    return hour * 60 + minute;
  });
}

function isWithin(own: AgendaTimes | undefined, minute: number): boolean {
  return own?.hours.some((one) => minute >= one.fromMinute && minute < one.untilMinute) ?? false;
}

it('TRM-27 TRM-28 REP-116 a place never overlaps what is taken, never leaves the hours, and has the right length', () => {
  fc.assert(
    fc.property(situation, ({ date, minutes, cut, agendas }) => {
      const known = agendas.map((own, index) => agenda({ id: String(index), ...own }));
      const slots = slotsOn(day(date), { ...anyDay, minutes, cut, agendas: known });
      for (const { startsAt, endsAt, places } of slots) {
        expect(places.length).toBeGreaterThan(0);
        if (cut === 'everyQuarter') {
          expect(endsAt.since(startsAt).total('minutes')).toBe(minutes);
          expect(startsAt.toZonedDateTimeISO(zone).minute % 15).toBe(0);
        }
        for (const { agendaId, occupied } of places) {
          const own = known[Number(agendaId)];
          expect(occupied.until - occupied.from).toBe(minutes * 60_000);
          expect(occupied.from).toBeGreaterThanOrEqual(startsAt.epochMilliseconds);
          const overlaps = (own?.taken ?? []).some(
            (taken) => occupied.from < taken.until && occupied.until > taken.from,
          );
          expect(overlaps).toBe(false);
          expect(minutesOnTheWall(occupied).every((minute) => isWithin(own, minute))).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});
