/**
 * The parts of the points valuation, in the order in which they are shown: the seven of TEN-17 first, then the other
 * headings of the specification (TEN-22).
 */
export const valuationGroups = [
  'room_area',
  'other_space_area',
  'heating',
  'energy_performance',
  'kitchen',
  'sanitary',
  'assessed_value',
  'ageing',
  'outdoor_space',
  'renovation',
  'nuisance',
  'special_provisions',
  'scarcity',
  'monument',
] as const;

export type ValuationGroup = (typeof valuationGroups)[number];

/** One line of the valuation: a criterion within a part, in hundredths of points. */
export interface ValuationLine {
  readonly group: ValuationGroup;
  readonly hundredths: number;
}

/** Points per part and in total, all in hundredths. */
export interface Valuation {
  readonly parts: readonly ValuationLine[];
  readonly total: number;
  /** The total in whole points, halves up, as hundredths (TEN-18). */
  readonly rounded: number;
}

/** Adds lines up to parts and a total; parts without points are left out (TEN-17 to TEN-19). */
export function valuationOf(lines: readonly ValuationLine[]): Valuation {
  const parts = valuationGroups
    .map((group) => ({
      group,
      hundredths: sum(lines.filter((line) => line.group === group).map((line) => line.hundredths)),
    }))
    .filter((part) => part.hundredths !== 0);
  const total = sum(parts.map((part) => part.hundredths));
  return { parts, total, rounded: Math.floor((total + 50) / 100) * 100 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
