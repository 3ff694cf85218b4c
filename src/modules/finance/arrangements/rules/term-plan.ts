import type { RemainderOption } from './template.ts';

/** How a total is paid in terms; the amounts, in cents and in order, add up to the total. */
export interface TermPlan {
  /** The number of terms that was chosen; an extra term for the remainder comes on top. */
  readonly count: number;
  /** The amount of a regular term. */
  readonly termCents: number;
  readonly amounts: readonly number[];
}

/** What a template says about the terms. */
export interface TermLimits {
  readonly minimumTermCents: number;
  readonly maximumTerms: number;
  readonly remainderOption: RemainderOption;
}

/**
 * The numbers of terms that a customer may choose: up to the maximum, as long as a term is not below the minimum, and
 * the remainder has a place (FIN-79, FIN-88, OP-FIN-3, OP-FIN-4).
 */
export function allowedPlans(totalCents: number, limits: TermLimits): TermPlan[] {
  const plans: TermPlan[] = [];
  for (let count = 1; count <= limits.maximumTerms; count += 1) {
    if (termAmount(totalCents, count) < limits.minimumTermCents) break;
    const plan = planTerms(totalCents, count, limits.remainderOption);
    if (plan) plans.push(plan);
  }
  return plans;
}

/** Divides a total over so many terms; undefined where the option has no place for the remainder, or a term is nothing. */
export function planTerms(
  totalCents: number,
  count: number,
  option: RemainderOption,
): TermPlan | undefined {
  const termCents = termAmount(totalCents, count);
  const amounts = withRemainder(termCents, count, totalCents - count * termCents, option);
  return amounts?.every((amount) => amount > 0) ? { count, termCents, amounts } : undefined;
}

/** The total divided by the number of terms, rounded half-up to the cent (FIN-80, OP-FIN-2). */
export function termAmount(totalCents: number, count: number): number {
  return Math.floor((2 * totalCents + count) / (2 * count));
}

function withRemainder(
  termCents: number,
  count: number,
  remainder: number,
  option: RemainderOption,
): number[] | undefined {
  const amounts = new Array<number>(count).fill(termCents);
  if (remainder === 0) return amounts;
  if (option === 'first_term') return amounts.with(0, termCents + remainder);
  if (option === 'last_term') return amounts.with(-1, termCents + remainder);
  if (option === 'extra_term' && remainder > 0) return [...amounts, remainder];
  return undefined;
}
