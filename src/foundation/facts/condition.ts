import type { Fact, FactKind, FactSubject, FactValue } from './fact.ts';

export const operators = ['=', '<>', '>', '>=', '<', '<='] as const;
export type Operator = (typeof operators)[number];

/**
 * How the comparison value is read: `CONST` one value, `FILTER` several with `|` between them, numbers also as a range
 * `5..10` (FIN-94).
 */
export const comparisonKinds = ['CONST', 'FILTER'] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** A condition on a fact (FIN-94). */
export interface Condition {
  readonly about: FactSubject;
  /** The key of the fact. */
  readonly fact: string;
  readonly operator: Operator;
  readonly comparisonKind: ComparisonKind;
  /** As `readComparison` wrote it. */
  readonly comparisonValue: string;
}

/** The operators that mean something for a kind of fact; a filter only knows being in it or not. */
export function operatorsFor(kind: FactKind, comparisonKind: ComparisonKind): readonly Operator[] {
  return kind === 'number' && comparisonKind === 'CONST' ? operators : ['=', '<>'];
}

/** True when the condition holds for this value of its fact. */
export function holds(fact: Fact, condition: Condition, value: FactValue): boolean {
  const { operator, comparisonKind, comparisonValue } = condition;
  if (value === null && !fact.unknownIsInfinite) return operator === '<>';
  const found = value ?? Number.POSITIVE_INFINITY;
  if (comparisonKind === 'FILTER') {
    const inside = comparisonValue.split('|').some((part) => isWithin(part, found));
    return operator === '<>' ? !inside : inside;
  }
  if (typeof found === 'number') return compareNumbers(found, operator, Number(comparisonValue));
  const equal = spell(String(found)) === spell(comparisonValue);
  return operator === '<>' ? !equal : operator === '=' && equal;
}

function isWithin(part: string, value: boolean | number | string): boolean {
  if (typeof value !== 'number') return spell(String(value)) === spell(part);
  const [from = '', until = from] = part.split('..');
  return value >= Number(from) && value <= Number(until);
}

function compareNumbers(value: number, operator: Operator, other: number): boolean {
  if (operator === '=') return value === other;
  if (operator === '<>') return value !== other;
  if (operator === '>') return value > other;
  if (operator === '>=') return value >= other;
  return operator === '<' ? value < other : value <= other;
}

/** Texts are compared without case and surrounding spaces. */
function spell(text: string): string {
  return text.trim().toLowerCase();
}
