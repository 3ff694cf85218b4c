import type { Visit } from '#foundation/http/visit.ts';
import { calendarObject } from '#modules/appointments/module.ts';
import type { Termination } from './find-termination.ts';
import { inspectionName } from './inspection-text.ts';

/** The planned inspections as a calendar file that phones and computers open. */
export function inspectionCalendar(
  { say, organisation, now }: Visit,
  { address, code, inspections }: Termination,
): string {
  const host = new URL(organisation.canonicalAddress).hostname;
  const entries = inspections.flatMap((each) => {
    const { appointment, minutes } = each;
    if (!appointment) return [];
    return {
      uid: `${appointment.id}@${host}`,
      sequence: appointment.sequence,
      startsAt: appointment.startsAt,
      endsAt: appointment.startsAt.add({ minutes }),
      title: inspectionName(say, each, inspections),
      place: address,
      notes: `${organisation.name}, ${code}`,
      cancelled: false,
      now,
    };
  });
  return calendarObject(entries, {
    name: organisation.name,
    address: organisation.mailSenderAddress,
  });
}
