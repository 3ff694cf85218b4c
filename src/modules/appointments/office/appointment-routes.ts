import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { form, go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import type { InteractionKind } from '#foundation/interactions/interaction-kind.ts';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { type AppointmentFollower, follow } from '../appointment-follower.ts';
import { cancelAppointments } from '../cancel-appointments.ts';
import { mailCancelled, mailMoved, momentInWords } from '../mail/mail-appointment.ts';
import { moveAppointment } from '../move-appointment.ts';
import { officePaths } from '../paths.ts';
import type { AgendaServices } from '../ports/agenda-systems.ts';
import { agendaQuestion, askAgendas } from '../ports/ask-agendas.ts';
import { sheetOf } from '../rules/month-sheet.ts';
import { readSlots } from '../slots/read-slots.ts';
import type { AgendaAnswers, SlotWish } from '../slots/slot-facts.ts';
import { appointmentPage, cancelPage, movePage } from './appointment-pages.tsx';
import { findOfficeAppointment, type OfficeAppointment } from './find-appointment.ts';
import { officeAppointmentLabels as labels } from './labels.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const byId = z.object({ id: z.uuid() });
const path = `${officePaths.appointments}/:id`;

/** So far ahead staff can move an appointment. */
const daysAhead = 180;

const staffKind = (code: string, description: InteractionKind['description']): InteractionKind => ({
  code,
  group: 'AFSPRAAK',
  template: 'COM01',
  description,
  icon: 'calendar-check',
  shownToCustomer: true,
  createsTask: false,
  taskTeam: '',
});
const wasMoved = staffKind('CP_APPOINTMENT_MOVED', labels.Entry_Moved);
const wasCancelled = staffKind('CP_APPOINTMENT_CANCELLED', labels.Entry_Cancelled);

/** What staff do with appointments, as the customer's log names it. */
export const appointmentKinds: readonly InteractionKind[] = [wasMoved, wasCancelled];

const month = z
  .string()
  .regex(/^2\d{3}-(0[1-9]|1[0-2])$/)
  .transform((text) => Temporal.PlainYearMonth.from(text))
  .optional()
  .catch(undefined);
const day = z
  .string()
  .transform((text, context) => read(() => Temporal.PlainDate.from(text), context))
  .optional()
  .catch(undefined);
const moment = z
  .string()
  .max(40)
  .transform((text, context) => read(() => Temporal.Instant.from(text), context));

/** What is no day or no moment is refused; it is no fault of ours. */
function read<Value>(from: () => Value, context: z.RefinementCtx): Value {
  try {
    return from();
  } catch {
    context.addIssue('There is no such day or moment.');
    return z.NEVER;
  }
}
const reason = z.string().trim().min(1, refusal(generic.Error_Required)).max(200);

/** Seeing, moving and cancelling an appointment; the customer gets a mail with the reason. */
export function appointmentRoutes(
  services: AgendaServices,
  followers: readonly AppointmentFollower[],
): readonly Route[] {
  return [
    page({
      ...shared,
      path,
      limit: 'page',
      input: byId,
      log: 'none',
      show: (visit, { id }) => withAppointment(visit, id, (found) => appointmentPage(visit, found)),
    }),
    page({
      ...shared,
      path: `${path}/verzetten`,
      limit: 'page',
      input: byId.extend({ maand: month, dag: day }),
      log: 'none',
      show: (visit, { id, maand, dag }) =>
        withAppointment(visit, id, (found) => showMove(visit, found, { month: maand, day: dag })),
    }),
    outsideForm({
      ...shared,
      path: `${path}/verzetten`,
      limit: 'form',
      input: byId.extend({
        dag: day,
        tijd: moment.optional().catch(undefined),
        reden: reason,
      }),
      log: 'appointmentMoved',
      async prepare(visit, { id }) {
        const found = await findOfficeAppointment(visit.read, visit.organisation.id, id);
        if (!found) return stop(notFound);
        const wish = wishOf(visit, found);
        return go(await agendaQuestion(visit, wish, { from: wish.from, until: wish.until }));
      },
      outside: async (_, __, question) => go(await askAgendas(services, question)),
      settle: (visit, { id, tijd, reden }, answers) =>
        move(visit, { id, startsAt: tijd, reason: reden, answers, followers }),
      async again(visit, { fields }, errors) {
        const id = z.uuid().catch('').parse(fields.id);
        const found = await findOfficeAppointment(visit.read, visit.organisation.id, id);
        if (!found) return notFound;
        return showMove(visit, found, {
          month: month.parse(fields.maand),
          day: day.parse(fields.dag),
          slot: moment.safeParse(fields.tijd).data,
          reason: String(fields.reden ?? ''),
          errors,
        });
      },
    }),
    page({
      ...shared,
      path: `${path}/afzeggen`,
      limit: 'page',
      input: byId,
      log: 'none',
      show: (visit, { id }) =>
        withAppointment(visit, id, (found) => cancelPage(visit, found, { reason: '', errors: {} })),
    }),
    form({
      ...shared,
      path: `${path}/afzeggen`,
      limit: 'form',
      input: byId.extend({ reden: reason }),
      log: 'appointmentCancelled',
      settle: (visit, { id, reden }) => cancel(visit, { id, reason: reden, followers }),
      again: (visit, { fields }, errors) =>
        withAppointment(visit, z.uuid().catch('').parse(fields.id), (found) =>
          cancelPage(visit, found, { reason: String(fields.reden ?? ''), errors }),
        ),
    }),
  ];
}

async function withAppointment(
  visit: ReadVisit,
  id: string,
  show: (found: OfficeAppointment) => Promise<Answer> | Answer,
): Promise<Answer> {
  if (id === '') return notFound;
  const found = await findOfficeAppointment(visit.read, visit.organisation.id, id);
  return found ? show(found) : notFound;
}

async function showMove(
  visit: ReadVisit,
  found: OfficeAppointment,
  typed: {
    readonly month?: Temporal.PlainYearMonth | undefined;
    readonly day?: Temporal.PlainDate | undefined;
    readonly slot?: Temporal.Instant | undefined;
    readonly reason?: string;
    readonly errors?: Readonly<Record<string, string>>;
  },
): Promise<Answer> {
  if (found.state !== 'booked') return appointmentPage(visit, found);
  const wish = wishOf(visit, found);
  const shownDay = typed.day;
  const shownMonth = typed.month ?? (shownDay ?? dateAt(found.startsAt)).toPlainYearMonth();
  return movePage(visit, found, {
    plan: await readSlots(visit, wish, sheetOf(shownMonth)),
    wish,
    month: shownMonth,
    day: shownDay,
    slot: typed.slot,
    reason: typed.reason ?? '',
    errors: typed.errors ?? {},
  });
}

/** Staff may move to any later day, also beyond the customer's own term. */
function wishOf({ now }: ReadVisit, { id, purpose, minutes }: OfficeAppointment): SlotWish {
  const today = dateAt(now);
  return { purpose, minutes, from: today, until: today.add({ days: daysAhead }), instead: id };
}

async function move(
  visit: WriteVisit,
  order: {
    readonly id: string;
    readonly startsAt: Temporal.Instant | undefined;
    readonly reason: string;
    readonly answers: AgendaAnswers;
    readonly followers: readonly AppointmentFollower[];
  },
): Promise<Answer> {
  const { say, organisation } = visit;
  const { id, startsAt, answers } = order;
  if (!startsAt) return problems({ tijd: say(labels.Error_ChooseSlot) });
  const found = await findOfficeAppointment(visit.read, organisation.id, id);
  if (!found) return notFound;
  const moving = await moveAppointment(visit, {
    id,
    wish: wishOf(visit, found),
    startsAt,
    answers,
  });
  if (moving.outcome === 'taken') return problems({ tijd: say(labels.Error_Taken) });
  if (moving.outcome === 'refused') return problems({ tijd: say(labels.Error_Refused) });
  if (moving.outcome === 'unreachable') return problems({ form: say(labels.Error_Unreachable) });
  if (moving.outcome === 'gone') return problems({ form: say(labels.Error_Gone) });
  await follow(order.followers, 'moved', visit, moving.appointment);
  await mailMoved(visit, { ...moving, reason: order.reason });
  await log(visit, found, wasMoved, order.reason);
  return redirect(`${officePaths.appointments}/${id}`, { notice: labels.Notice_Moved });
}

async function cancel(
  visit: WriteVisit,
  {
    id,
    reason: reasonGiven,
    followers,
  }: {
    readonly id: string;
    readonly reason: string;
    readonly followers: readonly AppointmentFollower[];
  },
): Promise<Answer> {
  const found = await findOfficeAppointment(visit.read, visit.organisation.id, id);
  if (!found) return notFound;
  const [cancelled] = await cancelAppointments(visit, { ids: [id], reason: reasonGiven });
  if (!cancelled) return problems({ form: visit.say(labels.Error_Gone) });
  await follow(followers, 'cancelled', visit, cancelled);
  await mailCancelled(visit, cancelled, reasonGiven);
  await log(visit, found, wasCancelled, reasonGiven);
  return redirect(`${officePaths.appointments}/${id}`, { notice: labels.Notice_Cancelled });
}

async function log(
  { write, organisation, visitor, now, say }: WriteVisit,
  found: OfficeAppointment,
  kind: InteractionKind,
  reasonGiven: string,
): Promise<void> {
  if (found.customerId === null) return;
  await logInteraction(write, {
    organisationId: organisation.id,
    customerId: found.customerId,
    kind,
    actor: visitor,
    now,
    notes: `${found.description}, ${momentInWords(found, say)}. ${reasonGiven}`,
  });
}
