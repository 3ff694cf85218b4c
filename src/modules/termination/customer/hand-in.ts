import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import { bookSlot } from '#modules/appointments/module.ts';
import { inspectionName } from '../inspection-text.ts';
import { inspectionWish } from '../inspection-wish.ts';
import { calendarLabels, checkLabels, terminationLabels } from '../labels.ts';
import type { Window } from '../rules/inspections.ts';
import { storeTermination, tellHandedIn, tieAppointment } from '../store-termination.ts';
import { checkDraft } from './check-draft.ts';
import type { InspectionAnswers } from './consult-inspections.ts';
import { forgetDraft, isPlaceKnown, plannedDates } from './draft.ts';
import { findOwn } from './find-own.ts';
import { ownEmails } from './own-emails.ts';
import { terminatePath, terminationPath } from './paths.ts';

/**
 * Hands in what the customer checked, as one whole: termination, appointments, consents, log entry and mails, or
 * nothing of it (TRM-36, TRM-B8). `answers` is what agendas outside said just now. Every rule is judged again by the organisation's own date (TRM-B12, TRM-B15).
 */
export async function handIn(
  visit: WriteVisit,
  secrets: Pick<Secrets, 'recognise'>,
  leaseId: string,
  answers: InspectionAnswers | undefined,
): Promise<Answer> {
  const { visitor, say } = visit;
  const own = await findOwn(visit, leaseId);
  if (!own || visitor.kind !== 'customer') return notFound;
  const { situation, draft, customerId } = own;
  const { lease, inspections } = situation;
  if (lease.termination) return alreadyTerminated(lease.termination.id);
  if (!own.isKept || !isPlaceKnown(draft) || lease.endsOn)
    return redirect(`${terminatePath}/${leaseId}`);
  const outcome = checkDraft(visit, draft, situation, {
    emails: await ownEmails(visit, customerId),
  });
  if ('problems' in outcome) return problems(outcome.problems);
  const { checked } = outcome;
  const stored = await storeTermination(visit, secrets, situation, {
    ...checked,
    channel: 'portal',
    accountId: visitor.lookingAlong ? undefined : visitor.accountId,
  });
  if ('running' in stored) return stored.running ? alreadyTerminated(stored.running.id) : notFound;
  const dates = plannedDates(checked.starts);
  for (const [index, inspection] of inspections.entries()) {
    const [startsAt, day] = [checked.starts[index], dates[index]];
    if (!startsAt || !day) throw new Error('An inspection without a moment was not refused.');
    const window: Window = { from: day, until: day };
    const booking = await bookSlot(visit, {
      wish: inspectionWish(inspection, window, lease.clusterId),
      startsAt,
      answers: answers?.[index],
      customerId,
      about: { kind: 'termination', id: stored.id },
      place: lease.address,
      description: inspectionName(say, inspection, inspections),
      notes: [visitor.displayName, checked.telephone].filter(Boolean).join(', '),
    });
    if (booking.outcome === 'unreachable')
      return problems({ form: say(checkLabels.Error_Unreachable) });
    if (booking.outcome !== 'booked')
      return problems({ [takenField(index)]: say(calendarLabels.Error_Taken) });
    await tieAppointment(visit, stored.id, index + 1, booking.appointment.id);
  }
  await forgetDraft(visit, leaseId);
  await tellHandedIn(visit, secrets, stored.id);
  return redirect(terminationPath(stored.id), {
    notice:
      situation.coTenants.length > 0 ? checkLabels.Notice_Waiting : checkLabels.Notice_HandedIn,
  });
}

/** Two of a household at once: the second reads the end date that was recorded (TRM-B13). */
function alreadyTerminated(id: string): Answer {
  return redirect(terminationPath(id), { notice: terminationLabels.Warning_AlreadyTerminated });
}

/** The name under which a slot that somebody else took is told. */
export function takenField(index: number): string {
  return `opname-${index + 1}`;
}

/** The number of the inspection whose slot somebody else took; undefined when none was. */
export function takenIn(found: Readonly<Record<string, string>>): number | undefined {
  const [field] = Object.keys(found).filter((name) => /^opname-\d+$/.test(name));
  return field === undefined ? undefined : Number(field.slice('opname-'.length));
}
