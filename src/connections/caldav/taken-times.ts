import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '#foundation/clock.ts';
import type { AskedPeriod, FoundEvent, TimeRange } from '#modules/appointments/module.ts';

/** So often an event may repeat within what is asked, before we stop counting. */
const mostRepeats = 10_000;

/**
 * When the events of one calendar object take time in a period: every repetition, those that were moved or left out
 * as they are now. Free (`TRANSPARENT`) and cancelled events take none. Throws for what is no calendar object.
 */
export function takenIn(text: string, period: AskedPeriod): TimeRange[] {
  const { zones, events } = read(text);
  const masters = events.filter((event) => !event.isRecurrenceException());
  const moved = events.filter((event) => event.isRecurrenceException());
  for (const exception of moved) {
    for (const master of masters) {
      if (master.uid === exception.uid) master.relateException(exception);
    }
  }
  const alone = moved.filter(({ uid }) => !masters.some((master) => master.uid === uid));
  return [...masters, ...alone].flatMap((event) => repeats(event, period, zones));
}

/** When the event of a calendar object is that belongs to one appointment; undefined when it is cancelled. */
export function foundIn(text: string): FoundEvent {
  const { zones, events } = read(text);
  const [event] = events;
  if (!event || isCancelled(event)) return undefined;
  return {
    startsAt: Temporal.Instant.fromEpochMilliseconds(instantOf(event.startDate, zones)),
    endsAt: Temporal.Instant.fromEpochMilliseconds(instantOf(event.endDate, zones)),
  };
}

type Zones = ReadonlyMap<string, ICAL.Timezone>;

function read(text: string): { zones: Zones; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone] as const;
    }),
  );
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component, { strictExceptions: false }));
  return { zones, events };
}

function repeats(event: ICAL.Event, { from, until }: AskedPeriod, zones: Zones): TimeRange[] {
  const taken: TimeRange[] = [];
  const add = (item: ICAL.Event, start: ICAL.Time, end: ICAL.Time) => {
    const range = { from: instantOf(start, zones), until: instantOf(end, zones) };
    const inPeriod = range.until > from.epochMilliseconds && range.from < until.epochMilliseconds;
    if (inPeriod && takesTime(item)) taken.push(range);
  };
  if (!event.isRecurring()) {
    add(event, event.startDate, event.endDate);
    return taken;
  }
  const iterator = event.iterator();
  for (let count = 0; count < mostRepeats; count += 1) {
    const next = iterator.next();
    if (!next || instantOf(next, zones) >= until.epochMilliseconds) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    add(item, startDate, endDate);
  }
  return taken;
}

function takesTime(event: ICAL.Event): boolean {
  const transparency = String(event.component.getFirstPropertyValue('transp') ?? 'OPAQUE');
  return transparency.toUpperCase() !== 'TRANSPARENT' && !isCancelled(event);
}

function isCancelled(event: ICAL.Event): boolean {
  const status = String(event.component.getFirstPropertyValue('status') ?? '');
  return status.toUpperCase() === 'CANCELLED';
}

/**
 * A time of the calendar as a real moment. A whole day, and a time without a zone, are those of the organisation; a
 * zone by a name that everybody knows is that zone, another one is as the object itself writes it out.
 */
function instantOf(time: ICAL.Time, zones: Zones): number {
  const { year, month, day, hour, minute, second } = time;
  const zone = time.zone?.tzid ?? '';
  if (zone === 'UTC' || zone === 'Z') return time.toUnixTime() * 1000;
  const wall = Temporal.PlainDateTime.from(
    time.isDate ? { year, month, day } : { year, month, day, hour, minute, second },
  );
  if (time.isDate || zone === '' || zone === 'floating') {
    return wall.toZonedDateTime(timeZone).epochMilliseconds;
  }
  try {
    return wall.toZonedDateTime(zone).epochMilliseconds;
  } catch {
    const own = zones.get(zone);
    if (!own) return wall.toZonedDateTime(timeZone).epochMilliseconds;
    return time.convertToZone(ICAL.Timezone.utcTimezone).toUnixTime() * 1000;
  }
}
