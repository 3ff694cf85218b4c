import type { Temporal } from 'temporal-polyfill';
import { dateBy, readDateFormula, readFrequency, stepFrom } from './date-formula.ts';
import type { ArrangementTemplate } from './template.ts';

/** The formulas of a template that decide when its terms fall due. */
export type DueFormulas = Pick<
  ArrangementTemplate,
  'firstDueFormula' | 'frequency' | 'paymentTerms'
>;

/**
 * The due dates of so many terms: the first counted from the day of creation (OP-FIN-15), the others from the first
 * (FIN-107), each moved by the payment terms, so that two terms may share a date (OP-FIN-17).
 * Throws RangeError when a formula cannot be read.
 */
export function dueDates(
  formulas: DueFormulas,
  createdOn: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate[] {
  const first = readDateFormula(formulas.firstDueFormula);
  const frequency = readFrequency(formulas.frequency);
  const paymentTerms = readDateFormula(formulas.paymentTerms);
  if (!first || !frequency || !paymentTerms) {
    throw new RangeError(`Unreadable date formulas: ${JSON.stringify(formulas)}`);
  }
  const start = dateBy(first, createdOn);
  return Array.from({ length: count }, (_, index) =>
    dateBy(paymentTerms, stepFrom(start, frequency, index)),
  );
}
