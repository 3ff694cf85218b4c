import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { activateArrangement } from '../activate-arrangement.ts';
import { cancelArrangement } from '../cancel-arrangement.ts';
import { type Arrangement, findArrangement } from '../find-arrangement.ts';
import { arrangementLabels } from '../labels.ts';
import { officePaths } from '../paths.ts';
import { isOpen } from '../rules/statuses.ts';
import { arrangementCard, cancelQuestion } from './arrangement-card.tsx';
import { arrangementListRoutes } from './arrangement-list.tsx';
import { officeLabels as labels } from './labels.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = `${officePaths.arrangements}/:id`;
const byId = z.object({ id: z.uuid() });
const act = byId.extend({ versie: versionField });

/** Arrangements for staff: the list, one of them, activating and cancelling it. */
export const arrangementRoutes: readonly Route[] = [
  ...arrangementListRoutes,
  page({
    ...shared,
    path,
    limit: 'page',
    input: byId,
    log: 'none',
    async show(visit, { id }) {
      const arrangement = await find(visit, id);
      return arrangement ? arrangementCard(visit, arrangement) : notFound;
    },
  }),
  form({
    ...shared,
    path: `${path}/activeren`,
    limit: 'form',
    input: act,
    log: 'arrangementActivated',
    settle: (visit, { id, versie }) =>
      carryOut(visit, { id, versie }, labels.Notice_Activated, async () => {
        const obstacle = await activateArrangement(visit, id);
        return obstacle && labels[`Error_${obstacle}`];
      }),
    again: showAgain,
  }),
  page({
    ...shared,
    path: `${path}/annuleren`,
    limit: 'page',
    input: byId,
    log: 'none',
    async show(visit, { id }) {
      const arrangement = await find(visit, id);
      if (!arrangement) return notFound;
      return isOpen(arrangement.status)
        ? cancelQuestion(visit, arrangement)
        : arrangementCard(visit, arrangement);
    },
  }),
  form({
    ...shared,
    path: `${path}/annuleren`,
    limit: 'form',
    input: act,
    log: 'arrangementCancelled',
    settle: (visit, { id, versie }) =>
      carryOut(visit, { id, versie }, labels.Notice_Cancelled, async () => {
        const obstacle = await cancelArrangement(visit, id);
        return obstacle && labels[`Error_${obstacle}`];
      }),
    again: showAgain,
  }),
];

function find({ read, organisation }: ReadVisit, id: string): Promise<Arrangement | undefined> {
  return findArrangement(read, organisation.id, id);
}

/** Does something with the version of the arrangement that was shown, and writes it to the change log. */
async function carryOut(
  visit: WriteVisit,
  { id, versie }: { id: string; versie: number },
  notice: Label,
  work: () => Promise<Label | undefined>,
): Promise<Answer> {
  const { say } = visit;
  const before = await find(visit, id);
  if (!before) return notFound;
  if (before.version !== versie) return changedMeanwhile(visit);
  const refused = await work();
  if (refused) return problems({ form: say(refused) });
  const after = await find(visit, id);
  await logChange(visit, {
    subject: say(labels.Subject_Arrangement, { code: before.code }),
    oldValue: say(arrangementLabels[`Status_${before.status}`]),
    newValue: after ? say(arrangementLabels[`Status_${after.status}`]) : null,
  });
  return redirect(`${officePaths.arrangements}/${id}`, { notice });
}

async function showAgain(visit: ReadVisit, { fields }: Sent, errors: Problems): Promise<Answer> {
  const arrangement = await find(visit, String(fields.id));
  return arrangement ? arrangementCard(visit, arrangement, errors) : notFound;
}
