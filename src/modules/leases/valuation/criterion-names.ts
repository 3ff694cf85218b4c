import type { Label, Say } from '#foundation/labels/label.ts';
import { type ChoiceCode, type CriterionCode, choiceCodes } from '../rules/valuation-criteria.ts';
import { criterionLabels } from './criterion-labels.ts';

/** What a criterion is called. */
export function criterionName(code: CriterionCode): Label {
  return criterionLabels[`Criterion_${code}`];
}

/** What can be chosen is called. */
export function choiceLabel(code: ChoiceCode): Label {
  return criterionLabels[`Choice_${code}`];
}

/** What a stored choice is called; a code that this version does not know shows as it was stored. */
export function choiceName(say: Say, stored: string): string {
  const code = choiceCodes.find((known) => known === stored);
  return code ? say(choiceLabel(code)) : stored;
}
