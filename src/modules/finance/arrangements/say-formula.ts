import type { Say } from '#foundation/labels/label.ts';
import { formulaLabels as labels } from './labels.ts';
import { readDateFormula, readFrequency } from './rules/date-formula.ts';

/** A date formula in words: *Over 0 dagen* (FIN-76); one that cannot be read stays as it is. */
export function sayDateFormula(text: string, say: Say): string {
  const formula = readDateFormula(text);
  if (!formula) return text;
  const { unit, count } = formula;
  const date =
    count === 1 ? say(labels[`OverOne_${unit}`]) : say(labels[`Over_${unit}`], { count });
  return formula.toEndOfMonth ? say(labels.Text_ToEndOfMonth, { date }) : date;
}

/** A frequency in words: *Eens per maand* (FIN-76). */
export function sayFrequency(text: string, say: Say): string {
  const step = readFrequency(text);
  if (!step) return text;
  const { unit, count } = step;
  return count === 1 ? say(labels[`PerOne_${unit}`]) : say(labels[`Per_${unit}`], { count });
}
