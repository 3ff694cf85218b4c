import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readComparison, sayComparison } from '#foundation/facts/comparison-value.ts';
import { operators, operatorsFor } from '#foundation/facts/condition.ts';
import { type Fact, findFact } from '#foundation/facts/fact.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { type AnswerOption, adviceOf, type Guide, type Step, stepOf } from '../rules/guide.ts';
import { guideLabels as labels } from './labels.ts';

/** Lines for answers in the form of a step: those that are there and a few more. */
export const spareAnswers = 3;
const mostAnswers = 20;

/** One line of the form. */
export interface AnswerTexts {
  /** The key of a stored answer; empty for a new one. */
  readonly sleutel: string;
  readonly tekst: string;
  readonly daarna: string;
  readonly operator: string;
  readonly waarde: string;
}

/** What stands in the form of a step. */
export interface StepTexts {
  readonly vraag: string;
  /** `customer.openBalance`, or empty. */
  readonly feit: string;
  readonly begin: boolean;
  readonly antwoorden: readonly AnswerTexts[];
}

const text = z.string().trim().catch('');

/** What was typed, to read it or to show it again. */
export function typedStep({ fields }: Pick<Sent, 'fields'>): StepTexts {
  const at = (name: string, number: number) => text.parse(fields[`${name}${number}`]);
  const count = z.coerce
    .number()
    .int()
    .min(0)
    .max(mostAnswers)
    .catch(spareAnswers)
    .parse(fields.aantal);
  return {
    vraag: text.parse(fields.vraag),
    feit: text.parse(fields.feit),
    begin: fields.begin === 'ja',
    antwoorden: Array.from({ length: count }, (_, index) => ({
      sleutel: at('sleutel', index + 1),
      tekst: at('tekst', index + 1),
      daarna: at('daarna', index + 1),
      operator: at('operator', index + 1),
      waarde: at('waarde', index + 1),
    })),
  };
}

/** A stored step as it stands in its form, with lines for more answers. */
export function storedStep(
  { say }: Visit,
  facts: readonly Fact[],
  stored: { readonly step: Step | undefined; readonly begin: boolean },
): StepTexts {
  const { step, begin } = stored;
  const fact = step?.fact && findFact(facts, { about: step.fact.about, fact: step.fact.key });
  const spare = Math.min(spareAnswers, mostAnswers - (step?.answers.length ?? 0));
  return {
    vraag: step?.question ?? '',
    feit: step?.fact ? `${step.fact.about}.${step.fact.key}` : '',
    begin,
    antwoorden: [
      ...(step?.answers ?? []).map((answer) => ({
        sleutel: answer.key,
        tekst: answer.text,
        daarna: answer.goesTo ?? '',
        operator: answer.when?.operator ?? '',
        waarde: answer.when
          ? fact
            ? sayComparison(fact, answer.when.comparisonValue, say)
            : answer.when.comparisonValue
          : '',
      })),
      ...Array.from({ length: spare }, () => ({
        sleutel: '',
        tekst: '',
        daarna: '',
        operator: '',
        waarde: '',
      })),
    ],
  };
}

/** Reads a step out of its form, or says what is wrong beside each field; lines without a text are no answers. */
export function readStep(
  visit: Visit,
  facts: readonly Fact[],
  guide: Guide,
  typed: StepTexts,
): { readonly step: Step } | { readonly problems: Problems } {
  const { say } = visit;
  const found: Record<string, string> = {};
  if (typed.vraag === '') found.vraag = say(labels.Error_AnswerText);
  const [about, key] = typed.feit.split('.');
  const fact = facts.find((one) => one.about === about && one.key === key);
  const answers: AnswerOption[] = [];
  for (const [index, line] of typed.antwoorden.entries()) {
    const number = index + 1;
    if (line.tekst === '') {
      if (line.daarna !== '' || line.waarde !== '')
        found[`tekst${number}`] = say(labels.Error_AnswerText);
      continue;
    }
    const when = readWhen(visit, fact, line);
    if ('refused' in when) {
      found[`${when.field}${number}`] = say(when.refused);
      continue;
    }
    const isThere = stepOf(guide, line.daarna) ?? adviceOf(guide, line.daarna);
    answers.push({
      key: /^[\w-]{1,40}$/.test(line.sleutel) ? line.sleutel : randomUUID().slice(0, 8),
      text: line.tekst.slice(0, 200),
      goesTo: isThere ? line.daarna : null,
      when: when.value,
    });
  }
  if (Object.keys(found).length > 0) return { problems: found };
  return {
    step: {
      question: typed.vraag.slice(0, 300),
      fact: fact ? { about: fact.about, key: fact.key } : null,
      answers,
    },
  };
}

type ReadWhen =
  | { readonly value: AnswerOption['when'] }
  | {
      readonly field: 'operator' | 'waarde';
      readonly refused: typeof labels.Error_Value | typeof labels.Error_Operator;
    };

/** What must hold for an answer to be given by itself: several values with bars between them are a filter. */
function readWhen({ say }: Visit, fact: Fact | undefined, line: AnswerTexts): ReadWhen {
  if (!fact || (line.operator === '' && line.waarde === '')) return { value: null };
  const operator = operators.find((one) => one === line.operator);
  const comparisonKind = line.waarde.includes('|') ? 'FILTER' : 'CONST';
  if (!operator || !operatorsFor(fact.kind, comparisonKind).includes(operator)) {
    return { field: 'operator', refused: labels.Error_Operator };
  }
  const comparisonValue = readComparison(fact, comparisonKind, line.waarde, say);
  if (comparisonValue === undefined) return { field: 'waarde', refused: labels.Error_Value };
  return { value: { operator, comparisonKind, comparisonValue } };
}
