import { Temporal } from 'temporal-polyfill';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import type { AgendaAnswers } from '#modules/appointments/module.ts';
import { type BookingRefusal, bookVisit } from '../book-visit.ts';
import type { OwnRequest } from '../change-repair.ts';
import { statePreference } from '../state-preference.ts';
import { wizard as labels } from './new-request/labels.ts';

export type VisitChosen =
  | { readonly notice: Label }
  | { readonly problems: Readonly<Record<string, string>> }
  | { readonly gone: true };

/**
 * Books or moves what was chosen in a `VisitCalendar`, or stores it as a preference (REP-119, REP-120, REP-B7).
 * `answers` is what agendas outside said just now.
 */
export async function chooseVisit(
  visit: WriteVisit,
  own: OwnRequest,
  { slot, kind }: { readonly slot: string; readonly kind: string },
  answers: AgendaAnswers | undefined,
): Promise<VisitChosen> {
  const { say } = visit;
  const startsAt = instantIn(slot);
  if (!startsAt) return { problems: { slot: say(labels.Error_Day) } };
  const isPreference = kind === 'voorkeur';
  const refused = isPreference
    ? await statePreference(visit, own, startsAt)
    : await bookVisit(visit, own, startsAt, answers);
  if (refused === undefined)
    return { notice: isPreference ? labels.Notice_Preference : labels.Notice_Booked };
  if (refused === 'notThere') return { gone: true };
  const { field, message } = refusals[refused];
  return { problems: { [field]: say(message) } };
}

const refusals = {
  tooLate: { field: 'form', message: labels.Error_TooLate },
  notPlannable: { field: 'slot', message: labels.Error_Day },
  notOffered: { field: 'slot', message: labels.Error_Day },
  taken: { field: 'slot', message: labels.Error_Taken },
  unreachable: { field: 'form', message: labels.Error_Unreachable },
} as const satisfies Record<Exclude<BookingRefusal, 'notThere'>, object>;

/** The moment that a text means; undefined when it is none. */
export function instantIn(typed: string): Temporal.Instant | undefined {
  try {
    return typed === '' ? undefined : Temporal.Instant.from(typed);
  } catch {
    return undefined;
  }
}
