import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import { formatWeekdayDate } from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';
import { clockTime } from '#modules/appointments/module.ts';
import type { StoredInspection } from './find-termination.ts';
import { terminationLabels as labels } from './labels.ts';
import type { Inspection } from './rules/inspections.ts';

/** *Vooropname*, or *Vooropname 2* where there are several of the kind. */
export function inspectionName(
  say: Say,
  { kind, number }: Pick<Inspection, 'kind' | 'number'>,
  all: readonly Pick<Inspection, 'kind'>[],
): string {
  const several = all.filter((other) => other.kind === kind).length > 1;
  return several ? say(labels[`Kind_${kind}Number`], { number }) : say(labels[`Kind_${kind}`]);
}

/** *maandag, 07-12-2026 van 09:00 tot 10:00*. */
export function momentText(say: Say, startsAt: Temporal.Instant, minutes: number): string {
  return say(labels.Text_Moment, {
    date: formatWeekdayDate(dateAt(startsAt), say),
    from: clockTime(startsAt, say),
    until: clockTime(startsAt.add({ minutes }), say),
  });
}

/** When an inspection is, or that it is not planned yet. */
export function whenText(
  say: Say,
  { appointment, minutes }: Pick<StoredInspection, 'appointment' | 'minutes'>,
): string {
  return appointment
    ? momentText(say, appointment.startsAt, minutes)
    : say(labels.Text_NotPlannedYet);
}
