import { describe, expect, it } from 'vitest';
import { checkJourney } from './check-journey.ts';
import { exampleJourney } from './example-journey.testing.tsx';
import { journey } from './journey.ts';

const example = exampleJourney('/sleutel-kwijt', ['customer']);
const [kind, pass, story, check, pickUp] = example.steps;
const steps = [kind, pass, story, check, pickUp].flatMap((step) => (step ? [step] : []));

describe('the list of a journey', () => {
  it('of the example can be walked', () => {
    expect(() => checkJourney(example)).not.toThrow();
  });

  it.each([
    ['no steps', { steps: [] }, 'It has no steps.'],
    [
      'an answer that no step asks',
      { steps: steps.filter(({ key }) => key !== 'story') },
      'No step asks the answer story.',
    ],
    [
      'a step that asks what is no answer',
      { answers: { ...example.answers, shape: { kind: 1, passNumber: 1, reported: 1, where: 1 } } },
      'A step asks story, which is no answer of the journey.',
    ],
    [
      'two steps with one address',
      {
        steps: steps.map((step) => ({ ...step, path: step.path === 'pas' ? 'soort' : step.path })),
      },
      'Two steps have the address soort.',
    ],
    [
      'two steps with one name',
      { steps: steps.map((step) => ({ ...step, key: step.key === 'pass' ? 'kind' : step.key })) },
      'Two steps are called kind.',
    ],
    [
      'a step whose condition looks at a later answer',
      { steps: [...steps.slice(1, 2), ...steps.slice(0, 1), ...steps.slice(2)] },
      'Step pass is unreachable: kind is not asked before it.',
    ],
    [
      'an answer that falls with a later one',
      { fallsWith: { kind: ['where'] } },
      'kind cannot fall with where, which is asked later.',
    ],
    [
      'a last step that ends nothing',
      { steps: steps.map(({ take: _take, ...step }) => step) },
      'The last step pickUp does nothing: it needs take.',
    ],
    [
      'an address that the journey keeps for itself',
      {
        steps: steps.map((step) => ({
          ...step,
          path: step.key === 'story' ? 'opnieuw' : step.path,
        })),
      },
      'opnieuw cannot be the address of step story.',
    ],
  ] as const)('REP-29 %s keeps the server from starting', (_fault, change, message) => {
    expect(() => journey({ ...example, ...change })).toThrow(message);
  });
});
