import { type Answer, problems, redirect, type SetCookie } from '../http/answer.ts';
import type { WriteVisit } from '../http/visit.ts';
import type { Label } from '../labels/label.ts';
import { changeAnswers, readAnswers } from './answers.ts';
import type { Draft, JourneyDeclaration, JourneyEvent, Step } from './declaration.ts';
import { addDraft, changeDraft, newHolder, openWall, removeDraft } from './drafts.ts';
import { journeyLabels as labels } from './labels.ts';
import { type Stand, startHref, stepHref } from './stand.ts';
import { isAnswered, stepAfter, wayOf } from './way.ts';

/** How a press was sent. */
export interface Press {
  /** The version of the draft that the form was made from; 0 before there was one. */
  readonly version: number;
  /** One answer is changed from the page that checks them all: go back there. */
  readonly isChange: boolean;
  /** What is said on the next page. */
  readonly notice?: Label | undefined;
}

/**
 * Keeps answers of one step, drops what fell with them, and answers where the visitor goes. When the draft was changed
 * elsewhere since the form was shown, nothing is kept and the form is shown again, saying so.
 */
export async function keepAnswers<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: WriteVisit,
  stand: Stand<Answers, Known>,
  step: Step<Answers, Known>,
  changes: Draft<Answers>,
  { version, isChange, notice }: Press,
): Promise<Answer> {
  const { stored, place } = stand;
  const change = changeAnswers(stored?.answers ?? {}, { ...changes }, { ...journey.fallsWith });
  const isStale = version !== (stored?.version ?? 0);
  const passedBefore = stored?.passed ?? [];
  if (isStale && change.changed) return changedElsewhere(visit);

  const answers = readAnswers(journey.answers, change.answers);
  const known = await journey.know(visit, answers, place);
  if (known === undefined) return redirect(startHref(journey.path, place));
  const at = { answers, known };
  const fallen = journey.steps.filter(({ asks }) =>
    asks.some((name) => change.dropped.includes(name)),
  );
  const passed = journey.steps
    .map(({ key }) => key)
    .filter((key) =>
      key === step.key ? isAnswered(journey, step, at) : passedBefore.includes(key),
    )
    .filter((key) => key === step.key || !fallen.some((one) => one.key === key));
  const way = wayOf(journey, at, passed);
  const next = stepAfter(way, step.key, isChange);
  const furthest = furthestOf(journey, stored?.reached ?? '', next);
  const state = { answers: change.answers, passed, reached: furthest, now: visit.now };

  const cookies: SetCookie[] = [];
  if (stored) {
    if (!isStale) await changeDraft(visit.write, stand.key.organisationId, stored.id, state);
  } else {
    const isNew = stand.key.holder.kind === 'none' ? newHolder(journey.name) : undefined;
    if (isNew) cookies.push(isNew.cookie);
    const holder = isNew?.holder ?? stand.key.holder;
    await openWall(visit.write, holder);
    const added = await addDraft(visit.write, { ...stand.key, holder }, state);
    if (added === undefined) return changedElsewhere(visit);
    await count(journey, visit, 'started', journey.steps[0]?.key ?? '');
  }
  if (furthest !== (stored?.reached ?? '')) await count(journey, visit, 'reached', furthest);
  const target = next ? stepHref(journey, next, place) : startHref(journey.path, place);
  return redirect(target, { cookies, ...(notice && { notice }) });
}

function changedElsewhere({ say }: WriteVisit): Answer {
  return problems({ form: say(labels.Error_ChangedElsewhere) });
}

/** Ends a journey: its draft goes. */
export async function finishJourney<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: WriteVisit,
  { key, stored }: Stand<Answers, Known>,
  step: Step<Answers, Known>,
): Promise<void> {
  if (stored) await removeDraft(visit.write, key.organisationId, stored.id);
  await count(journey, visit, 'finished', step.key);
}

/** The later one of the furthest step so far and the next one. */
function furthestOf<Answers, Known>(
  { steps }: JourneyDeclaration<Answers, Known>,
  reached: string,
  next: Step<Answers, Known> | undefined,
): string {
  const placeOf = (key: string) => steps.findIndex((step) => step.key === key);
  return next && placeOf(next.key) > placeOf(reached) ? next.key : reached;
}

/** Tells who counts what happened. */
export async function count<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: WriteVisit,
  event: JourneyEvent['event'],
  step: string,
): Promise<void> {
  await journey.counted?.(visit.write, {
    organisationId: visit.organisation.id,
    journey: journey.name,
    event,
    step,
    at: visit.now,
  });
}
