import type { Sent } from '../http/route.ts';
import type { ReadVisit } from '../http/visit.ts';
import { readAnswers } from './answers.ts';
import type { JourneyDeclaration, Place, Standing, Step } from './declaration.ts';
import {
  type DraftKey,
  findDraft,
  type Holder,
  holderOf,
  openWall,
  type StoredDraft,
} from './drafts.ts';
import { type Way, wayOf } from './way.ts';

/** Where a visitor stands, with what only the journey itself needs. */
export interface Stand<Answers, Known> extends Standing<Answers, Known> {
  readonly key: DraftKey;
  readonly stored: StoredDraft | undefined;
  readonly way: Way<Answers, Known>;
}

/** Finds where this visitor stands; undefined when he has no business here. */
export async function standOf<Answers, Known>(
  journey: JourneyDeclaration<Answers, Known>,
  visit: ReadVisit,
  fields: Sent['fields'],
  options: { readonly hold?: 'hold'; readonly holder?: Holder } = {},
): Promise<Stand<Answers, Known> | undefined> {
  const place = placeIn(journey.path, fields);
  const key = {
    organisationId: visit.organisation.id,
    journey: journey.name,
    subject: Object.values(place).join('/'),
    holder: options.holder ?? holderOf(visit, journey.name),
  };
  await openWall(visit.read, key.holder);
  const stored = await findDraft(visit.read, key, options.hold);
  const answers = readAnswers(journey.answers, stored?.answers ?? {});
  const known = await journey.know(visit, answers, place);
  if (known === undefined) return undefined;
  return {
    key,
    place,
    stored,
    answers,
    known,
    draft: stored && { id: stored.id, version: stored.version, startedAt: stored.startedAt },
    way: wayOf(journey, { answers, known }, stored?.passed ?? []),
  };
}

function placeIn(path: string, fields: Sent['fields']): Place {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, textIn(fields[name])]));
}

/** The text that was sent under a name; the first when there are several, empty when there is none. */
export function textIn(sent: string | readonly string[] | undefined): string {
  return typeof sent === 'string' ? sent : (sent?.[0] ?? '');
}

/** The address where a journey starts, for this place. */
export function startHref(path: string, place: Place): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(place[name] ?? ''));
}

/** The address of a step. */
export function stepHref<Answers, Known>(
  journey: Pick<JourneyDeclaration<Answers, Known>, 'path'>,
  step: Pick<Step<Answers, Known>, 'path'>,
  place: Place,
): string {
  return `${startHref(journey.path, place)}/${step.path}`;
}
