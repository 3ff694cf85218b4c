import type { JourneyDeclaration } from './declaration.ts';

/**
 * Checks the list of a journey as a whole and throws with everything that is wrong, so that the server does not start
 * with a journey in which somebody would get stuck.
 */
export function checkJourney<Answers, Known>(journey: JourneyDeclaration<Answers, Known>): void {
  const faults = [
    ...faultsOfList(journey),
    ...faultsOfAnswers(journey),
    ...faultsOfConditions(journey),
    ...faultsOfDependencies(journey),
  ];
  if (faults.length > 0) {
    throw new Error(`The journey ${journey.name} cannot be walked: ${faults.join(' ')}`);
  }
}

type Any<Answers, Known> = JourneyDeclaration<Answers, Known>;

function faultsOfList<Answers, Known>({ steps, path }: Any<Answers, Known>): string[] {
  const last = steps.at(-1);
  return [
    ...(path.startsWith('/') && !path.endsWith('/') ? [] : [`Its path ${path} is no address.`]),
    ...(last ? [] : ['It has no steps.']),
    ...(last && !last.take ? [`The last step ${last.key} does nothing: it needs take.`] : []),
    ...(last?.onlyWhen ? [`The last step ${last.key} may be skipped: nothing would end it.`] : []),
    ...(steps[0]?.noWayBack ? ['There is nothing before the first step to go back to.'] : []),
    ...doubles(steps.map(({ key }) => key)).map((key) => `Two steps are called ${key}.`),
    ...doubles(steps.map((step) => step.path)).map((one) => `Two steps have the address ${one}.`),
    ...steps
      .filter((step) => !/^[a-z0-9-]+$/.test(step.path) || step.path === startAnewPath)
      .map((step) => `${step.path} cannot be the address of step ${step.key}.`),
  ];
}

/** The address that a journey keeps for itself. */
export const startAnewPath = 'opnieuw';

function faultsOfAnswers<Answers, Known>({ answers, steps }: Any<Answers, Known>): string[] {
  const known = Object.keys(answers.shape);
  const asked: string[] = steps.flatMap(({ asks }) => asks);
  return [
    ...asked
      .filter((name) => !known.includes(name))
      .map((name) => `A step asks ${name}, which is no answer of the journey.`),
    ...known
      .filter((name) => !asked.includes(name))
      .map((name) => `No step asks the answer ${name}.`),
    ...doubles(asked).map((name) => `Two steps ask the answer ${name}.`),
  ];
}

/** A condition on what is asked later, or in the step itself, can never hold in time: the step is unreachable. */
function faultsOfConditions<Answers, Known>({ steps }: Any<Answers, Known>): string[] {
  return steps.flatMap(({ key, onlyWhen }, index) => {
    const before: string[] = steps.slice(0, index).flatMap(({ asks }) => asks);
    return (onlyWhen?.looksAt ?? [])
      .filter((name) => !before.includes(name))
      .map((name) => `Step ${key} is unreachable: ${name} is not asked before it.`);
  });
}

function faultsOfDependencies<Answers, Known>(journey: Any<Answers, Known>): string[] {
  const order: string[] = journey.steps.flatMap(({ asks }) => asks);
  const stepOf = (name: string) =>
    journey.steps.findIndex(({ asks }) => asks.some((one) => one === name));
  return Object.entries<readonly string[] | undefined>(journey.fallsWith).flatMap(
    ([name, causes = []]) =>
      [name, ...causes]
        .filter((one) => !order.includes(one))
        .map((one) => `${one} falls or makes fall, but is no answer of the journey.`)
        .concat(
          causes
            .filter((cause) => cause === name || stepOf(cause) > stepOf(name))
            .map((cause) => `${name} cannot fall with ${cause}, which is asked later.`),
        ),
  );
}

function doubles(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
