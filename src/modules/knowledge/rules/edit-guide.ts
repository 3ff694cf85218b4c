import type { Advice, Guide, Step } from './guide.ts';

/** Puts a step under this name, new or in the place of the one that was there; the first part is where it begins. */
export function putStep(guide: Guide, name: string, step: Step): Guide {
  return { ...guide, start: guide.start ?? name, steps: { ...guide.steps, [name]: step } };
}

/** Puts an advice under this name, new or in the place of the one that was there; the first part is where it begins. */
export function putAdvice(guide: Guide, name: string, advice: Advice): Guide {
  return { ...guide, start: guide.start ?? name, advices: { ...guide.advices, [name]: advice } };
}

/** Lets the guide begin at this step or advice. */
export function beginAt(guide: Guide, name: string): Guide {
  return { ...guide, start: name };
}

/** Takes a step or an advice away; answers that led there lead nowhere, which the check reports. */
export function removePart(guide: Guide, name: string): Guide {
  const without = <Part>(parts: Readonly<Record<string, Part>>) =>
    Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
  return {
    start: guide.start === name ? null : guide.start,
    advices: without(guide.advices),
    steps: Object.fromEntries(
      Object.entries(without(guide.steps)).map(([other, step]) => [
        other,
        {
          ...step,
          answers: step.answers.map((answer) => ({
            ...answer,
            goesTo: answer.goesTo === name ? null : answer.goesTo,
          })),
        },
      ]),
    ),
  };
}
