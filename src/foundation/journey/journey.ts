import { type Answer, notFound, type Problems, redirect } from '../http/answer.ts';
import type { Route, Sent } from '../http/route.ts';
import type { ReadVisit, WriteVisit } from '../http/visit.ts';
import type { Job } from '../jobs/job.ts';
import { checkJourney } from './check-journey.ts';
import type { Draft, JourneyDeclaration, Place, Standing } from './declaration.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { keepAnswers } from './keep.ts';
import { type Stand, standOf, startHref, stepHref } from './stand.ts';
import { startRoutes } from './start-routes.tsx';
import { stepPage } from './step-page.tsx';
import { openHref, pressOf, stepRoutes } from './step-routes.ts';
import { mayOpen } from './way.ts';

/** A journey that was checked, for the door of its module. */
export interface Journey<Answers, Known> {
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  /** The address of a step, or where it starts. */
  hrefOf(step: string | undefined, place?: Place): string;
  /**
   * For a route beside the steps (an upload, a password): where this visitor stands, when the step may be opened;
   * else the answer that leads him on.
   */
  find(
    visit: ReadVisit,
    step: string,
    fields: Sent['fields'],
  ): Promise<{ readonly at: Standing<Answers, Known> } | { readonly elsewhere: Answer }>;
  /** For such a route: keeps answers of the step, and answers where the visitor goes. */
  keep(
    visit: WriteVisit,
    step: string,
    fields: Sent['fields'],
    changes: Draft<Answers>,
  ): Promise<Answer>;
  /** For such a route: the page of the step with messages. */
  show(visit: ReadVisit, step: string, fields: Sent['fields'], problems: Problems): Promise<Answer>;
}

/** Makes a journey of its list. Throws when somebody would get stuck in it, so that the server does not start. */
export function journey<Answers, Known>(
  declaration: JourneyDeclaration<Answers, Known>,
): Journey<Answers, Known> {
  checkJourney(declaration);
  const stepCalled = (key: string) => {
    const found = declaration.steps.find((step) => step.key === key);
    if (!found) throw new Error(`The journey ${declaration.name} has no step ${key}.`);
    return found;
  };
  const stand = async (
    visit: ReadVisit,
    key: string,
    fields: Sent['fields'],
    hold?: 'hold',
  ): Promise<{ at: Stand<Answers, Known> } | { elsewhere: Answer }> => {
    const at = await standOf(declaration, visit, fields, hold && { hold });
    if (!at) return { elsewhere: declaration.absent ?? notFound };
    return mayOpen(at.way, key) ? { at } : { elsewhere: redirect(openHref(declaration, at)) };
  };
  return {
    routes: [
      ...startRoutes(declaration),
      ...declaration.steps.flatMap((step) => stepRoutes(declaration, step)),
    ],
    jobs: [forgetDrafts(declaration)],
    hrefOf: (key, place = {}) =>
      key === undefined
        ? startHref(declaration.path, place)
        : stepHref(declaration, stepCalled(key), place),
    find: (visit, key, fields) => stand(visit, key, fields),
    async keep(visit, key, fields, changes) {
      const found = await stand(visit, key, fields, 'hold');
      if ('elsewhere' in found) return found.elsewhere;
      const step = stepCalled(key);
      return keepAnswers(declaration, visit, found.at, step, changes, pressOf(fields));
    },
    async show(visit, key, fields, problems) {
      const found = await stand(visit, key, fields);
      if ('elsewhere' in found) return found.elsewhere;
      return stepPage(declaration, visit, found.at, stepCalled(key), { fields, problems });
    },
  };
}
