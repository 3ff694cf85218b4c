import ICAL from 'ical.js';
import type { Temporal } from 'temporal-polyfill';
import { timeZone } from '#foundation/clock.ts';

/** An appointment as a calendar shows it. */
export interface CalendarEntry {
  /** Never changes, so that calendars recognise it: the id of the appointment, at the organisation's address. */
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  readonly cancelled: boolean;
  readonly now: Temporal.Instant;
}

/** Who sends it, in a file for other people's calendars. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * The entries as iCalendar (RFC 5545), with the time zone written out. With a sender it is a message for a calendar
 * program (RFC 5546): published, or cancelled when every entry is.
 */
export function calendarObject(entries: readonly CalendarEntry[], sender?: Sender): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Voordeur//Voordeur//NL');
  calendar.addPropertyWithValue('version', '2.0');
  const isCancelled = entries.every(({ cancelled }) => cancelled);
  if (sender) calendar.addPropertyWithValue('method', isCancelled ? 'CANCEL' : 'PUBLISH');
  calendar.addSubcomponent(new ICAL.Component(ICAL.parse(amsterdam)));
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, sender));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, sender: Sender | undefined): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', entry.uid);
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstamp', utc(entry.now));
  addWallTime(event, 'dtstart', entry.startsAt);
  addWallTime(event, 'dtend', entry.endsAt);
  event.addPropertyWithValue('summary', entry.title);
  if (entry.place) event.addPropertyWithValue('location', entry.place);
  if (entry.notes) event.addPropertyWithValue('description', entry.notes);
  event.addPropertyWithValue('status', entry.cancelled ? 'CANCELLED' : 'CONFIRMED');
  if (sender) {
    const organiser = event.addPropertyWithValue('organizer', `mailto:${sender.address}`);
    organiser.setParameter('cn', sender.name);
  }
  return event;
}

function addWallTime(event: ICAL.Component, name: string, moment: Temporal.Instant): void {
  const { year, month, day, hour, minute, second } = moment.toZonedDateTimeISO(timeZone);
  const time = new ICAL.Time(
    { year, month, day, hour, minute, second, isDate: false },
    ICAL.Timezone.localTimezone,
  );
  event.addPropertyWithValue(name, time).setParameter('tzid', timeZone);
}

function utc(moment: Temporal.Instant): ICAL.Time {
  const { year, month, day, hour, minute, second } = moment.toZonedDateTimeISO('UTC');
  return new ICAL.Time(
    { year, month, day, hour, minute, second, isDate: false },
    ICAL.Timezone.utcTimezone,
  );
}

/** The rule of the clock since 1996. */
const amsterdam = [
  'BEGIN:VTIMEZONE',
  `TZID:${timeZone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
