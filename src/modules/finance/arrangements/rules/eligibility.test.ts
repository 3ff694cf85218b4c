import { expect, it } from 'vitest';
import type { Fact } from '#foundation/facts/fact.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { type Circumstances, offersFor } from './eligibility.ts';
import { isOfOneCompany, isSelectable, type OpenEntry, totalOf } from './selection.ts';
import { type ConditionedTemplate, warningsAbout } from './template.ts';

const template: ConditionedTemplate = {
  id: '1',
  code: 'MAANDELIJKS',
  description: 'Maandelijks',
  isStandard: false,
  channel: 'both',
  minimumTermCents: 1500,
  maximumTerms: 6,
  minimumArrangementCents: 10_000,
  invoiceType: '',
  transactionMode: '',
  takesAllOpenEntries: false,
  remainderOption: 'last_term',
  activatesImmediately: false,
  firstDueFormula: '0D',
  paymentTerms: '0D',
  frequency: '1M',
  letterTemplate: '',
  interactionTemplate: 'CP_ARRANGEMENT_ADD',
  version: 1,
  conditions: [],
};

const fact = { label: generic.Label_Yes, expression: '' } as const;
const facts: readonly Fact[] = [
  {
    ...fact,
    key: 'monthsSinceLastArrangement',
    about: 'customer',
    kind: 'number',
    unknownIsInfinite: true,
  },
  { ...fact, key: 'unitKind', about: 'unit', kind: 'choice', choices: {} },
];

const months = {
  about: 'customer',
  fact: 'monthsSinceLastArrangement',
  operator: '>',
  comparisonKind: 'CONST',
  comparisonValue: '11',
} as const;
const dwelling = {
  about: 'unit',
  fact: 'unitKind',
  operator: '=',
  comparisonKind: 'CONST',
  comparisonValue: 'dwelling',
} as const;

const unit = (kind: string) => new Map([['unitKind', kind]]);
const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  facts,
  customer: new Map([['monthsSinceLastArrangement', null]]),
  units: [unit('dwelling')],
  ...changes,
});

const offered = (
  changes: Partial<ConditionedTemplate>,
  { totalCents = 95_486, isComplete = false } = {},
  about = circumstances(),
) => offersFor([{ ...template, ...changes }], { totalCents, isComplete }, about).length === 1;

it('FIN-82 FIN-96 customers are offered external templates and those for both', () => {
  expect(offered({ channel: 'external' })).toBe(true);
  expect(offered({ channel: 'both' })).toBe(true);
  expect(offered({ channel: 'internal' })).toBe(false);
});

it('FIN-97 the selection must be more than the minimum arrangement amount; equal is not enough', () => {
  expect(offered({}, { totalCents: 10_000 })).toBe(false);
  expect(offered({}, { totalCents: 10_001 })).toBe(true);
});

it('FIN-95 FIN-98 FIN-99 all conditions must hold', () => {
  const conditions = [months, dwelling];
  expect(offered({ conditions })).toBe(true);
  const recent = circumstances({ customer: new Map([['monthsSinceLastArrangement', 11]]) });
  expect(offered({ conditions }, {}, recent)).toBe(false);
  expect(offered({ conditions }, {}, circumstances({ units: [unit('garage')] }))).toBe(false);
});

it('OP-FIN-9 every unit must meet the unit conditions; entries without a unit meet none', () => {
  const conditions = [dwelling];
  const both = circumstances({ units: [unit('dwelling'), unit('garage')] });
  expect(offered({ conditions }, {}, both)).toBe(false);
  const loose = circumstances({ units: [unit('dwelling'), undefined] });
  expect(offered({ conditions }, {}, loose)).toBe(false);
  expect(offered({}, {}, loose)).toBe(true);
});

it('FIN-93 a condition on a fact that no module offers any more never holds', () => {
  expect(offered({ conditions: [{ ...months, fact: 'gone' }] })).toBe(false);
});

it('FIN-85 OP-FIN-11 a template for all open entries wants all of them selected', () => {
  expect(offered({ takesAllOpenEntries: true })).toBe(false);
  expect(offered({ takesAllOpenEntries: true }, { isComplete: true })).toBe(true);
});

it('FIN-B15 a template without an allowed number of terms is not offered', () => {
  expect(offered({ minimumTermCents: 95_486 })).toBe(true);
  expect(offered({ minimumTermCents: 95_487 })).toBe(false);
});

it('FIN-88 FIN-92 warns about an extra term and another interaction template for customers only', () => {
  expect(warningsAbout(template)).toEqual([]);
  const risky = { remainderOption: 'extra_term', interactionTemplate: 'INTINCASSO' } as const;
  expect(warningsAbout({ ...template, ...risky })).toEqual([
    'extraTermForCustomers',
    'otherInteractionTemplate',
  ]);
  expect(warningsAbout({ ...template, ...risky, channel: 'internal' })).toEqual([]);
});

const entry: OpenEntry = {
  code: 'F1',
  companyId: 'one',
  kind: 'invoice',
  remainingCents: 47_743,
  inCollectionCents: 0,
  inOnlinePaymentCents: 0,
  isInOpenArrangement: false,
};

it('OP-FIN-8 payable kinds but terms may be chosen, with nothing under way and in no other arrangement', () => {
  const can = (changes: Partial<OpenEntry>) => isSelectable({ ...entry, ...changes });
  for (const kind of ['invoice', 'interest_invoice', 'reminder', 'chargeback'] as const) {
    expect(can({ kind })).toBe(true);
  }
  for (const kind of ['arrangement_term', 'credit_note', 'payment', 'refund'] as const) {
    expect(can({ kind })).toBe(false);
  }
  expect(can({ inCollectionCents: 1 })).toBe(false);
  expect(can({ inOnlinePaymentCents: 1 })).toBe(false);
  expect(can({ remainingCents: 0 })).toBe(false);
  expect(can({ isInOpenArrangement: true })).toBe(false);
});

it('FIN-73 OP-FIN-8 adds up open amounts, of one company', () => {
  expect(totalOf([entry, entry])).toBe(95_486);
  expect(isOfOneCompany([entry, entry])).toBe(true);
  expect(isOfOneCompany([entry, { ...entry, companyId: 'two' }])).toBe(false);
});
