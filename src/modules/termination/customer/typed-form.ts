import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { followEndDate } from '../rules/effective-date.ts';
import { endDateRefusal } from '../rules/end-date.ts';
import { clearUnfit } from '../rules/inspections.ts';
import { frameOf, type Situation } from '../situation.ts';
import { dateIn, dateTextsOf, plannedDates, startsIn, type TerminationDraft } from './draft.ts';

const longest = 1000;
const text = z
  .string()
  .transform((typed) => typed.slice(0, longest))
  .catch('');

/** The form as it was sent: nothing in it is refused, so that everything typed can be kept. */
export const typedForm = z
  .object({
    leaseId: z.uuid(),
    /** Where the button leads: `controleren`, or `opname-2`. */
    naar: text,
    endsOnDay: text,
    endsOnMonth: text,
    endsOnYear: text,
    reason: text,
    telephone: text,
    email: text,
    country: text,
    postcode: text,
    houseNumber: text,
    addition: text,
    street: text,
    town: text,
    movesOnDay: text,
    movesOnMonth: text,
    movesOnYear: text,
  })
  .catchall(z.unknown());
export type TypedForm = z.output<typeof typedForm>;

/**
 * The draft after a form was sent: the effective date follows the end date (TRM-19), and inspections that no longer fit
 * are cleared (TRM-B2).
 */
export function draftAfter(
  before: TerminationDraft,
  typed: TypedForm,
  situation: Situation,
): TerminationDraft {
  const endsOnTexts = { day: typed.endsOnDay, month: typed.endsOnMonth, year: typed.endsOnYear };
  const movesOnTexts = {
    day: typed.movesOnDay,
    month: typed.movesOnMonth,
    year: typed.movesOnYear,
  };
  const draft: TerminationDraft = {
    ...before,
    endsOn: endsOnTexts,
    reason: typed.reason,
    telephone: typed.telephone,
    email: typed.email,
    country: typed.country,
    postcode: typed.postcode,
    houseNumber: typed.houseNumber,
    addition: typed.addition,
    street: typed.street,
    town: typed.town,
    movesOn: movesOnTexts,
    consents: Object.fromEntries(
      situation.coTenants.map(({ personId }) => [
        personId,
        {
          way: text.parse(typed[`wijze-${personId}`]),
          email: text.parse(typed[`mail-${personId}`]),
        },
      ]),
    ),
    cleared: [],
  };
  const endsOn = dateIn(endsOnTexts);
  if (!endsOn || endDateRefusal(endsOn, situation.endDateRules)) return draft;
  return withInspectionsThatFit(withMove(before, draft, endsOn), situation, endsOn);
}

function withMove(
  before: TerminationDraft,
  draft: TerminationDraft,
  endsOn: Temporal.PlainDate,
): TerminationDraft {
  const movesOn = dateIn(draft.movesOn);
  const isEmpty = Object.values(draft.movesOn).every((part) => part.trim() === '');
  // What is typed but no date stays as it is, for its message.
  if (!movesOn && !isEmpty) return draft;
  const shown = {
    endsOn: dateIn(before.endsOn) ?? endsOn,
    movesOn: dateIn(before.movesOn) ?? endsOn,
    touched: before.movesOnTouched,
  };
  const after = followEndDate(shown, { endsOn, movesOn });
  return { ...draft, movesOn: dateTextsOf(after.movesOn), movesOnTouched: after.touched };
}

function withInspectionsThatFit(
  draft: TerminationDraft,
  situation: Situation,
  endsOn: Temporal.PlainDate,
): TerminationDraft {
  const planned = plannedDates(startsIn(draft, situation));
  const { cleared } = clearUnfit(planned, frameOf(situation, endsOn));
  return {
    ...draft,
    cleared: [...cleared],
    inspections: situation.inspections.map((_, index) =>
      cleared.includes(index) ? null : (draft.inspections[index] ?? null),
    ),
  };
}
