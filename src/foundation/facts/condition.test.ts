import { expect, it } from 'vitest';
import { generic } from '../labels/generic-labels.ts';
import { fill, type Say } from '../labels/label.ts';
import { readComparison, sayComparison } from './comparison-value.ts';
import { type Condition, holds, type Operator, operators, operatorsFor } from './condition.ts';
import type { Fact, FactValue } from './fact.ts';

const say: Say = (label, ...[values]) => fill(label.nl, values ?? {});
const base = { label: generic.Label_Yes, about: 'customer', expression: '' } as const;
const months: Fact = { ...base, key: 'months', kind: 'number', unknownIsInfinite: true };
const rooms: Fact = { ...base, key: 'rooms', kind: 'number' };
const kind: Fact = {
  ...base,
  key: 'kind',
  kind: 'choice',
  choices: { dwelling: generic.Button_Save, garage: generic.Button_Next },
};
const running: Fact = { ...base, key: 'running', kind: 'boolean' };

const check = (
  fact: Fact,
  operator: Operator,
  comparisonValue: string,
  value: FactValue,
  comparisonKind: Condition['comparisonKind'] = 'CONST',
) =>
  holds(
    fact,
    { about: fact.about, fact: fact.key, operator, comparisonKind, comparisonValue },
    value,
  );

it('FIN-94 compares numbers with each operator', () => {
  const results = (value: number) =>
    operators.map((operator) => check(rooms, operator, '3', value));
  // = <> > >= < <=
  expect(results(3)).toEqual([true, false, false, true, false, true]);
  expect(results(4)).toEqual([false, true, true, true, false, false]);
  expect(results(2)).toEqual([false, true, false, false, true, true]);
});

it('OP-FIN-10 FIN-95 months since an arrangement that never was count as more than any number', () => {
  expect(check(months, '>', '11', null)).toBe(true);
  expect(check(months, '<=', '11', null)).toBe(false);
  expect(check(months, '>', '11', 11)).toBe(false);
  expect(check(months, '>', '11', 12)).toBe(true);
});

it('FIN-94 what is not known meets no condition but not being something', () => {
  for (const operator of operators)
    expect(check(rooms, operator, '3', null)).toBe(operator === '<>');
});

it('FIN-94 FIN-95 compares choices, yes and no', () => {
  expect(check(kind, '=', 'dwelling', 'dwelling')).toBe(true);
  expect(check(kind, '=', 'dwelling', 'garage')).toBe(false);
  expect(check(kind, '<>', 'dwelling', 'garage')).toBe(true);
  expect(check(running, '=', 'false', false)).toBe(true);
  expect(check(running, '=', 'false', true)).toBe(false);
});

it('FIN-94 a filter holds several values and ranges', () => {
  expect(check(kind, '=', 'dwelling|garage', 'garage', 'FILTER')).toBe(true);
  expect(check(kind, '<>', 'dwelling|garage', 'garage', 'FILTER')).toBe(false);
  expect(check(rooms, '=', '1|3..5', 4, 'FILTER')).toBe(true);
  expect(check(rooms, '=', '1|3..5', 2, 'FILTER')).toBe(false);
  expect(operatorsFor('number', 'FILTER')).toEqual(['=', '<>']);
  expect(operatorsFor('text', 'CONST')).toEqual(['=', '<>']);
});

it('FIN-94 reads a typed comparison value by its words, and says it back', () => {
  expect(readComparison(kind, 'CONST', ' opslaan ', say)).toBe('dwelling');
  expect(readComparison(kind, 'FILTER', 'Save|Volgende', say)).toBe('dwelling|garage');
  expect(readComparison(kind, 'CONST', 'Kasteel', say)).toBeUndefined();
  expect(sayComparison(kind, 'dwelling|garage', say)).toBe('Opslaan|Volgende');
  expect(readComparison(running, 'CONST', 'nee', say)).toBe('false');
  expect(readComparison(rooms, 'CONST', '12,5', say)).toBe('12.5');
  expect(readComparison(rooms, 'CONST', 'twaalf', say)).toBeUndefined();
  expect(readComparison(rooms, 'FILTER', '1..5', say)).toBe('1..5');
  expect(readComparison(rooms, 'CONST', '', say)).toBeUndefined();
});
