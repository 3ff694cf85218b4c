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
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { readSlots } from '#modules/appointments/module.ts';
import { InspectionCalendar } from '../inspection-calendar-form.tsx';
import { inspectionName } from '../inspection-text.ts';
import { dayQuery, inspectionWish, monthQuery } from '../inspection-wish.ts';
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
import { dateIn, instantIn, keepDraft, plannedDates, startsIn } from './draft.ts';
import { findOwn, type OwnTermination } from './find-own.ts';
import { obstaclePage } from './obstacle.tsx';
import { terminatePath } from './paths.ts';

const path = `${terminatePath}/:leaseId/opname/:nummer`;
const place = z.object({ leaseId: z.uuid(), nummer: z.coerce.number().int().min(1).max(10) });
const look = place.extend({ maand: monthQuery, dag: dayQuery });
type Look = z.output<typeof look>;
const common = { path, audience: ['customer'], feature: features.terminateLease } as const;

/** The calendar of one inspection: a day, then a time; nothing is held (TRM-26 to TRM-34, TRM-B14). */
export const inspectionRoutes: readonly Route[] = [
  page({
    ...common,
    limit: 'page',
    input: look,
    log: 'none',
    async show(visit, looked) {
      const asked = await askedInspection(visit, looked);
      return 'answer' in asked ? asked.answer : calendarPage(visit, asked, looked, {});
    },
  }),
  form({
    ...common,
    limit: 'form',
    input: place.extend({ maand: monthQuery, dag: dayQuery, tijd: z.string().max(40).catch('') }),
    log: 'inspectionChosen',
    once: false,
    async settle(visit, { tijd, ...looked }) {
      const asked = await askedInspection(visit, looked);
      if ('answer' in asked) return asked.answer;
      const { own, index, inspection, window } = asked;
      const startsAt = instantIn(tijd);
      if (!startsAt) return problems({ tijd: visit.say(labels.Error_Slot) });
      const day = dateAt(startsAt);
      const wish = inspectionWish(inspection, window, own.situation.lease.clusterId);
      const slots = await readSlots(visit, wish, { from: day, until: day });
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
    },
    async again(visit, { fields }, found) {
      const looked = look.safeParse(fields);
      if (!looked.success) return notFound;
      const asked = await askedInspection(visit, looked.data);
      return 'answer' in asked ? asked.answer : calendarPage(visit, asked, looked.data, found);
    },
  }),
];

/** The calendar again, because somebody else took the slot before it was booked: fresh slots, all else kept (TRM-B4). */
export async function showCalendarAgain(
  visit: ReadVisit,
  at: { readonly leaseId: string; readonly nummer: number },
  message: string,
): Promise<Answer> {
  const asked = await askedInspection(visit, at);
  if ('answer' in asked) return asked.answer;
  return calendarPage(visit, asked, { maand: undefined, dag: undefined }, { tijd: message });
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
  { own, index, inspection, window }: AskedInspection,
  { maand, dag }: Pick<Look, 'maand' | 'dag'>,
  errors: Problems,
): Promise<Answer> {
  const { say } = visit;
  const { situation, draft } = own;
  const { lease } = situation;
  const wish = inspectionWish(inspection, window, lease.clusterId);
  const here = `${terminatePath}/${lease.id}/opname/${index + 1}`;
  const chosen = startsIn(draft, situation)[index];
  const chosenDay = dag ?? (maand || !chosen ? undefined : dateAt(chosen));
  const day = chosenDay ?? window.from;
  const month = maand ?? Temporal.PlainYearMonth.from(day);
  const isShort = Temporal.PlainDate.compare(window.until, window.from.add(shortWindow)) <= 0;
  const nothingFree =
    isShort && (await readSlots(visit, wish, window)).days.every(({ slots }) => slots.length === 0);
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
