import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import {
  addDraft,
  changeDraft,
  type DraftKey,
  findDraft,
  holderOf,
  removeDraft,
} from '#foundation/journey/drafts.ts';
import { forgetDrafts } from '#foundation/journey/forget-drafts.ts';
import type { Say } from '#foundation/labels/label.ts';
import { normalizePostcode } from '#modules/customers/module.ts';
import { instantIn } from '../inspection-wish.ts';
import { terminationLabels as labels } from '../labels.ts';
import type { Planned } from '../rules/inspections.ts';
import { isNetherlands } from '../rules/new-address.ts';
import type { Situation } from '../situation.ts';

const journey = 'endLease';

/** Drafts that nobody changed for 30 days are forgotten. */
export const forgetTerminationDrafts = forgetDrafts({ name: journey });

const text = z
  .string()
  .transform((typed) => typed.slice(0, 1000))
  .catch('');

const dateTexts = z
  .object({ day: text, month: text, year: text })
  .catch({ day: '', month: '', year: '' });
export type DateTexts = z.output<typeof dateTexts>;

const consentTexts = z.object({ way: text, email: text });
export type ConsentTexts = z.output<typeof consentTexts>;

/** Everything that was typed and chosen so far, right or wrong; nothing of it is held anywhere (TRM-B14). */
const draftShape = z.object({
  endsOn: dateTexts,
  reason: text,
  telephone: text,
  email: text,
  country: text,
  postcode: text,
  houseNumber: text,
  addition: text,
  street: text,
  town: text,
  /** The postcode and house number for which street and town were looked up. */
  placeOf: text,
  movesOn: dateTexts,
  /** The customer chose `movesOn` himself (TRM-19). */
  movesOnTouched: z.boolean().catch(false),
  /** By the id of the person who must agree. */
  consents: z.record(z.string(), consentTexts).catch({}),
  /** The beginning of each inspection in their order; null where none is chosen. */
  inspections: z.array(z.string().nullable()).catch([]),
  /** Indexes of inspections that were cleared because they no longer fit (TRM-B2, TRM-B3). */
  cleared: z.array(z.number()).catch([]),
});

/** What a customer filled in so far. */
export type TerminationDraft = z.output<typeof draftShape>;

/** The form as it is first shown: the first allowed end date, the address from that day on (TRM-5, TRM-6, TRM-9, TRM-18). */
export function newDraft(say: Say, { firstEndDate, inspections }: Situation): TerminationDraft {
  const endsOn = dateTextsOf(firstEndDate);
  return {
    endsOn,
    reason: '',
    telephone: '',
    email: '',
    country: say(labels.Country_Netherlands),
    postcode: '',
    houseNumber: '',
    addition: '',
    street: '',
    town: '',
    placeOf: '',
    movesOn: endsOn,
    movesOnTouched: false,
    consents: {},
    inspections: inspections.map(() => null),
    cleared: [],
  };
}

/** The draft of this customer for a lease; undefined when he has not typed anything. */
export async function storedDraft(
  visit: ReadVisit,
  leaseId: string,
): Promise<TerminationDraft | undefined> {
  const found = await findDraft(visit.read, keyOf(visit, leaseId));
  return found && draftShape.parse(found.answers);
}

/** Keeps what was typed. */
export async function keepDraft(
  visit: WriteVisit,
  leaseId: string,
  draft: TerminationDraft,
): Promise<void> {
  const { write, organisation, now } = visit;
  const key = keyOf(visit, leaseId);
  const state = { answers: draft, passed: [], reached: 'form', now };
  const stored = await findDraft(write, key, 'hold');
  if (!stored && (await addDraft(write, key, state))) return;
  const held = stored ?? (await findDraft(write, key, 'hold'));
  if (held) await changeDraft(write, organisation.id, held.id, state);
}

/** Throws the draft away. */
export async function forgetDraft(visit: WriteVisit, leaseId: string): Promise<void> {
  const stored = await findDraft(visit.write, keyOf(visit, leaseId), 'hold');
  if (stored) await removeDraft(visit.write, visit.organisation.id, stored.id);
}

function keyOf(visit: Visit, leaseId: string): DraftKey {
  return {
    organisationId: visit.organisation.id,
    journey,
    subject: leaseId,
    holder: holderOf(visit, journey),
  };
}

/** Postcode and house number in one text, to see whether street and town were looked up for them. */
export function placeKeyOf({ postcode, houseNumber }: TerminationDraft): string {
  return `${normalizePostcode(postcode) ?? ''} ${houseNumber.trim()}`;
}

/** Whether street and town belong to the postcode and house number; abroad they are typed (TRM-20). */
export function isPlaceKnown(draft: TerminationDraft): boolean {
  return !isNetherlands(draft.country) || draft.placeOf === placeKeyOf(draft);
}

/** A date as the three texts of its fields. */
export function dateTextsOf(date: Temporal.PlainDate | undefined): DateTexts {
  return date
    ? { day: String(date.day), month: String(date.month), year: String(date.year) }
    : { day: '', month: '', year: '' };
}

/** The date that three texts mean; undefined when they are none. */
export function dateIn({ day, month, year }: DateTexts): Temporal.PlainDate | undefined {
  if (![day, month].every((part) => /^\s*\d{1,2}\s*$/.test(part)) || !/^\s*\d{4}\s*$/.test(year))
    return undefined;
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The beginnings of the inspections that must be planned now, in their order. */
export function startsIn(
  draft: TerminationDraft,
  { inspections }: Pick<Situation, 'inspections'>,
): (Temporal.Instant | undefined)[] {
  return inspections.map((_, index) => instantIn(draft.inspections[index] ?? ''));
}

/** The dates of those beginnings. */
export function plannedDates(starts: readonly (Temporal.Instant | undefined)[]): Planned {
  return starts.map((start) => start && dateAt(start));
}
