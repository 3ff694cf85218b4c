import { z } from 'zod';
import { type Answer, notFound, type Problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { features } from '#foundation/switches/features.ts';
import type { AgendaServices } from '#modules/appointments/module.ts';
import { checkDraft } from './check-draft.ts';
import { checkPage } from './check-page.tsx';
import { consultInspections } from './consult-inspections.ts';
import { isPlaceKnown } from './draft.ts';
import { findOwn } from './find-own.ts';
import { formPage } from './form-page.tsx';
import { handIn, takenIn } from './hand-in.ts';
import { showCalendarAgain } from './inspection-routes.tsx';
import { obstaclePage } from './obstacle.tsx';
import { ownEmails } from './own-emails.ts';
import { terminatePath } from './paths.ts';

const byLease = z.object({ leaseId: z.uuid() });
const common = {
  path: `${terminatePath}/:leaseId/controleren`,
  audience: ['customer'],
  feature: features.terminateLease,
  input: byLease,
} as const;

/** Checking everything, and the press that ends the lease (TRM-35 to TRM-37). */
export function checkRoutes(services: AgendaServices): readonly Route[] {
  return [
    page({
      ...common,
      limit: 'page',
      log: 'none',
      async show(visit, { leaseId }) {
        const own = await findOwn(visit, leaseId);
        if (own && !(own.isKept && isPlaceKnown(own.draft)))
          return redirect(`${terminatePath}/${leaseId}`);
        return shown(visit, leaseId, {});
      },
    }),
    form({
      ...common,
      limit: 'form',
      log: 'leaseTerminated',
      lookingAlong: 'asked',
      consult: (visit, { leaseId }) => consultInspections(services, visit, leaseId),
      settle: (visit, { leaseId }, answers) => handIn(visit, services.secrets, leaseId, answers),
      async again(visit, { fields }, found, answers) {
        const leaseId = z.uuid().catch('').parse(fields.leaseId);
        const taken = takenIn(found);
        return taken === undefined
          ? shown(visit, leaseId, found)
          : showCalendarAgain(
              visit,
              { leaseId, nummer: taken },
              { message: Object.values(found)[0] ?? '', answers: answers?.[taken - 1] },
            );
      },
    }),
  ];
}

/** The page with everything, or the form again when something of it no longer goes. */
async function shown(visit: ReadVisit, leaseId: string, errors: Problems): Promise<Answer> {
  const own = leaseId === '' ? undefined : await findOwn(visit, leaseId);
  if (!own) return notFound;
  const { situation, draft } = own;
  const obstacle = obstaclePage(visit, situation);
  if (obstacle) return obstacle;
  const emails = await ownEmails(visit, own.customerId);
  const outcome = checkDraft(visit, draft, situation, { emails });
  return 'problems' in outcome
    ? formPage(visit, { situation, draft, errors: { ...outcome.problems, ...errors } })
    : checkPage(visit, { situation, checked: outcome.checked, errors });
}
