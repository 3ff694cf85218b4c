import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caldavAgendaServer } from '#connections/caldav/caldav-agenda-server.ts';
import {
  type AgendaEvent,
  AgendaRefused,
  type AgendaServer,
  AgendaUnreachable,
} from '#modules/appointments/module.ts';
import { type Radicale, radicaleUser, startRadicale } from './radicale.ts';

let radicale: Radicale;
let server: AgendaServer;

const settings = () => ({
  endpoint: radicale.url,
  issuer: '',
  userName: radicaleUser.name,
  secret: radicaleUser.secret,
  standIn: true,
  timeoutMilliseconds: 10_000,
});

beforeAll(async () => {
  radicale = await startRadicale();
  server = caldavAgendaServer(settings());
}, 60_000);
afterAll(() => radicale?.stop());

const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Amsterdam').toInstant();
const period = (from: string, until: string) => ({ from: at(from), until: at(until) });
const inWords = (ranges: readonly { from: number; until: number }[] | undefined) =>
  ranges
    ?.toSorted((a, b) => a.from - b.from)
    .map(({ from, until }) =>
      [from, until]
        .map((one) =>
          Temporal.Instant.fromEpochMilliseconds(one)
            .toZonedDateTimeISO('Europe/Amsterdam')
            .toPlainDateTime()
            .toString()
            .slice(5, 16),
        )
        .join('/'),
    );
const event = (id: string, startsAt: string, sequence = 0): AgendaEvent => ({
  id,
  creationKey: `${id}-1`,
  sequence,
  startsAt: at(startsAt),
  endsAt: at(startsAt).add({ hours: 1 }),
  title: 'Vooropname',
  place: 'Kievitlaan 78, Zeist',
  notes: 'Bel bij Batter, niet bij Cedee; sleutel ligt klaar.',
  now: at('2026-11-21T11:00'),
});
const ownEvent = (uid: string, lines: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//NL',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261121T100000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

it('TRM-36 an appointment is made, brought up to date, found and removed; each of them twice is once', async () => {
  const calendar = await radicale.makeCalendar('made');
  const first = await server.put(calendar, event('a-1', '2026-12-01T09:00'), undefined);
  const again = await server.put(calendar, event('a-1', '2026-12-01T09:00'), undefined);
  expect(again.externalId).toBe(first.externalId);
  const day = period('2026-12-01T00:00', '2026-12-02T00:00');
  expect(inWords((await server.busy([calendar], day)).get(calendar))).toEqual([
    '12-01T09:00/12-01T10:00',
  ]);
  await server.put(calendar, event('a-1', '2026-12-01T13:30', 1), first);
  expect(await server.find(calendar, first)).toEqual({
    startsAt: at('2026-12-01T13:30'),
    endsAt: at('2026-12-01T14:30'),
  });
  await server.remove(calendar, event('a-1', '2026-12-01T13:30'), first);
  await server.remove(calendar, event('a-1', '2026-12-01T13:30'), first);
  expect(await server.find(calendar, first)).toBeUndefined();
  expect((await server.busy([calendar], day)).get(calendar)).toEqual([]);
});

it('TRM-36 an event that its owner changed or removed is noticed, and put right when the portal says so', async () => {
  const calendar = await radicale.makeCalendar('owner');
  const kept = await server.put(calendar, event('b-1', '2026-12-01T09:00'), undefined);
  await radicale.put(
    `${calendar}b-1.ics`,
    ownEvent('b-1', ['SUMMARY:Verzet', 'DTSTART:20261201T120000Z', 'DTEND:20261201T130000Z']),
  );
  expect(await server.find(calendar, kept)).toEqual({
    startsAt: at('2026-12-01T13:00'),
    endsAt: at('2026-12-01T14:00'),
  });
  await server.put(calendar, event('b-1', '2026-12-01T10:00', 1), kept);
  expect((await server.find(calendar, kept))?.startsAt).toEqual(at('2026-12-01T10:00'));
  await radicale.remove(`${calendar}b-1.ics`);
  expect(await server.find(calendar, kept)).toBeUndefined();
  await server.put(calendar, event('b-1', '2026-12-01T11:00', 2), kept);
  expect((await server.find(calendar, kept))?.startsAt).toEqual(at('2026-12-01T11:00'));
});

it('TRM-28 repeating events take time on each of their days, also when the clock changes; those left out or moved do not', async () => {
  const calendar = await radicale.makeCalendar('repeating');
  await radicale.put(
    `${calendar}weekly.ics`,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Test//NL',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Amsterdam',
      'BEGIN:DAYLIGHT',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'DTSTART:19960331T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'DTSTART:19961027T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:weekly',
      'DTSTAMP:20260301T100000Z',
      'SUMMARY:Overleg',
      'DTSTART;TZID=Europe/Amsterdam:20260309T090000',
      'DTEND;TZID=Europe/Amsterdam:20260309T100000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'EXDATE;TZID=Europe/Amsterdam:20260316T090000',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:weekly',
      'DTSTAMP:20260301T100000Z',
      'SUMMARY:Overleg, verzet',
      'RECURRENCE-ID;TZID=Europe/Amsterdam:20260406T090000',
      'DTSTART;TZID=Europe/Amsterdam:20260407T110000',
      'DTEND;TZID=Europe/Amsterdam:20260407T120000',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
  const busy = await server.busy([calendar], period('2026-03-09T00:00', '2026-04-14T00:00'));
  expect(inWords(busy.get(calendar))).toEqual([
    '03-09T09:00/03-09T10:00',
    '03-23T09:00/03-23T10:00',
    '03-30T09:00/03-30T10:00',
    '04-07T11:00/04-07T12:00',
    '04-13T09:00/04-13T10:00',
  ]);
});

it('TRM-28 whole days count as such, free and cancelled events do not', async () => {
  const calendar = await radicale.makeCalendar('kinds');
  await radicale.put(
    `${calendar}day.ics`,
    ownEvent('day', ['SUMMARY:Vrij', 'DTSTART;VALUE=DATE:20261202', 'DTEND;VALUE=DATE:20261203']),
  );
  await radicale.put(
    `${calendar}free.ics`,
    ownEvent('free', [
      'SUMMARY:Thuis',
      'TRANSP:TRANSPARENT',
      'DTSTART:20261203T080000Z',
      'DTEND:20261203T160000Z',
    ]),
  );
  await radicale.put(
    `${calendar}cancelled.ics`,
    ownEvent('cancelled', [
      'SUMMARY:Gaat niet door',
      'STATUS:CANCELLED',
      'DTSTART:20261204T080000Z',
      'DTEND:20261204T160000Z',
    ]),
  );
  const busy = await server.busy([calendar], period('2026-12-01T00:00', '2026-12-06T00:00'));
  expect(inWords(busy.get(calendar))).toEqual(['12-02T00:00/12-03T00:00']);
});

it('TRM-B6 an unknown calendar is left out, a wrong password and a server that is gone are told apart from it', async () => {
  const day = period('2026-12-01T00:00', '2026-12-02T00:00');
  const known = await radicale.makeCalendar('known');
  const answer = await server.busy([known, `${radicaleUser.name}/unknown/`], day);
  expect([...answer.keys()]).toEqual([known]);
  const stranger = caldavAgendaServer({ ...settings(), secret: 'wrong' });
  await expect(stranger.busy([known], day)).rejects.toThrow(AgendaUnreachable);
  const gone = caldavAgendaServer({ ...settings(), endpoint: 'http://127.0.0.1:9/' });
  await expect(gone.busy([known], day)).rejects.toThrow(AgendaUnreachable);
  await expect(server.busy(['https://elsewhere.example/calendar/'], day)).rejects.toThrow(
    AgendaRefused,
  );
});
