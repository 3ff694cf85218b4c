import { type Fact, findFact } from '#foundation/facts/fact.ts';
import { adviceOf, type Guide, stepOf } from './guide.ts';

/** Something about a guide that staff should know before customers see it. */
export type Finding = {
  /** The step, answer or advice that it is about, in words. */
  readonly where: string;
} & (
  | { readonly kind: 'noStart' | 'noAnswers' | 'noEnd' | 'neverReached' }
  | { readonly kind: 'circle' }
  | { readonly kind: 'unknownFact'; readonly fact: string }
  | { readonly kind: 'noMeaning' | 'closedAddress' }
);

export type FindingKind = Finding['kind'];

/** What stops publishing: customers could not come to an end. The rest is a warning. */
export function stopsPublishing({ kind }: Finding): boolean {
  return kind === 'noStart' || kind === 'noAnswers' || kind === 'circle';
}

/**
 * Finds dead ends, circles, facts that nobody knows, parts that no path comes to, and links to what is not open.
 * `isOpen` judges an address of the portal.
 */
export function checkGuide(
  guide: Guide,
  facts: readonly Fact[],
  isOpen: (address: string) => boolean,
): Finding[] {
  const start = guide.start;
  if (start === null || !(stepOf(guide, start) || adviceOf(guide, start))) {
    return [{ kind: 'noStart', where: '' }];
  }
  const reached = new Set<string>();
  return [
    ...walkAll(guide, start, [], reached),
    ...Object.values(guide.steps).flatMap((step) => factFindings(step, facts)),
    ...[...Object.entries(guide.steps), ...Object.entries(guide.advices)]
      .filter(([name]) => !reached.has(name))
      .map(([, part]): Finding => ({ kind: 'neverReached', where: titleOf(part) })),
    ...Object.values(guide.advices)
      .filter(({ button }) => button && !isOpen(button.address))
      .map((advice): Finding => ({ kind: 'closedAddress', where: titleOf(advice) })),
  ];
}

/** Follows every answer once; a step that is reached while it is being followed closes a circle. */
function walkAll(
  guide: Guide,
  name: string,
  above: readonly string[],
  reached: Set<string>,
): Finding[] {
  const step = stepOf(guide, name);
  if (step && above.includes(name)) return [{ kind: 'circle', where: step.question }];
  if (reached.has(name)) return [];
  reached.add(name);
  if (!step) return [];
  if (step.answers.length === 0) return [{ kind: 'noAnswers', where: step.question }];
  return step.answers.flatMap(({ text, goesTo }): Finding[] => {
    if (goesTo !== null && (stepOf(guide, goesTo) || adviceOf(guide, goesTo))) {
      return walkAll(guide, goesTo, [...above, name], reached);
    }
    return [{ kind: 'noEnd', where: `${step.question} ${text}` }];
  });
}

function factFindings(step: Guide['steps'][string], facts: readonly Fact[]): Finding[] {
  if (!step.fact) return [];
  const { about, key } = step.fact;
  if (!findFact(facts, { about, fact: key })) {
    return [{ kind: 'unknownFact', where: step.question, fact: key }];
  }
  return step.answers.some(({ when }) => when) ? [] : [{ kind: 'noMeaning', where: step.question }];
}

function titleOf(part: Guide['steps'][string] | Guide['advices'][string]): string {
  return 'question' in part ? part.question : (part.text.split('\n')[0]?.slice(0, 80) ?? '');
}
