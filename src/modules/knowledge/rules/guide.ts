import { z } from 'zod';
import { comparisonKinds, operators } from '#foundation/facts/condition.ts';
import { factSubjects } from '#foundation/facts/fact.ts';

/** The name of a step or an advice within its question; never given to another one, because addresses hold it. */
const key = z.string().regex(/^[\w-]{1,40}$/);

/** What must hold for an answer to be given by the system. */
const when = z.object({
  operator: z.enum(operators),
  comparisonKind: z.enum(comparisonKinds),
  comparisonValue: z.string().max(200),
});

const answer = z.object({
  key,
  text: z.string().min(1).max(200),
  /** A step or an advice of the same question; none is a path without an end. */
  goesTo: key.nullable(),
  when: when.nullable().default(null),
});

const step = z.object({
  question: z.string().min(1).max(300),
  /** The fact that answers it, when it is known (KNO-23). */
  fact: z
    .object({ about: z.enum(factSubjects), key: z.string().min(1).max(60) })
    .nullable()
    .default(null),
  answers: z.array(answer).max(20),
});

const advice = z.object({
  /** With markup (KNO-29). */
  text: z.string().min(1).max(5000),
  button: z
    .object({ text: z.string().min(1).max(80), address: z.string().min(1).max(500) })
    .nullable()
    .default(null),
});

/** The guided path of a question: its follow-up questions and where each answer leads to. */
export const guideSchema = z.object({
  /** Where it begins: a step, or the advice when nothing needs to be asked. */
  start: key.nullable().default(null),
  steps: z.record(key, step),
  advices: z.record(key, advice),
});

export type Guide = z.infer<typeof guideSchema>;
export type Step = z.infer<typeof step>;
export type AnswerOption = z.infer<typeof answer>;
export type Advice = z.infer<typeof advice>;

/** A question to which nothing was written yet. */
export const emptyGuide: Guide = { start: null, steps: {}, advices: {} };

/** A stored guide. Throws for what is none. */
export function readGuide(stored: unknown): Guide {
  return guideSchema.parse(stored);
}

/** The step of this name; undefined when there is none. */
export function stepOf(guide: Guide, name: string | null): Step | undefined {
  return name !== null && Object.hasOwn(guide.steps, name) ? guide.steps[name] : undefined;
}

/** The advice of this name; undefined when there is none. */
export function adviceOf(guide: Guide, name: string | null): Advice | undefined {
  return name !== null && Object.hasOwn(guide.advices, name) ? guide.advices[name] : undefined;
}
