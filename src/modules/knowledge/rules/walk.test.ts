import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '#foundation/facts/fact.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { type ChosenAnswer, chainInput, writeAnswer } from './chain.ts';
import { checkGuide, stopsPublishing } from './check-guide.ts';
import { beginAt, putAdvice, putStep, removePart } from './edit-guide.ts';
import { type AnswerOption, emptyGuide, type Guide, guideSchema } from './guide.ts';
import { type Knowledge, walk } from './walk.ts';

const base = { label: generic.Label_Yes, about: 'customer', expression: '' } as const;
const arrears: Fact = { ...base, key: 'arrears', kind: 'number' };
const running: Fact = { ...base, key: 'running', kind: 'boolean' };
const months: Fact = { ...base, key: 'months', kind: 'number', unknownIsInfinite: true };
const facts = [arrears, running, months];
const knowing = (values: Readonly<Record<string, FactValue>>): Knowledge => ({
  facts,
  valueOf: ({ key }) => values[key],
});
const nothing = knowing({});

const answer = (key: string, goesTo: string | null, value?: string): AnswerOption => ({
  key,
  text: key,
  goesTo,
  when:
    value === undefined ? null : { operator: '=', comparisonKind: 'CONST', comparisonValue: value },
});
const advice = (text: string) => ({ text, button: null });
const chosen = (...answers: string[]) => chainInput.parse(answers);

const guide: Guide = {
  start: 'rol',
  steps: {
    rol: {
      question: 'Wie bent u?',
      fact: null,
      answers: [answer('huurder', 'loopt'), answer('ander', 'bel')],
    },
    loopt: {
      question: 'Loopt er iets?',
      fact: { about: 'customer', key: 'running' },
      answers: [answer('ja', 'bel', 'true'), answer('nee', 'keuze', 'false')],
    },
    keuze: {
      question: 'Wat wilt u?',
      fact: null,
      answers: [answer('a', 'advies'), answer('b', null)],
    },
  },
  advices: { bel: advice('Bel ons'), advies: advice('Doe dit') },
};

describe('a walk', () => {
  it('KNO-22 KNO-24 asks one question at a time; an answer is revised with the answers before it', () => {
    const start = walk(guide, [], nothing);
    expect(start.open?.name).toBe('rol');
    const next = walk(guide, chosen('rol:huurder'), nothing);
    expect(next.open?.name).toBe('loopt');
    const end = walk(guide, chosen('rol:huurder', 'loopt:nee', 'keuze:a'), nothing);
    expect(end.end).toEqual(advice('Doe dit'));
    expect(end.given.map(({ before }) => before.map(writeAnswer))).toEqual([
      [],
      ['rol:huurder'],
      ['rol:huurder', 'loopt:nee'],
    ]);
  });

  it('KNO-23 KNO-25 what the records know is answered by the system, and follows the fact when it changes', () => {
    const no = walk(guide, chosen('rol:huurder'), knowing({ running: false }));
    expect(no.given.map(({ name, by }) => [name, by])).toEqual([
      ['rol', 'customer'],
      ['loopt', 'records'],
    ]);
    expect(no.open?.name).toBe('keuze');
    const yes = walk(guide, chosen('rol:huurder', 'keuze:a'), knowing({ running: true }));
    expect(yes.end).toEqual(advice('Bel ons'));
    expect(yes.dropped).toBe(true);
  });

  it('KNO-B8 what is not known, not offered any more, or means none of the answers is put to the customer', () => {
    const atLoopt = (knowledge: Knowledge) =>
      walk(guide, chosen('rol:huurder'), knowledge).open?.name;
    expect(atLoopt(knowing({ running: null }))).toBe('loopt');
    expect(atLoopt({ facts: [], valueOf: () => true })).toBe('loopt');
    const strange = { ...guide.steps.loopt, answers: [answer('ja', 'bel', '1')] };
    const other = {
      ...guide,
      steps: { ...guide.steps, loopt: { question: '?', fact: null, ...strange } },
    };
    expect(walk(other, chosen('rol:huurder'), knowing({ running: true })).open?.name).toBe('loopt');
  });

  it('KNO-B8 a number that counts as larger than any other when it is not known is an answer', () => {
    const since: Guide = {
      start: 'lang',
      steps: {
        lang: {
          question: 'Lang geleden?',
          fact: { about: 'customer', key: 'months' },
          answers: [
            {
              ...answer('ja', 'advies'),
              when: { operator: '>', comparisonKind: 'CONST', comparisonValue: '11' },
            },
          ],
        },
      },
      advices: { advies: advice('x') },
    };
    expect(walk(since, [], knowing({ months: null })).given[0]?.by).toBe('records');
    expect(walk(since, [], knowing({ months: 3 })).open?.name).toBe('lang');
  });

  it('KNO-24 KNO-B11 an answer that belongs to another question is dropped, with all that follow', () => {
    const stale = walk(guide, chosen('rol:huurder', 'keuze:a', 'loopt:nee'), nothing);
    expect(stale.open?.name).toBe('loopt');
    expect(stale.chain.map(writeAnswer)).toEqual(['rol:huurder']);
    expect(stale.dropped).toBe(true);
    expect(walk(guide, chosen('rol:bestaat-niet', 'loopt:nee'), nothing).chain).toEqual([]);
  });

  it('KNO-B9 a path without an advice ends, and says that there is none', () => {
    expect(walk(guide, chosen('rol:huurder', 'loopt:nee', 'keuze:b'), nothing).end).toBe('none');
    expect(walk(emptyGuide, [], nothing).end).toBe('none');
    expect(walk({ ...guide, start: 'weg' }, [], nothing).end).toBe('none');
    expect(walk({ ...guide, start: 'constructor' }, [], nothing).end).toBe('none');
  });

  it('KNO-B11 KNO-B9 a circle ends without an advice instead of going on for ever', () => {
    const round: Guide = {
      ...guide,
      steps: {
        een: {
          question: '1',
          fact: { about: 'customer', key: 'running' },
          answers: [answer('x', 'twee', 'true')],
        },
        twee: {
          question: '2',
          fact: { about: 'customer', key: 'running' },
          answers: [answer('x', 'een', 'true')],
        },
      },
      start: 'een',
    };
    const walked = walk(round, [], knowing({ running: true }));
    expect(walked.end).toBe('none');
    expect(walked.given).toHaveLength(2);
  });

  it('KNO-B11 any chain at all is read, and leads to a question or an end', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.oneof(fc.string(), fc.constantFrom('rol:huurder', 'loopt:nee', 'keuze:b'))),
        ),
        fc.option(fc.boolean()),
        (written, value) => {
          const walked = walk(guide, chainInput.parse(written), knowing({ running: value }));
          expect(walked.open === undefined).toBe(walked.end !== undefined);
          // What counts leads to the same place again: reload and back are stable.
          const again = walk(guide, walked.chain, knowing({ running: value }));
          expect(again).toEqual({ ...walked, dropped: false });
        },
      ),
    );
  });
});

/** Any guide: steps that lead to any step, any advice or nowhere, with and without facts. */
const anyGuide: fc.Arbitrary<Guide> = fc
  .record({ steps: fc.integer({ min: 0, max: 6 }), advices: fc.integer({ min: 0, max: 3 }) })
  .chain(({ steps, advices }) => {
    const names = [
      ...Array.from({ length: steps }, (_, index) => `s${index}`),
      ...Array.from({ length: advices }, (_, index) => `a${index}`),
      'nergens',
    ];
    const anyAnswer = fc.record({
      text: fc.constant('x'),
      goesTo: fc.option(fc.constantFrom(...names)),
      when: fc.option(
        fc.record({
          operator: fc.constantFrom('=', '<>'),
          comparisonKind: fc.constant('CONST'),
          comparisonValue: fc.constantFrom('true', 'false', '5'),
        }),
      ),
    });
    const anyStep = fc.record({
      question: fc.constant('?'),
      fact: fc.option(
        fc.record({
          about: fc.constant('customer'),
          key: fc.constantFrom('running', 'arrears', 'weg'),
        }),
      ),
      answers: fc
        .array(anyAnswer, { maxLength: 4 })
        .map((answers) => answers.map((one, index) => ({ ...one, key: `k${index}` }))),
    });
    return fc
      .record({
        start: fc.option(fc.constantFrom(...names)),
        list: fc.array(anyStep, { minLength: steps, maxLength: steps }),
      })
      .map(({ start, list }) =>
        guideSchema.parse({
          start,
          steps: Object.fromEntries(list.map((step, index) => [`s${index}`, step])),
          advices: Object.fromEntries(
            Array.from({ length: advices }, (_, index) => [`a${index}`, { text: 'advies' }]),
          ),
        }),
      );
  });

/** Every chain that a customer can come to, by pressing each answer of each open question. */
function everyPath(guide: Guide, knowledge: Knowledge): { chain: ChosenAnswer[]; end: unknown }[] {
  const ends: { chain: ChosenAnswer[]; end: unknown }[] = [];
  const todo: ChosenAnswer[][] = [[]];
  for (let chain = todo.pop(); chain; chain = todo.pop()) {
    const { open, end } = walk(guide, chain, knowledge);
    if (!open) ends.push({ chain, end });
    else
      for (const { key } of open.step.answers)
        todo.push([...chain, { step: open.name, answer: key }]);
  }
  return ends;
}

describe('any guide', () => {
  it('KNO-20 KNO-22 every path of every guide comes to an end, whatever is known', () => {
    fc.assert(
      fc.property(anyGuide, fc.option(fc.boolean()), (guide, value) => {
        for (const { chain, end } of everyPath(guide, knowing({ running: value, arrears: 5 }))) {
          expect(end).toBeDefined();
          expect(chain.length).toBeLessThanOrEqual(Object.keys(guide.steps).length);
        }
      }),
    );
  });

  it('KNO-B9 a guide in which the check finds no dead end and no circle always ends in an advice', () => {
    fc.assert(
      fc.property(anyGuide, fc.option(fc.boolean()), (guide, value) => {
        const wrong = checkGuide(guide, facts, () => true).filter(
          (finding) => stopsPublishing(finding) || finding.kind === 'noEnd',
        );
        fc.pre(wrong.length === 0);
        for (const { end } of everyPath(guide, knowing({ running: value, arrears: 5 }))) {
          expect(end).not.toBe('none');
        }
      }),
    );
  });
});

describe('the check', () => {
  const kinds = (checked: Guide, isOpen = (_address: string) => true) =>
    checkGuide(checked, facts, isOpen).map(({ kind }) => kind);

  it('KNO-B9 finds dead ends, parts that no path comes to, and questions without answers', () => {
    expect(kinds(guide)).toEqual(['noEnd']);
    expect(kinds(putAdvice(guide, 'los', advice('los')))).toEqual(['noEnd', 'neverReached']);
    expect(kinds(putStep(emptyGuide, 'leeg', { question: '?', fact: null, answers: [] }))).toEqual([
      'noAnswers',
    ]);
    expect(kinds(emptyGuide)).toEqual(['noStart']);
  });

  it('KNO-B11 finds circles, also of a step with itself', () => {
    const self = putStep(emptyGuide, 'een', {
      question: '?',
      fact: null,
      answers: [answer('x', 'een')],
    });
    expect(kinds(self)).toEqual(['circle']);
    const long = putStep(guide, 'keuze', {
      question: '?',
      fact: null,
      answers: [answer('x', 'rol')],
    });
    expect(kinds(long)).toContain('circle');
    const diamond = putStep(guide, 'keuze', {
      question: '?',
      fact: null,
      answers: [answer('x', 'bel'), answer('y', 'advies')],
    });
    expect(kinds(diamond)).toEqual([]);
  });

  it('KNO-B8 finds facts that nobody knows, and facts whose values mean no answer', () => {
    const unknown = putStep(guide, 'rol', {
      question: '?',
      fact: { about: 'customer', key: 'weg' },
      answers: [answer('x', 'loopt')],
    });
    expect(kinds(unknown)).toContain('unknownFact');
    const meaningless = putStep(guide, 'rol', {
      question: '?',
      fact: { about: 'customer', key: 'running' },
      answers: [answer('x', 'loopt')],
    });
    expect(kinds(meaningless)).toContain('noMeaning');
  });

  it('ADM-60 finds a link button to what is not open', () => {
    const linked = putAdvice(emptyGuide, 'a', {
      text: 'x',
      button: { text: 'Ga', address: 'financien' },
    });
    expect(kinds(linked, () => false)).toEqual(['closedAddress']);
    expect(kinds(linked)).toEqual([]);
  });
});

it('KNO-20 taking a part away leaves no answer that leads to it', () => {
  const without = removePart(guide, 'bel');
  expect(without.advices).not.toHaveProperty('bel');
  expect(without.steps.rol?.answers[1]?.goesTo).toBeNull();
  expect(removePart(guide, 'rol').start).toBeNull();
  expect(beginAt(guide, 'keuze').start).toBe('keuze');
});
