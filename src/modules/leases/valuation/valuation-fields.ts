import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import {
  choiceField,
  decimalField,
  numberField,
  optional,
  type RecordField,
} from '#foundation/records/fields.tsx';
import type { ValuationLine } from '../rules/valuation.ts';
import {
  type Criterion,
  pointsRecorded,
  type ValuationGroup,
  valuationCriteria,
  valuationGroups,
} from '../rules/valuation-criteria.ts';
import { criterionLabels } from './criterion-labels.ts';
import { choiceLabel, criterionName } from './criterion-names.ts';

/** A criterion of a part, with the name of its field; what is chosen has its points in a field beside it. */
interface CriterionField {
  readonly group: ValuationGroup;
  readonly criterion: Criterion;
  readonly name: string;
  readonly label: Label;
}

/** All criteria in the order of the form. */
export const criterionFields: readonly CriterionField[] = valuationGroups.flatMap((group) =>
  valuationCriteria[group].map((criterion) => ({
    group,
    criterion,
    name: `${group}-${criterion.code}`,
    label: criterionName(criterion.code),
  })),
);

/** The name of the field with the points of a choice. */
export function pointsName(name: string): string {
  return `${name}-punten`;
}

/** The fields of the form, by their names; every one may stay empty. */
export const valuationFields: Readonly<Record<string, RecordField<unknown>>> = Object.fromEntries(
  criterionFields.flatMap(({ criterion, name, label }): [string, RecordField<unknown>][] => {
    const field: [string, RecordField<unknown>] = [name, fieldOf(criterion, label)];
    if (criterion.kind !== 'choice') return [field];
    return [field, [pointsName(name), optional(decimalField(label))]];
  }),
);

/** The heading above the fields of a part. */
export function groupName(group: ValuationGroup): Label {
  return group === 'assessed_value'
    ? criterionLabels.Heading_assessed_value
    : criterionLabels[`Heading_${group}`];
}

/** What is stored, as values of the form. */
export function valuesOf(lines: readonly ValuationLine[]): Readonly<Record<string, unknown>> {
  const values = criterionFields.flatMap(({ group, criterion, name }): [string, unknown][] => {
    const line = lines.find((each) => each.group === group && each.criterion === criterion.code);
    const value: [string, unknown] = [name, line ? recordedIn(criterion, line) : null];
    return hasPoints(criterion) ? [value, [pointsName(name), line?.hundredths ?? null]] : [value];
  });
  return Object.fromEntries(values);
}

function recordedIn(criterion: Criterion, line: ValuationLine): unknown {
  if (criterion.kind === 'points') return line.hundredths;
  if (criterion.kind === 'count') return line.quantity;
  if (criterion.kind === 'choice') return line.choice;
  return line.applies === null ? null : line.applies ? 'yes' : 'no';
}

/** What was filled in, as lines; a criterion that was left empty has none. */
export function linesIn(values: Readonly<Record<string, unknown>>): ValuationLine[] {
  return criterionFields.flatMap(({ group, criterion, name }) => {
    const value = values[name];
    const points = hasPoints(criterion) ? values[pointsName(name)] : undefined;
    if (value === null && (points === null || points === undefined)) return [];
    const recorded = {
      quantity: criterion.kind === 'count' && typeof value === 'number' ? value : null,
      applies: criterion.kind === 'yesNo' ? value === 'yes' : null,
      choice: criterion.kind === 'choice' && typeof value === 'string' ? value : null,
    };
    const typed = criterion.kind === 'points' ? value : points;
    const result = pointsRecorded(criterion, {
      ...recorded,
      hundredths: typeof typed === 'number' ? typed : null,
    });
    if ('refused' in result) throw new Error(`${name} was read wrongly: ${result.refused}`);
    return [{ group, criterion: criterion.code, ...recorded, hundredths: result.hundredths }];
  });
}

function fieldOf(criterion: Criterion, label: Label): RecordField<unknown> {
  switch (criterion.kind) {
    case 'points':
      return optional(decimalField(label));
    case 'count':
      return optional(numberField(label, 0, 1000));
    case 'yesNo':
      return optional(choiceField(label, { yes: generic.Label_Yes, no: generic.Label_No }));
    case 'choice':
      return optional(
        choiceField(
          label,
          Object.fromEntries(criterion.choices.map((code) => [code, choiceLabel(code)])),
        ),
      );
  }
}

function hasPoints({ kind }: Criterion): boolean {
  return kind === 'choice';
}
