import { z } from 'zod';
import { type Answer, isRefusal, notFound, problems, redirect } from '../http/answer.ts';
import { explain } from '../http/explain.ts';
import { type Consultation, form, page, type Route, type Sent } from '../http/route.ts';
import type { ReadVisit, WriteVisit } from '../http/visit.ts';
import { readSent } from './answers.ts';
import type { JourneyDeclaration, Step, StepSent, Taken } from './declaration.ts';
import { finishJourney, keepAnswers, type Press } from './keep.ts';
import { journeyLabels as labels } from './labels.ts';
import { type Stand, standOf, startHref, stepHref, textIn } from './stand.ts';
import { stepPage } from './step-page.tsx';
import { mayOpen } from './way.ts';

/** What is sent is checked by the step, which knows the answers before it. */
export const anyFields = z.record(
  z.string(),
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
);

/** The page and the form of one step. */
export function stepRoutes<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  step: Step<Answers, Known>,
): Route[] {
  const shared = {
    path: `${journey.path}/${step.path}`,
    audience: journey.audience,
    feature: journey.feature,
    input: anyFields,
    ...(step.consult && {
      consult: (visit: ReadVisit, fields: Sent['fields']) =>
        consultationOf(journey, visit, step, fields),
    }),
  };
  return [
    page({
      ...shared,
      limit: 'page',
      log: 'none',
      show: (visit, fields, told) => openStep(journey, visit, step, { fields, told }),
    }),
    form({
      ...shared,
      limit: step.limit ?? 'form',
      log: `journey_${journey.name}`,
      // Elsewhere the version of the draft makes a second press the same act, also when the form came back from the
      // browser's memory and something else was filled in.
      once: step.final ?? false,
      ...(step.lookingAlong && { lookingAlong: step.lookingAlong }),
      settle: (visit, fields, told) => press(journey, visit, step, { fields, told }),
      again: (visit, { fields }, found, told) =>
        openStep(journey, visit, step, { fields, problems: found, told }),
    }),
  ];
}

/** Whom to ask for who may open this step; nobody for who is led elsewhere. */
async function consultationOf<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: ReadVisit,
  step: Step<Answers, Known>,
  fields: Sent['fields'],
): Promise<Consultation<Partial<Known>>> {
  const stand = await standOf(journey, visit, fields);
  if (!stand || !mayOpen(stand.way, step.key)) return undefined;
  const { answers, known, place, draft } = stand;
  return step.consult?.({ visit, fields, answers, known, place, draft });
}

/** What was sent or asked for, and what another system told. */
interface Asked<Known> {
  readonly fields: Sent['fields'];
  readonly problems?: Readonly<Record<string, string>>;
  readonly told: Partial<Known> | undefined;
}

/** Shows a step; who is not that far, or may not go back, is led to the step that is open. */
async function openStep<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: ReadVisit,
  step: Step<Answers, Known>,
  { told, ...sent }: Asked<Known>,
): Promise<Answer> {
  const stand = await standOf(journey, visit, sent.fields);
  if (!stand) return journey.absent ?? notFound;
  if (!mayOpen(stand.way, step.key)) return redirect(openHref(journey, stand));
  const known = { ...stand.known, ...told };
  return stepPage(journey, visit, { ...stand, known }, step, sent);
}

async function press<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: WriteVisit,
  step: Step<Answers, Known>,
  { fields, told }: Asked<Known>,
): Promise<Answer> {
  const stand = await standOf(journey, visit, fields, { hold: 'hold' });
  if (!stand) return journey.absent ?? notFound;
  const sentPress = pressOf(fields);
  if (!stand.stored && sentPress.version > 0) {
    return redirect(startHref(journey.path, stand.place), { notice: labels.Warning_Gone });
  }
  if (!mayOpen(stand.way, step.key)) {
    return redirect(openHref(journey, stand), { notice: labels.Warning_NotYet });
  }
  const known = { ...stand.known, ...told };
  const taken = await take(journey, visit, { ...stand, known }, step, fields);
  if ('kind' in taken) return taken;
  if ('keep' in taken) {
    const { keep, notice } = taken;
    return keepAnswers(journey, visit, stand, step, keep, { ...sentPress, notice });
  }
  if ('ask' in taken) return taken.ask;
  if (!isRefusal(taken.finish)) await finishJourney(journey, visit, stand, step);
  return taken.finish;
}

function take<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: WriteVisit,
  stand: Stand<Answers, Known>,
  step: Step<Answers, Known>,
  fields: Sent['fields'],
): Promise<Taken<Answers>> {
  const read: StepSent<Answers, Known>['read'] = () => {
    const sent = readSent(journey.answers, step.asks, fields);
    return sent.right
      ? { keep: sent.answers }
      : problems(explain(visit, sent.issues, { fields, files: {} }));
  };
  const { answers, known, place, draft } = stand;
  return (
    step.take?.({ visit, fields, read, answers, known, place, draft }) ?? Promise.resolve(read())
  );
}

/** What the hidden fields of a form say about it. */
export function pressOf(fields: Sent['fields']): Press {
  const version = Number(textIn(fields.versie));
  return {
    version: Number.isSafeInteger(version) ? version : 0,
    isChange: textIn(fields.wijzig) === '1',
  };
}

/** The step that is open, else where the journey starts. */
export function openHref<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  { way, place }: Pick<Stand<Answers, Known>, 'way' | 'place'>,
): string {
  const step = way.open ?? way.steps.at(-1);
  return step ? stepHref(journey, step, place) : startHref(journey.path, place);
}
