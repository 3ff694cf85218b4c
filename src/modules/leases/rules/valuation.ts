import { type ValuationGroup, valuationGroups } from './valuation-criteria.ts';

/** Points of one part of the valuation, in hundredths. */
export interface GroupPoints {
  readonly group: ValuationGroup;
  readonly hundredths: number;
}

/** One line of the valuation: what is recorded for a criterion, and its points in hundredths. */
export interface ValuationLine extends GroupPoints {
  readonly criterion: string;
  /** How many there are, where the criterion counts. */
  readonly quantity: number | null;
  /** Whether it applies, where the criterion asks yes or no. */
  readonly applies: boolean | null;
  /** The code of what was chosen, where the criterion is a choice. */
  readonly choice: string | null;
}

/** Points per part and in total, all in hundredths. */
export interface Valuation {
  readonly parts: readonly GroupPoints[];
  readonly total: number;
  /** The total in whole points, halves up, as hundredths (TEN-18, OP-21). */
  readonly rounded: number;
}

/** Adds lines up to parts and a total; parts without points are left out (TEN-17 to TEN-19). */
export function valuationOf(lines: readonly GroupPoints[]): Valuation {
  const parts = valuationGroups
    .map((group) => ({ group, hundredths: pointsOf(lines, group) }))
    .filter((part) => part.hundredths !== 0);
  const total = parts.reduce((sum, part) => sum + part.hundredths, 0);
  return { parts, total, rounded: Math.floor((total + 50) / 100) * 100 };
}

/** The points of one part, in hundredths. */
export function pointsOf(lines: readonly GroupPoints[], group: ValuationGroup): number {
  return lines
    .filter((line) => line.group === group)
    .reduce((sum, { hundredths }) => sum + hundredths, 0);
}
