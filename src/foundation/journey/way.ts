import { readSent } from './answers.ts';
import type { At, JourneyDeclaration, Step } from './declaration.ts';

/** The way through a journey for these answers. */
export interface Way<Answers, Known> {
  /** The steps that are asked, in order. */
  readonly steps: readonly Step<Answers, Known>[];
  /** The first of them that is not done; undefined when all are. */
  readonly open: Step<Answers, Known> | undefined;
  /** Who is past a point without way back may only open steps from here. */
  readonly floor: number;
}

/** Finds the way: steps whose condition fails are left out; a step is done when it was passed and needs nothing more. */
export function wayOf<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  at: At<Answers, Known>,
  passed: readonly string[],
): Way<Answers, Known> {
  const steps = journey.steps.filter(({ onlyWhen }) => onlyWhen?.holds(at) ?? true);
  const isDone = (step: Step<Answers, Known>) =>
    passed.includes(step.key) && isAnswered(journey, step, at);
  const index = steps.findIndex((step) => !isDone(step));
  const openIndex = index === -1 ? steps.length - 1 : index;
  const floor = steps.findLastIndex((step, place) => step.noWayBack && place <= openIndex);
  return { steps, open: steps[index], floor: Math.max(floor, 0) };
}

/** True when a step needs no more answers. */
export function isAnswered<Answers, Known>(
  { answers: schema }: Pick<JourneyDeclaration<Answers, Known>, 'answers'>,
  step: Step<Answers, Known>,
  at: At<Answers, Known>,
): boolean {
  return step.answered?.(at) ?? readSent(schema, step.asks, { ...at.answers }).right;
}

/** True when this step may be opened: asked, not past the first open one, and not before a point without way back. */
export function mayOpen<Answers, Known>(
  { steps, open, floor }: Way<Answers, Known>,
  key: string,
): boolean {
  const index = steps.findIndex((step) => step.key === key);
  const openIndex = open ? steps.indexOf(open) : steps.length - 1;
  return index >= floor && index <= openIndex;
}

/** The step before this one on the way, when there is a way back. */
export function stepBefore<Answers, Known>(
  way: Way<Answers, Known>,
  key: string,
): Step<Answers, Known> | undefined {
  const index = way.steps.findIndex((step) => step.key === key) - 1;
  return index >= way.floor ? way.steps[index] : undefined;
}

/** Where a press leads: the same step while it needs more; on by one; or, after changing one answer, to what is open. */
export function stepAfter<Answers, Known>(
  way: Way<Answers, Known>,
  key: string,
  isChange: boolean,
): Step<Answers, Known> | undefined {
  const index = way.steps.findIndex((step) => step.key === key);
  const next = way.steps[index + 1];
  return isChange || !next || !mayOpen(way, next.key) ? way.open : next;
}
