import type { Temporal } from 'temporal-polyfill';
import type { Visit } from '#foundation/http/visit.ts';
import type { Termination } from './find-termination.ts';
import { inspectionName } from './inspection-text.ts';

/** The planned inspections as a calendar file (iCalendar, RFC 5545) that phones and computers open. */
export function inspectionCalendar(
  { say, organisation, now }: Visit,
  { address, code, inspections }: Termination,
): string {
  const host = new URL(organisation.canonicalAddress).hostname;
  const events = inspections.flatMap((each) => {
    const { appointment, minutes } = each;
    if (!appointment) return [];
    return [
      'BEGIN:VEVENT',
      `UID:${appointment.id}@${host}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(appointment.startsAt)}`,
      `DTEND:${stamp(appointment.startsAt.add({ minutes }))}`,
      `SUMMARY:${escaped(inspectionName(say, each, inspections))}`,
      `LOCATION:${escaped(address)}`,
      `DESCRIPTION:${escaped(`${organisation.name}, ${code}`)}`,
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(organisation.name)}//Portaal//NL`,
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261207T080000Z` */
function stamp(instant: Temporal.Instant): string {
  return instant.round('second').toString().replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r?\n/g, '\\n');
}

/** A line holds at most 75 octets; what is longer goes on after a space on the next one. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
