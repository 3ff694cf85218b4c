import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatLongDate } from '#foundation/format/dates.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import {
  type AgendaAnswers,
  type AgendaServices,
  consultAgendas,
  readSlots,
  type SlotWish,
} from '#modules/appointments/module.ts';
import { InspectionCalendar } from '../inspection-calendar-form.tsx';
import { inspectionName } from '../inspection-text.ts';
import { dayQuery, inspectionWish, instantIn, monthQuery } from '../inspection-wish.ts';
import { calendarLabels as labels, terminationLabels } from '../labels.ts';
import {
  type Inspection,
  nextToPlan,
  plan as planInspection,
  type Window,
  windowOf,
} from '../rules/inspections.ts';
import { frameOf } from '../situation.ts';
import { endDateProblem } from './check-draft.ts';
import { dateIn, keepDraft, plannedDates, startsIn } from './draft.ts';
import { findOwn, type OwnTermination } from './find-own.ts';
import { obstaclePage } from './obstacle.tsx';
import { terminatePath } from './paths.ts';

const path = `${terminatePath}/:leaseId/opname/:nummer`;
const place = z.object({ leaseId: z.uuid(), nummer: z.coerce.number().int().min(1).max(10) });
const look = place.extend({ maand: monthQuery, dag: dayQuery });
type Look = z.output<typeof look>;
const common = { path, audience: ['customer'], feature: features.terminateLease } as const;

/** The calendar of one inspection: a day, then a time; nothing is held (TRM-26 to TRM-34, TRM-B14). */
export function inspectionRoutes(services: AgendaServices): readonly Route[] {
  const consult = async (visit: ReadVisit, looked: Pick<Look, 'leaseId' | 'nummer'>) => {
    const asked = await askedInspection(visit, looked);
    if ('answer' in asked) return undefined;
    const wish = wishOf(asked);
    return consultAgendas(services, visit, wish, wish);
  };
  return [
    page({
      ...common,
      limit: 'page',
      input: look,
      log: 'none',
      consult,
      async show(visit, looked, answers) {
        const asked = await askedInspection(visit, looked);
        return 'answer' in asked
          ? asked.answer
          : calendarPage(visit, asked, looked, { errors: {}, answers });
      },
    }),
    form({
      ...common,
      limit: 'form',
      input: place.extend({ maand: monthQuery, dag: dayQuery, tijd: z.string().max(40).catch('') }),
      log: 'inspectionChosen',
      once: false,
      consult,
      settle: (visit, { tijd, ...looked }, answers) => choose(visit, looked, { tijd, answers }),
      async again(visit, { fields }, errors, answers) {
        const looked = look.safeParse(fields);
        if (!looked.success) return notFound;
        const asked = await askedInspection(visit, looked.data);
        return 'answer' in asked
          ? asked.answer
          : calendarPage(visit, asked, looked.data, { errors, answers });
      },
    }),
  ];
}

function wishOf({ own, inspection, window }: AskedInspection): SlotWish {
  return inspectionWish(inspection, window, own.situation.lease.clusterId);
}

/** Keeps the chosen time in the draft, when it is free now; later inspections that do not fit any more are cleared. */
async function choose(
  visit: WriteVisit,
  looked: Look,
  { tijd, answers }: { readonly tijd: string; readonly answers: AgendaAnswers | undefined },
): Promise<Answer> {
  const asked = await askedInspection(visit, looked);
  if ('answer' in asked) return asked.answer;
  const { own, index } = asked;
  const startsAt = instantIn(tijd);
  if (!startsAt) return problems({ tijd: visit.say(labels.Error_Slot) });
  const day = dateAt(startsAt);
  const slots = await readSlots(visit, wishOf(asked), { from: day, until: day }, answers);
  if (slots.agendas === 'unreachable')
    return problems({ form: visit.say(labels.Error_Unreachable) });
  const isFree = slots.days.some((each) =>
    each.slots.some((slot) => slot.startsAt.equals(startsAt)),
  );
  if (!isFree) return problems({ tijd: visit.say(labels.Error_Taken) });
  const starts = startsIn(own.draft, own.situation);
  const { cleared } = planInspection(plannedDates(starts), index, day);
  await keepDraft(visit, looked.leaseId, {
    ...own.draft,
    cleared: [...cleared],
    inspections: own.situation.inspections.map((_, at) => {
      if (at === index) return startsAt.toString();
      return cleared.includes(at) ? null : (own.draft.inspections[at] ?? null);
    }),
  });
  return redirect(`${terminatePath}/${looked.leaseId}#opnames`);
}

/** The calendar again, because somebody else took the slot before it was booked: fresh slots, all else kept (TRM-B4). */
export async function showCalendarAgain(
  visit: ReadVisit,
  at: { readonly leaseId: string; readonly nummer: number },
  told: { readonly message: string; readonly answers: AgendaAnswers | undefined },
): Promise<Answer> {
  const asked = await askedInspection(visit, at);
  if ('answer' in asked) return asked.answer;
  const { message, answers } = told;
  const look = { maand: undefined, dag: undefined };
  return calendarPage(visit, asked, look, { errors: { tijd: message }, answers });
}

/** The inspection that is planned now, with the days between which it lies. */
interface AskedInspection {
  readonly own: OwnTermination;
  readonly index: number;
  readonly inspection: Inspection;
  readonly window: Window;
}

async function askedInspection(
  visit: ReadVisit,
  { leaseId, nummer }: Pick<Look, 'leaseId' | 'nummer'>,
): Promise<AskedInspection | { readonly answer: Answer }> {
  const own = await findOwn(visit, leaseId);
  const index = nummer - 1;
  const inspection = own?.situation.inspections[index];
  if (!own || !inspection) return { answer: notFound };
  const { situation, draft } = own;
  const obstacle = obstaclePage(visit, situation);
  if (obstacle) return { answer: obstacle };
  const endsOn = dateIn(draft.endsOn);
  const back = redirect(`${terminatePath}/${leaseId}`);
  if (!endsOn || endDateProblem(visit.say, draft, situation) !== undefined) return { answer: back };
  const planned = plannedDates(startsIn(draft, situation));
  const next = nextToPlan(planned);
  if (planned[index] === undefined && index !== next) return { answer: back };
  const window = windowOf(index, planned, frameOf(situation, endsOn));
  return window
    ? { own, index, inspection, window }
    : { answer: noDayPage(visit, own, inspection) };
}

function noDayPage(visit: Visit, { situation }: OwnTermination, inspection: Inspection): Answer {
  const { say } = visit;
  return framed(visit, { situation, inspection, failed: false }, [
    <Alert kind="warning" title={say(labels.Title_NoDay)}>
      {say(labels.Text_NoDay)}
    </Alert>,
    <ButtonLink href={`${terminatePath}/${situation.lease.id}`}>
      {say(labels.Link_Back)}
    </ButtonLink>,
  ]);
}

/** Windows no longer than this are looked through as a whole, to say when nothing is free at all (TRM-B5). */
const shortWindow = { days: 45 };

/** The month with its circled days and the times of the chosen day. */
async function calendarPage(
  visit: ReadVisit,
  asked: AskedInspection,
  { maand, dag }: Pick<Look, 'maand' | 'dag'>,
  told: { readonly errors: Problems; readonly answers: AgendaAnswers | undefined },
): Promise<Answer> {
  const { own, index, inspection, window } = asked;
  const { errors, answers } = told;
  const { say } = visit;
  const { situation, draft } = own;
  const { lease } = situation;
  const wish = wishOf(asked);
  const here = `${terminatePath}/${lease.id}/opname/${index + 1}`;
  const chosen = startsIn(draft, situation)[index];
  const chosenDay = dag ?? (maand || !chosen ? undefined : dateAt(chosen));
  const day = chosenDay ?? window.from;
  const month = maand ?? Temporal.PlainYearMonth.from(day);
  const isShort = Temporal.PlainDate.compare(window.until, window.from.add(shortWindow)) <= 0;
  const whole = isShort ? await readSlots(visit, wish, window, answers) : undefined;
  const nothingFree =
    whole?.agendas === 'reached' && whole.days.every(({ slots }) => slots.length === 0);
  return framed(visit, { situation, inspection, failed: Object.keys(errors).length > 0 }, [
    <ErrorSummary say={say} errors={errors} />,
    nothingFree && (
      <Alert kind="warning" title={say(labels.Title_NothingFree)}>
        {say(labels.Text_NothingFree, {
          from: formatLongDate(window.from, say),
          until: formatLongDate(window.until, say),
        })}
      </Alert>
    ),
    await InspectionCalendar({
      visit,
      here,
      backHref: `${terminatePath}/${lease.id}`,
      inspection,
      wish,
      month,
      chosenDay,
      chosenSlot: chosen,
      error: errors.tijd,
      answers,
    }),
  ]);
}

function framed(
  visit: Visit,
  about: {
    readonly situation: OwnTermination['situation'];
    readonly inspection: Inspection;
    readonly failed: boolean;
  },
  children: Parameters<typeof customerPage>[1]['children'],
): Answer {
  const { say } = visit;
  const { situation, inspection, failed } = about;
  const kind = inspectionName(say, inspection, situation.inspections).toLowerCase();
  return customerPage(visit, {
    title: say(labels.Title_Calendar, { kind }),
    current: 'leases',
    failed,
    breadcrumb: [
      { href: '/woning', title: say(terminationLabels.Link_Tenancy) },
      {
        href: `${terminatePath}/${situation.lease.id}`,
        title: say(terminationLabels.Title_Termination),
      },
    ],
    children,
  });
}
