import { holds } from '#foundation/facts/condition.ts';
import { type Fact, type FactValue, findFact } from '#foundation/facts/fact.ts';
import type { Chain } from './chain.ts';
import {
  type Advice,
  type AnswerOption,
  adviceOf,
  type Guide,
  type Step,
  stepOf,
} from './guide.ts';

/** What is known for automatic answers: the facts of the house, and what they say of this customer and unit. */
export interface Knowledge {
  readonly facts: readonly Fact[];
  /** Undefined when it could not be asked, such as of a unit where no contract was chosen. */
  readonly valueOf: (fact: Fact) => FactValue | undefined;
}

/** A step with the answer that was given to it. */
export interface GivenAnswer {
  readonly name: string;
  readonly step: Step;
  readonly answer: AnswerOption;
  readonly by: 'customer' | 'records';
  /** The answers that were chosen before it; with these the step is put again (KNO-24). */
  readonly before: Chain;
}

/** How far the answers lead. */
export interface Walk {
  readonly given: readonly GivenAnswer[];
  /** The step that is to be answered now. */
  readonly open?: { readonly name: string; readonly step: Step };
  /** The end of the path; `none` when nothing was set up there (KNO-B9). */
  readonly end?: Advice | 'none';
  /** The answers that count, to go on from. */
  readonly chain: Chain;
  /** Answers were dropped, because they do not belong to this path any more (KNO-B11). */
  readonly dropped: boolean;
}

/**
 * Walks the path of a question with the answers that were chosen. What the records know is answered by the system and
 * asked again at every step, so that an answer never outlives the fact behind it; what was chosen counts as long as it
 * answers exactly the step that the path has come to. The rest is dropped (KNO-24, KNO-B11). A path that comes back to
 * a step that was answered ends there without an advice.
 */
export function walk(guide: Guide, chosen: Chain, knowledge: Knowledge): Walk {
  const given: GivenAnswer[] = [];
  const chain: Chain[number][] = [];
  let name = guide.start;
  for (;;) {
    const here = name;
    const step = stepOf(guide, here);
    const turnsBack = given.some((one) => one.name === here);
    if (here === null || !step || turnsBack) {
      const end = turnsBack ? undefined : adviceOf(guide, here);
      return { given, end: end ?? 'none', chain, dropped: chosen.length > chain.length };
    }
    const automatic = automaticAnswer(step, knowledge);
    const next = chosen[chain.length];
    const picked =
      next?.step === here ? step.answers.find((one) => one.key === next.answer) : undefined;
    const answer = automatic ?? picked;
    if (!answer) {
      return { given, open: { name: here, step }, chain, dropped: chosen.length > chain.length };
    }
    given.push({
      name: here,
      step,
      answer,
      by: automatic ? 'records' : 'customer',
      before: [...chain],
    });
    if (!automatic && next) chain.push(next);
    name = answer.goesTo;
  }
}

/**
 * The answer that the records give, or undefined when the question is to be put to the customer: no fact, a fact that
 * no module offers (any more), a value that is not known, or one that none of the answers means (KNO-23, KNO-B8).
 */
export function automaticAnswer(step: Step, knowledge: Knowledge): AnswerOption | undefined {
  const fact =
    step.fact && findFact(knowledge.facts, { about: step.fact.about, fact: step.fact.key });
  if (!fact) return undefined;
  const value = knowledge.valueOf(fact);
  if (value === undefined || (value === null && !fact.unknownIsInfinite)) return undefined;
  return step.answers.find(
    ({ when }) => when && holds(fact, { about: fact.about, fact: fact.key, ...when }, value),
  );
}
