import type { Temporal } from 'temporal-polyfill';
import { formatLongDate } from '#foundation/format/dates.ts';
import { normalizeEmail } from '#foundation/format/text.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import {
  additionRefusal,
  contactLabels,
  isHouseNumber,
  normalizePostcode,
  placeNameRefusal,
  telephoneRefusal,
  tidyTelephone,
} from '#modules/customers/module.ts';
import { inspectionName } from '../inspection-text.ts';
import { terminationLabels as labels } from '../labels.ts';
import { endDateRefusal } from '../rules/end-date.ts';
import { dateRefusals, fits } from '../rules/inspections.ts';
import { isNetherlands, type NewAddress } from '../rules/new-address.ts';
import { isAfter } from '../rules/working-days.ts';
import { frameOf, type Situation } from '../situation.ts';
import { dateIn, plannedDates, startsIn, type TerminationDraft } from './draft.ts';

/** A termination that may be handed in. */
export interface CheckedTermination {
  readonly endsOn: Temporal.PlainDate;
  readonly reason: { readonly id: string; readonly description: string };
  readonly telephone: string;
  readonly email: string;
  readonly newAddress: NewAddress;
  readonly movesOn: Temporal.PlainDate;
  /** The beginning of each inspection, in their order. */
  readonly starts: readonly Temporal.Instant[];
  readonly consents: readonly { readonly personId: string; readonly email: string }[];
}

/** What is wrong with an end date in words; undefined when it can be chosen. */
export function endDateProblem(
  say: Say,
  draft: TerminationDraft,
  situation: Situation,
): string | undefined {
  const endsOn = dateIn(draft.endsOn);
  if (!endsOn) {
    const isEmpty = Object.values(draft.endsOn).every((part) => part.trim() === '');
    return say(isEmpty ? generic.Error_Required : labels.Error_Date);
  }
  const refusal = endDateRefusal(endsOn, situation.endDateRules);
  if (refusal === 'tooEarly') {
    const first = situation.firstEndDate;
    return say(labels.Error_TooEarly, { date: first ? formatLongDate(first, say) : '' });
  }
  if (refusal === 'tooFar') return say(labels.Error_TooFar);
  if (refusal === 'freeDay') return say(labels.Error_FreeDay);
  return fits(situation.inspections.length, frameOf(situation, endsOn))
    ? undefined
    : say(labels.Error_NoRoom);
}

/**
 * Judges everything that was filled in by the rules of this moment (TRM-B1, TRM-B7, TRM-B11, TRM-B12): what may be
 * handed in, or a message beside each field.
 */
export function checkDraft(
  { say }: Pick<Visit, 'say'>,
  draft: TerminationDraft,
  situation: Situation,
  own: { readonly emails: readonly string[] },
): { readonly checked: CheckedTermination } | { readonly problems: Problems } {
  const found: Record<string, string> = {};
  const note = (field: string, message: string | undefined) => {
    if (message !== undefined) found[field] = message;
  };
  note('endsOn', endDateProblem(say, draft, situation));
  const endsOn = dateIn(draft.endsOn);
  const reason = situation.reasons.find(({ id }) => id === draft.reason);
  if (!reason) note('reason', say(draft.reason ? labels.Error_Reason : generic.Error_Required));
  note('telephone', telephoneProblem(say, draft.telephone));
  const email = draft.email.trim() === '' ? undefined : normalizeEmail(draft.email);
  if (draft.email.trim() !== '' && !email) note('email', say(labels.Error_Email));
  const newAddress = checkAddress(say, draft, note);
  const movesOn = dateIn(draft.movesOn);
  if (!movesOn) note('movesOn', say(labels.Error_Date));
  else if (isAfter(situation.today, movesOn)) note('movesOn', say(labels.Error_MovesOn));
  const starts = endsOn ? checkInspections(say, draft, { situation, endsOn, note }) : [];
  const consents = checkConsents(say, draft, { situation, own, note });
  if (Object.keys(found).length > 0 || !endsOn || !reason || !movesOn || !newAddress)
    return { problems: found };
  return {
    checked: {
      endsOn,
      reason,
      telephone: tidyTelephone(draft.telephone),
      email: email?.address ?? '',
      newAddress,
      movesOn,
      starts,
      consents,
    },
  };
}

type Note = (field: string, message: string | undefined) => void;

function telephoneProblem(say: Say, typed: string): string | undefined {
  const telephone = tidyTelephone(typed);
  const refusal = telephone === '' ? undefined : telephoneRefusal(telephone);
  return refusal && say(refusal);
}

/** Street and town of a Dutch address may still be empty: they are looked up (TRM-20). */
function checkAddress(say: Say, draft: TerminationDraft, note: Note): NewAddress | undefined {
  return isNetherlands(draft.country)
    ? checkDutchAddress(say, draft, note)
    : checkForeignAddress(say, draft, note);
}

function checkDutchAddress(say: Say, draft: TerminationDraft, note: Note): NewAddress | undefined {
  const postcode = normalizePostcode(draft.postcode);
  const houseNumber = draft.houseNumber.trim();
  const addition = draft.addition.trim();
  note(
    'postcode',
    required(say, draft.postcode, postcode ? undefined : contactLabels.Error_Postcode),
  );
  note(
    'houseNumber',
    required(
      say,
      houseNumber,
      isHouseNumber(houseNumber) ? undefined : contactLabels.Error_HouseNumber,
    ),
  );
  const refusal = additionRefusal(addition);
  note('addition', refusal && say(refusal));
  return postcode
    ? {
        country: '',
        postcode,
        houseNumber,
        houseNumberAddition: addition,
        street: draft.street.trim(),
        town: draft.town.trim(),
      }
    : undefined;
}

function checkForeignAddress(say: Say, draft: TerminationDraft, note: Note): NewAddress {
  const [country, street, town] = [draft.country, draft.street, draft.town].map((typed) =>
    typed.trim(),
  );
  const postcode = draft.postcode.trim();
  const houseNumber = draft.houseNumber.trim();
  const addition = draft.addition.trim();
  note('country', placeNameRefusal(country ?? '') && say(labels.Error_Country));
  note('street', required(say, street ?? '', placeNameRefusal(street ?? '')));
  note('town', required(say, town ?? '', placeNameRefusal(town ?? '')));
  note(
    'houseNumber',
    required(
      say,
      houseNumber,
      /^[\p{L}\p{N} /.-]{1,10}$/u.test(houseNumber) ? undefined : labels.Error_HouseNumber,
    ),
  );
  if (!/^[\p{L}\p{N} -]{0,12}$/u.test(postcode)) note('postcode', say(labels.Error_PostcodeAbroad));
  const refusal = additionRefusal(addition);
  note('addition', refusal && say(refusal));
  return {
    country: country ?? '',
    street: street ?? '',
    town: town ?? '',
    postcode,
    houseNumber,
    houseNumberAddition: addition,
  };
}

function required(say: Say, typed: string, refusal: Label | undefined): string | undefined {
  if (typed.trim() === '') return say(generic.Error_Required);
  return refusal && say(refusal);
}

/** Every inspection is planned, on a day that still goes (TRM-35). */
function checkInspections(
  say: Say,
  draft: TerminationDraft,
  given: {
    readonly situation: Situation;
    readonly endsOn: Temporal.PlainDate;
    readonly note: Note;
  },
): Temporal.Instant[] {
  const { situation, endsOn, note } = given;
  const starts = startsIn(draft, situation);
  const refusals = dateRefusals(plannedDates(starts), frameOf(situation, endsOn));
  const missing = situation.inspections.filter(
    (_, index) => starts[index] === undefined || refusals[index] !== undefined,
  );
  if (missing.length > 0) {
    const names = missing.map((each) => inspectionName(say, each, situation.inspections));
    note('opnames', say(labels.Error_Inspections, { missing: names.join(', ') }));
  }
  return starts.filter((start) => start !== undefined);
}

function checkConsents(
  say: Say,
  draft: TerminationDraft,
  given: {
    readonly situation: Situation;
    readonly own: { readonly emails: readonly string[] };
    readonly note: Note;
  },
): CheckedTermination['consents'] {
  const { situation, own, note } = given;
  const ownKeys = new Set(own.emails.map((each) => normalizeEmail(each)?.key));
  return situation.coTenants.map(({ personId }) => {
    const typed = draft.consents[personId];
    if (typed?.way === 'letter') return { personId, email: '' };
    const email = normalizeEmail(typed?.email ?? '');
    if (typed?.way !== 'mail') note(`wijze-${personId}`, say(generic.Error_Required));
    else if (!email) {
      const isEmpty = typed.email.trim() === '';
      note(`mail-${personId}`, say(isEmpty ? generic.Error_Required : labels.Error_Email));
    } else if (ownKeys.has(email.key)) note(`mail-${personId}`, say(labels.Error_ConsentEmail));
    return { personId, email: email?.address ?? '' };
  });
}
