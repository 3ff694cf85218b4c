import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { features } from '#foundation/switches/features.ts';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import type { AgendaAnswers, AgendaServices } from '#modules/appointments/module.ts';
import { repairPath, visitPath } from '../paths.ts';
import type { SeenRepair } from '../queries/own-requests.ts';
import { consultVisit } from '../visit-planning.ts';
import { chooseVisit } from './choose-visit.ts';
import { editRepairLabels } from './labels.ts';
import { ownRepairPage } from './own-repair-page.tsx';
import { findSeenRepair } from './repair-page.tsx';
import { ownRequest } from './repair-routes.ts';
import { VisitCalendar } from './visit-calendar.tsx';

const text = z.string().max(40).default('').catch('');
const look = { id: z.uuid(), maand: text, dag: text, slot: text, voorkeur: text };
const shared = {
  path: visitPath(':id'),
  audience: ['customer'],
  feature: features.repairOverview,
} as const;

/** Planning later what was not planned at once, and moving what was (REP-20, REP-B6). */
export function visitRoutes(services: AgendaServices): readonly Route[] {
  const consult = async (visit: ReadVisit, { id }: { readonly id: string }) => {
    const own = ownRequest(visit, id);
    return own && consultVisit(services, visit, own);
  };
  return [
    page({
      ...shared,
      limit: 'page',
      input: z.object(look),
      log: 'none',
      consult,
      show: (visit, input, answers) => visitPage(visit, input.id, input, { answers, errors: {} }),
    }),
    form({
      ...shared,
      limit: 'form',
      input: z.object({ ...look, soort: text }),
      log: 'repairPlanned',
      lookingAlong: 'asked',
      consult,
      async settle(visit, input, answers) {
        const own = ownRequest(visit, input.id);
        if (!own) return notFound;
        const chosen = await chooseVisit(
          visit,
          own,
          { slot: input.slot, kind: input.soort },
          answers,
        );
        if ('problems' in chosen) return problems(chosen.problems);
        return redirect(repairPath(input.id), 'gone' in chosen ? undefined : chosen);
      },
      again: (visit, { fields }, errors, answers) =>
        visitPage(visit, z.uuid().catch('').parse(fields.id), typed(fields), { answers, errors }),
    }),
  ];
}

type Asked = Readonly<Record<'maand' | 'dag' | 'slot' | 'voorkeur', string>>;

function typed(fields: Sent['fields']): Asked {
  return z.object({ maand: text, dag: text, slot: text, voorkeur: text }).parse(fields);
}

async function visitPage(
  visit: ReadVisit,
  id: string,
  { maand, dag, slot, voorkeur }: Asked,
  { answers, errors }: { readonly answers: AgendaAnswers | undefined; readonly errors: Problems },
): Promise<Answer> {
  const repair = await findSeenRepair(visit, id);
  if (!repair || !mayPlan(repair)) return notFound;
  const { say } = visit;
  const href = visitPath(id);
  return ownRepairPage(visit, repair, {
    title: say(editRepairLabels.Title_Visit),
    errors,
    children: (
      <>
        <Form action={href} formKey={newFormKey()}>
          {
            await VisitCalendar({
              visit,
              requestId: id,
              isSeveral: repair.orders.length > 1,
              href,
              asked: { month: maand, day: dag, slot, preference: voorkeur },
              error: errors.slot,
              answers,
              saysUnreachable: errors.form !== undefined,
            })
          }
          <CustomerAsked visit={visit} errors={errors} />
          <ButtonGroup>
            <ButtonLink href={repairPath(id)}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

/** True as long as a day and time belong to an own request and may be changed (REP-22, OP-REP-7). */
export function mayPlan({ isOpen, own, orders }: SeenRepair): boolean {
  if (!isOpen || !own?.mayChangeDate) return false;
  return own.appointmentRequired || orders.some(({ planned }) => planned !== undefined);
}
