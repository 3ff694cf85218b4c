import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt } from '#foundation/clock.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import {
  type AgendaAnswers,
  type AgendaServices,
  bookSlot,
  consultAgendas,
  moveAppointment,
  type SlotWish,
} from '#modules/appointments/module.ts';
import {
  findTermination,
  holdTermination,
  type StoredInspection,
  type Termination,
} from '../find-termination.ts';
import { InspectionCalendar } from '../inspection-calendar-form.tsx';
import { inspectionName, whenText } from '../inspection-text.ts';
import { dayQuery, inspectionWish, instantIn, monthQuery } from '../inspection-wish.ts';
import { inspectionMoved } from '../interaction-kinds.ts';
import { calendarLabels } from '../labels.ts';
import { terminationChanged } from '../mail-templates.ts';
import { officePaths } from '../paths.ts';
import type { Window } from '../rules/inspections.ts';
import { isOpen } from '../rules/statuses.ts';
import { isAfter } from '../rules/working-days.ts';
import { tieAppointment } from '../store-termination.ts';
import { tellCustomer } from '../tell-customer.ts';
import { cardPath } from './card-page.tsx';
import { officeLabels as labels } from './labels.ts';

const path = `${officePaths.terminations}/:id/opname/:position`;
const place = z.object({ id: z.uuid(), position: z.coerce.number().int().min(1).max(10) });
const look = place.extend({ maand: monthQuery, dag: dayQuery });
type Look = z.output<typeof look>;
const common = { path, audience: ['employee'], feature: 'none' } as const;

/** Staff plan or move an inspection; the customer gets a mail with the new times. */
export function inspectionOfficeRoutes(services: AgendaServices): readonly Route[] {
  const consult = async (visit: ReadVisit, { id, position }: Pick<Look, 'id' | 'position'>) => {
    const which = { organisationId: visit.organisation.id, id };
    const termination = await findTermination(visit.read, which);
    const asked = termination && askedIn(visit, termination, position);
    const wish = termination && asked && wishOf(termination, asked);
    return wish && consultAgendas(services, visit, wish, wish);
  };
  return [
    page({
      ...common,
      limit: 'page',
      input: look,
      log: 'none',
      consult,
      show: (visit, looked, answers) => calendarPage(visit, looked, { errors: {}, answers }),
    }),
    form({
      ...common,
      limit: 'form',
      input: place.extend({
        maand: monthQuery,
        dag: dayQuery,
        versie: versionField,
        tijd: z.string().max(40).catch(''),
      }),
      log: 'inspectionMoved',
      consult,
      async settle(visit, { id, position, versie, tijd }, answers) {
        const { organisation, say } = visit;
        const which = { organisationId: organisation.id, id };
        const termination = await holdTermination(visit.write, which);
        const asked = termination && askedIn(visit, termination, position);
        if (!termination || !asked) return notFound;
        if (termination.version !== versie) return changedMeanwhile(visit);
        const startsAt = instantIn(tijd);
        if (!startsAt) return problems({ tijd: say(calendarLabels.Error_Slot) });
        const outcome = await put(visit, { termination, ...asked, startsAt, answers });
        if (outcome === 'unreachable') return problems({ form: say(labels.Warning_Unreachable) });
        if (outcome === 'taken') return problems({ tijd: say(calendarLabels.Error_Taken) });
        await tell(visit, { id, position, before: asked.inspection });
        return redirect(cardPath(id), { notice: labels.Notice_Moved });
      },
      async again(visit, { fields }, errors, answers) {
        const looked = look.safeParse(fields);
        return looked.success ? calendarPage(visit, looked.data, { errors, answers }) : notFound;
      },
    }),
  ];
}

interface Asked {
  readonly inspection: StoredInspection;
  readonly window: Window | undefined;
}

/** The inspection with the days between its neighbours; staff are not held to the term of the first one. */
function askedIn(
  { now }: Pick<ReadVisit, 'now'>,
  termination: Termination,
  position: number,
): Asked | undefined {
  const { inspections, endsOn, status } = termination;
  const inspection = inspections.find((each) => each.position === position);
  if (!inspection || !isOpen(status)) return undefined;
  const dayOf = (each: StoredInspection) => each.appointment && dateAt(each.appointment.startsAt);
  const today = dateAt(now);
  const before = inspections
    .filter((each) => each.position < position)
    .map(dayOf)
    .findLast(Boolean);
  const after = inspections
    .filter((each) => each.position > position)
    .map(dayOf)
    .find(Boolean);
  const from = (before && isAfter(before, today) ? before : today).add({ days: 1 });
  const until = after ? after.subtract({ days: 1 }) : endsOn;
  return { inspection, window: isAfter(from, until) ? undefined : { from, until } };
}

/** What is looked for; the time that the inspection has now counts as free. */
function wishOf({ clusterId }: Termination, { inspection, window }: Asked): SlotWish | undefined {
  return (
    window && {
      ...inspectionWish(inspection, window, clusterId),
      ...(inspection.appointment && { instead: inspection.appointment.id }),
    }
  );
}

/** Moves the appointment, or makes one where there is none. */
async function put(
  visit: WriteVisit,
  order: Asked & {
    readonly termination: Termination;
    readonly startsAt: Temporal.Instant;
    readonly answers: AgendaAnswers | undefined;
  },
): Promise<'done' | 'taken' | 'unreachable'> {
  const { termination, inspection, startsAt, answers } = order;
  const wish = wishOf(termination, order);
  if (!wish) return 'taken';
  const choice = { wish, startsAt, answers };
  if (inspection.appointment) {
    const moving = await moveAppointment(visit, { id: inspection.appointment.id, ...choice });
    if (moving.outcome === 'moved') return 'done';
    return moving.outcome === 'unreachable' ? 'unreachable' : 'taken';
  }
  const booking = await bookSlot(visit, {
    ...choice,
    customerId: termination.customerId,
    about: { kind: 'termination', id: termination.id },
    place: termination.address,
    description: inspectionName(visit.say, inspection, termination.inspections),
    notes: [termination.customerName, termination.telephone].filter(Boolean).join(', '),
  });
  if (booking.outcome !== 'booked')
    return booking.outcome === 'unreachable' ? 'unreachable' : 'taken';
  await tieAppointment(visit, termination.id, inspection.position, booking.appointment.id);
  return 'done';
}

async function tell(
  visit: WriteVisit,
  moved: { readonly id: string; readonly position: number; readonly before: StoredInspection },
): Promise<void> {
  const { write, organisation, visitor, now, say } = visit;
  const which = { organisationId: organisation.id, id: moved.id };
  const termination = await findTermination(write, which);
  const after = termination?.inspections.find(({ position }) => position === moved.position);
  if (!termination || !after) throw new Error('A termination that is held is not there.');
  const name = inspectionName(say, after, termination.inspections);
  await write
    .updateTable('termination')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', moved.id)
    .execute();
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: termination.customerId,
    kind: inspectionMoved,
    actor: visitor,
    now,
    notes: `${termination.code}: ${name}, ${whenText(say, after)}`,
  });
  await logChange(visit, {
    subject: `${say(labels.Subject_Termination, { code: termination.code })} ${name}`,
    oldValue: whenText(say, moved.before),
    newValue: whenText(say, after),
  });
  await tellCustomer(visit, termination, terminationChanged);
}

async function calendarPage(
  visit: ReadVisit,
  { id, position, maand, dag }: Look,
  told: { readonly errors: Problems; readonly answers: AgendaAnswers | undefined },
): Promise<Answer> {
  const { errors, answers } = told;
  const { read, organisation, say } = visit;
  const termination = await findTermination(read, { organisationId: organisation.id, id });
  const asked = termination && askedIn(visit, termination, position);
  if (!termination || !asked) return notFound;
  const { inspection } = asked;
  const wish = wishOf(termination, asked);
  const chosen = inspection.appointment?.startsAt;
  const chosenDay = dag ?? (maand || !chosen ? undefined : dateAt(chosen));
  const name = inspectionName(say, inspection, termination.inspections);
  return officePage(visit, {
    title: name,
    lead: `${termination.code}, ${termination.address}`,
    current: 'terminations',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      { href: officePaths.terminations, title: say(labels.Title_Terminations) },
      { href: cardPath(id), title: termination.code },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        {wish ? (
          await InspectionCalendar({
            visit,
            here: `${cardPath(id)}/opname/${position}`,
            backHref: cardPath(id),
            inspection,
            wish,
            month: maand ?? Temporal.PlainYearMonth.from(chosenDay ?? wish.from),
            chosenDay,
            chosenSlot: chosen,
            error: errors.tijd,
            answers,
            hidden: { versie: termination.version },
            formKey: newFormKey(),
          })
        ) : (
          <Alert kind="warning" title={say(calendarLabels.Title_NoDay)}>
            {say(labels.Text_NoDayOffice)}
          </Alert>
        )}
      </>
    ),
  });
}
