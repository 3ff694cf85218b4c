import type { Temporal } from 'temporal-polyfill';
import {
  earliestOf,
  firstWorkingDay,
  type IsWorkingDay,
  isAfter,
  isWeekend,
} from './working-days.ts';

export const inspectionKinds = ['pre', 'final'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

/** What an organisation sets for the inspections of one type of unit (TRM-22). */
export interface InspectionPlan {
  readonly preCount: number;
  readonly preMinutes: number;
  /** The first pre-inspection falls within this many days of handing in; 0 is no maximum (TRM-25, OP-25). */
  readonly firstPreDays: number;
  readonly finalCount: number;
  readonly finalMinutes: number;
}

/** One inspection that must be planned; `number` counts within its kind, from 1. */
export interface Inspection {
  readonly kind: InspectionKind;
  readonly number: number;
  readonly minutes: number;
}

/** The dates of the inspections in their order; undefined where none is planned yet. */
export type Planned = readonly (Temporal.PlainDate | undefined)[];

/** Between which dates inspections lie. */
export interface Frame {
  readonly today: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  /** As in `InspectionPlan`; 0 too where there is no pre-inspection. */
  readonly firstPreDays: number;
  readonly isWorkingDay: IsWorkingDay;
}

/** First and last day, both included. */
export interface Window {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** The inspections in the order in which they must be planned: first all pre-inspections (TRM-30). */
export function inspectionsOf(plan: InspectionPlan): Inspection[] {
  const row = (kind: InspectionKind, count: number, minutes: number): Inspection[] =>
    Array.from({ length: count }, (_, index) => ({ kind, number: index + 1, minutes }));
  return [
    ...row('pre', plan.preCount, plan.preMinutes),
    ...row('final', plan.finalCount, plan.finalMinutes),
  ];
}

/** The maximum that holds for the first inspection: only where it is a pre-inspection (TRM-25). */
export function firstPreDaysOf(plan: InspectionPlan): number {
  return plan.preCount > 0 ? plan.firstPreDays : 0;
}

/** The index of the first inspection that is not planned yet: the only new one that can be chosen (TRM-30). */
export function nextToPlan(planned: Planned): number | undefined {
  const index = planned.indexOf(undefined);
  return index === -1 ? undefined : index;
}

/**
 * The days between which an inspection can be chosen: after today and after the one before it, so early that the ones
 * behind it still fit on or before the end date, the first pre-inspection within its term (TRM-25, TRM-31 to TRM-34).
 * Undefined when there is no such day.
 */
export function windowOf(index: number, planned: Planned, frame: Frame): Window | undefined {
  const before = planned.slice(0, index).findLast((date) => date !== undefined) ?? frame.today;
  const from = (isAfter(before, frame.today) ? before : frame.today).add({ days: 1 });
  const last = lastDayBefore(planned.length - 1 - index, frame);
  if (!last) return undefined;
  const until = hasTerm(index, frame)
    ? earliestOf(last, frame.today.add({ days: frame.firstPreDays }))
    : last;
  return isAfter(from, until) ? undefined : { from, until };
}

/** The last working day that leaves room for so many inspections behind it, each on a later working day. */
function lastDayBefore(others: number, { today, endsOn, isWorkingDay }: Frame) {
  let left = others;
  for (let day = endsOn; isAfter(day, today); day = day.subtract({ days: 1 })) {
    if (!isWorkingDay(day)) continue;
    if (left === 0) return day;
    left -= 1;
  }
  return undefined;
}

/** Whether the calendar circles a day: within the term, Monday to Friday. A free day answers once chosen (TRM-43). */
export function isCircled(day: Temporal.PlainDate, { from, until }: Window): boolean {
  return !isWeekend(day) && !isAfter(from, day) && !isAfter(day, until);
}

/** What is wrong with the date of an inspection. */
export type DateRefusal = 'notAfterToday' | 'notInOrder' | 'afterTerm' | 'afterEnd' | 'freeDay';

/** What is wrong with each date, seen with the ones before it; undefined where it is right (TRM-25, TRM-29 to TRM-33). */
export function dateRefusals(planned: Planned, frame: Frame): (DateRefusal | undefined)[] {
  return planned.map((date, index) =>
    date ? dateRefusal(date, planned.slice(0, index), frame) : undefined,
  );
}

function dateRefusal(
  date: Temporal.PlainDate,
  before: Planned,
  frame: Frame,
): DateRefusal | undefined {
  const { today, endsOn, isWorkingDay } = frame;
  if (!isAfter(date, today)) return 'notAfterToday';
  if (before.some((other) => other && !isAfter(date, other))) return 'notInOrder';
  const term = hasTerm(before.length, frame) && today.add({ days: frame.firstPreDays });
  if (term && isAfter(date, term)) return 'afterTerm';
  if (isAfter(date, endsOn)) return 'afterEnd';
  return isWorkingDay(date) ? undefined : 'freeDay';
}

function hasTerm(index: number, { firstPreDays }: Frame): boolean {
  return index === 0 && firstPreDays > 0;
}

/** What stays planned after something changed, and the indexes of what was cleared. */
export interface Fitted {
  readonly planned: Planned;
  readonly cleared: readonly number[];
}

/** Clears what does not fit any more between today and another end date; the others stay (TRM-B2). */
export function clearUnfit(planned: Planned, frame: Frame): Fitted {
  const kept: (Temporal.PlainDate | undefined)[] = [];
  const cleared: number[] = [];
  for (const [index, date] of planned.entries()) {
    const unfit = date !== undefined && dateRefusal(date, kept, frame) !== undefined;
    if (unfit) cleared.push(index);
    kept.push(unfit ? undefined : date);
  }
  return { planned: kept, cleared };
}

/** Plans one inspection and clears the later ones that are not after it any more (TRM-B3). */
export function plan(planned: Planned, index: number, date: Temporal.PlainDate): Fitted {
  const isOvertaken = (other: Temporal.PlainDate | undefined, at: number): boolean =>
    at > index && other !== undefined && !isAfter(other, date);
  return {
    planned: planned.map((other, at) => {
      if (at === index) return date;
      return isOvertaken(other, at) ? undefined : other;
    }),
    cleared: planned.flatMap((other, at) => (isOvertaken(other, at) ? [at] : [])),
  };
}

/** Whether so many inspections fit at all, each on a working day of its own (TRM-B7). */
export function fits(count: number, frame: Frame): boolean {
  let last = frame.today;
  for (let index = 0; index < count; index += 1) {
    const until = hasTerm(index, frame)
      ? earliestOf(frame.endsOn, frame.today.add({ days: frame.firstPreDays }))
      : frame.endsOn;
    const day = firstWorkingDay(last.add({ days: 1 }), until, frame.isWorkingDay);
    if (!day) return false;
    last = day;
  }
  return true;
}
