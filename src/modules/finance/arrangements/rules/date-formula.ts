import type { Temporal } from 'temporal-polyfill';

const unitNames = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

export type DateUnit = keyof typeof unitNames;

/** A length of time that is counted from a date, such as `14D`. */
export interface DateStep {
  readonly count: number;
  readonly unit: DateUnit;
}

/** A step, and whether the date then moves to the last day of its month. */
export interface DateFormula extends DateStep {
  readonly toEndOfMonth: boolean;
}

const formulaPattern = /^(?:(\d{1,3})([DWMY])(\+CM)?|(CM))$/;

/**
 * Reads a date formula: a number with D (days), W (weeks), M (months) or Y (years), such as `0D`, `14D`, `1W`, `1M`;
 * with `+CM` behind it, or `CM` alone, the date moves to the end of its month. Case and spaces do not matter.
 * Undefined when it is none of these.
 */
export function readDateFormula(text: string): DateFormula | undefined {
  const found = formulaPattern.exec(spelled(text));
  if (!found) return undefined;
  const [, count = '0', letter = 'D', moves, alone] = found;
  return {
    count: Number(count),
    unit: unitOf(letter),
    toEndOfMonth: moves !== undefined || alone !== undefined,
  };
}

/** Reads how far terms lie apart: a step of more than nothing, such as `1M`. Undefined when it is none. */
export function readFrequency(text: string): DateStep | undefined {
  const formula = readDateFormula(text);
  if (!formula || formula.count === 0 || formula.toEndOfMonth) return undefined;
  return { count: formula.count, unit: formula.unit };
}

/** The one spelling of a formula: capitals, without spaces. */
export function spelled(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** The date that a formula gives, counted from `from`. */
export function dateBy(formula: DateFormula, from: Temporal.PlainDate): Temporal.PlainDate {
  const date = stepFrom(from, formula, 1);
  return formula.toEndOfMonth ? date.with({ day: date.daysInMonth }) : date;
}

/** So many steps after a date, always counted from that date: 31-01 monthly gives 28-02 and then 31-03 (FIN-107). */
export function stepFrom(
  from: Temporal.PlainDate,
  { count, unit }: DateStep,
  times: number,
): Temporal.PlainDate {
  return from.add({ [unitNames[unit]]: count * times });
}

function unitOf(letter: string): DateUnit {
  return letter === 'W' || letter === 'M' || letter === 'Y' ? letter : 'D';
}
