import { z } from 'zod';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { form, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { features } from '#foundation/switches/features.ts';
import { answerQuestion, rateRepair, reopenRepair } from '../after-repair.ts';
import { repairPath, repairsPath } from '../paths.ts';
import { repairsLabels as labels } from './labels.ts';
import { findSeenRepair, shownRepair } from './repair-page.tsx';
import { scores } from './scores.ts';

const shared = {
  audience: ['customer'],
  feature: features.repairOverview,
  limit: 'form',
} as const;
const text = z.string().trim().max(2000);

/** The small forms on the page of a request: answer a question, give an opinion, say that it is not solved. */
export const repairFormRoutes: readonly Route[] = [
  form({
    ...shared,
    path: `${repairsPath}/:id/antwoord`,
    input: z.object({ id: z.uuid(), vraag: z.uuid(), antwoord: text.min(1) }),
    log: 'repairQuestionAnswered',
    lookingAlong: 'asked',
    async settle(visit, { id, vraag: questionId, antwoord: answer }) {
      const own = ownRequest(visit, id);
      if (!own) return notFound;
      const outcome = await answerQuestion(visit, own, { questionId, answer });
      return done(id, outcome === 'answered' ? labels.Notice_Answered : labels.Warning_Gone);
    },
    again,
  }),
  form({
    ...shared,
    path: `${repairsPath}/:id/oordeel`,
    input: z.object({ id: z.uuid(), oordeel: z.enum(scores), beter: text.default('') }),
    log: 'repairRated',
    lookingAlong: 'customerOnly',
    async settle(visit, { id, oordeel, beter: notes }) {
      const own = ownRequest(visit, id);
      if (!own) return notFound;
      const outcome = await rateRepair(visit, own, { satisfaction: Number(oordeel), notes });
      return done(id, outcome === 'rated' ? labels.Notice_Rated : labels.Warning_Gone);
    },
    again,
  }),
  form({
    ...shared,
    path: `${repairsPath}/:id/niet-opgelost`,
    input: z.object({ id: z.uuid(), mis: text.min(1) }),
    log: 'repairReopened',
    lookingAlong: 'asked',
    async settle(visit, { id, mis }) {
      const own = ownRequest(visit, id);
      if (!own) return notFound;
      const outcome = await reopenRepair(visit, own, mis);
      return done(id, outcome === 'reopened' ? labels.Notice_Reopened : labels.Warning_Gone);
    },
    again,
  }),
];

/** Whose request it must be. */
export function ownRequest(
  { visitor }: Pick<Visit, 'visitor'>,
  requestId: string,
): { readonly customerId: string; readonly requestId: string } | undefined {
  return visitor.kind === 'customer' ? { customerId: visitor.customerId, requestId } : undefined;
}

function done(id: string, notice: (typeof labels)[keyof typeof labels]): Answer {
  return redirect(repairPath(id), { notice });
}

async function again(
  visit: Parameters<typeof findSeenRepair>[0],
  { fields }: { readonly fields: Parameters<typeof shownRepair>[2]['fields'] },
  problems: Parameters<typeof shownRepair>[2]['problems'],
): Promise<Answer> {
  const repair = await findSeenRepair(visit, z.uuid().catch('').parse(fields.id));
  return repair ? shownRepair(visit, repair, { problems, fields }) : notFound;
}
