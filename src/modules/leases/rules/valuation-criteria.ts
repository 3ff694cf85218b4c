/**
 * The parts of the points valuation, in the order in which the panel shows them: the seven of TEN-17 first, then the
 * other headings of the specification (TEN-22).
 */
export const valuationGroups = [
  'room_area',
  'other_space_area',
  'heating',
  'energy_performance',
  'kitchen',
  'sanitary',
  'assessed_value',
  'dwelling_form',
  'ageing',
  'outdoor_space',
  'renovation',
  'nuisance',
  'special_provisions',
  'scarcity',
  'monument',
] as const;

export type ValuationGroup = (typeof valuationGroups)[number];

const choices = {
  worktop: ['below_1_metre', 'from_1_to_2_metres', 'from_2_metres'],
  single_family_house: ['detached', 'end_of_terrace', 'mid_terrace'],
  duplex: ['ground_floor', 'upper_floor'],
  condition: ['good', 'fair', 'poor'],
  outdoor_kind: ['garden', 'balcony', 'roof_terrace'],
} as const;

/** The codes of everything that can be chosen for some criterion. */
export const choiceCodes = Object.values(choices).flat();

export type ChoiceCode = (typeof choiceCodes)[number];

/**
 * What is recorded for a criterion: points alone; how many there are, with the hundredths of points for each; yes or
 * no; or a choice, whose points are recorded beside it.
 */
export type Criterion =
  | { readonly code: string; readonly kind: 'points' }
  | { readonly code: string; readonly kind: 'count'; readonly each: number }
  | { readonly code: string; readonly kind: 'yesNo' }
  | { readonly code: string; readonly kind: 'choice'; readonly choices: readonly ChoiceCode[] };

const points = <Code extends string>(code: Code) => ({ code, kind: 'points' }) as const;
const yesNo = <Code extends string>(code: Code) => ({ code, kind: 'yesNo' }) as const;
const count = <Code extends string>(code: Code, each: number) =>
  ({ code, kind: 'count', each }) as const;
const choice = <Code extends keyof typeof choices>(code: Code) =>
  ({ code, kind: 'choice', choices: choices[code] }) as const;

/** The criteria of each part, in the order of the specification (TEN-22). Codes are stored; their words are labels. */
export const valuationCriteria = {
  room_area: [points('own'), points('shared_rooms')],
  other_space_area: [points('own'), points('shared_spaces')],
  heating: [yesNo('heat_act'), count('heated_rooms', 200), count('other_heated_spaces', 100)],
  energy_performance: [points('points')],
  kitchen: [choice('worktop'), points('quality')],
  sanitary: [
    count('baths', 600),
    count('showers', 400),
    count('baths_with_shower', 700),
    count('toilets', 300),
    count('washbasins', 100),
    points('quality'),
  ],
  assessed_value: [yesNo('corop_area'), yesNo('high_standard_renovation'), points('points')],
  dwelling_form: [choice('single_family_house'), points('lift'), choice('duplex')],
  ageing: [choice('condition'), points('investment_reduction'), points('deduction')],
  outdoor_space: [
    choice('outdoor_kind'),
    points('area'),
    points('quality'),
    yesNo('carport'),
    points('shared_outdoor_space'),
  ],
  renovation: [points('points')],
  nuisance: [points('points')],
  special_provisions: [yesNo('present'), points('points')],
  scarcity: [points('points')],
  monument: [yesNo('protected')],
} satisfies Readonly<Record<ValuationGroup, readonly Criterion[]>>;

/** The code of any criterion, of whichever part. */
export type CriterionCode = (typeof valuationCriteria)[ValuationGroup][number]['code'];

/** The criterion with this code in a part; undefined for a code that the specification does not know. */
export function criterionOf(group: ValuationGroup, code: string): Criterion | undefined {
  return valuationCriteria[group].find((criterion) => criterion.code === code);
}

/** What is recorded for a criterion, as it came from a file or form. */
export interface Recorded {
  readonly quantity: number | null;
  readonly applies: boolean | null;
  readonly choice: string | null;
  /** Hundredths of points; null where they follow from the quantity. */
  readonly hundredths: number | null;
}

/**
 * The hundredths of points of a recorded criterion, or why it cannot be recorded: counted things give their quantity
 * times the points for each, everything else the points that were recorded beside it.
 */
export function pointsRecorded(
  criterion: Criterion,
  { quantity, applies, choice, hundredths }: Recorded,
): { readonly hundredths: number } | { readonly refused: 'kind' | 'choice' | 'points' } {
  const fits = {
    points: quantity === null && applies === null && choice === null,
    count: applies === null && choice === null,
    yesNo: quantity === null && choice === null,
    choice: quantity === null && applies === null,
  };
  if (!fits[criterion.kind]) return { refused: 'kind' };
  if (
    criterion.kind === 'choice' &&
    choice !== null &&
    !criterion.choices.some((code) => code === choice)
  )
    return { refused: 'choice' };
  if (criterion.kind !== 'count') return { hundredths: hundredths ?? 0 };
  const counted = (quantity ?? 0) * criterion.each;
  return hundredths === null || hundredths === counted
    ? { hundredths: counted }
    : { refused: 'points' };
}
