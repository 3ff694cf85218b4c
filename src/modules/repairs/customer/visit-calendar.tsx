import { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import {
  type AgendaAnswers,
  type Period,
  readPreferences,
  readSlots,
  SlotCalendar,
  type SlotPlan,
  type SlotWish,
  sheetOf,
} from '#modules/appointments/module.ts';
import { plannableVisit, preferenceTerm } from '../visit-planning.ts';
import { instantIn } from './choose-visit.ts';
import { wizard as labels } from './new-request/labels.ts';

interface VisitCalendarProps {
  readonly visit: ReadVisit;
  readonly requestId: string;
  /** Two or more orders came of the request (REP-121). */
  readonly isSeveral: boolean;
  /** The address of the page that shows it. */
  readonly href: string;
  /** What its address or form says: month, day, slot, and whether a preference is asked. */
  readonly asked: Readonly<Record<'month' | 'day' | 'slot' | 'preference', string>>;
  readonly error: string | undefined;
  /** What agendas outside said just now (`consultVisit`). */
  readonly answers: AgendaAnswers | undefined;
  /** The page says already that agendas cannot be asked. */
  readonly saysUnreachable: boolean;
}

/**
 * The calendar of a visit: the slots of inspectors or of the own crew, else the blocks of a preference (REP-112 to
 * REP-120, REP-130). Stands inside a form; `slot` and `soort` are what it sends.
 */
export async function VisitCalendar(props: VisitCalendarProps): Promise<Html> {
  const { visit, requestId, asked } = props;
  const { visitor } = visit;
  const customerId = visitor.kind === 'customer' ? visitor.customerId : '';
  const planning = await plannableVisit(visit, { customerId, requestId });
  if (!planning) return preferenceCalendar(props, 'never');
  const { wish } = planning;
  const plan = await readSlots(visit, wish, wish, props.answers);
  if (plan.agendas === 'unreachable') return preferenceCalendar(props, 'unreachable');
  if (plan.agendas === 'none' || !isAnythingFree(plan))
    return preferenceCalendar(props, 'nothingFree');
  return asked.preference === '1'
    ? preferenceCalendar(props, 'chosen')
    : planCalendar(props, wish, plan);
}

function isAnythingFree({ days }: SlotPlan): boolean {
  return days.some(({ slots }) => slots.length > 0);
}

function planCalendar(props: VisitCalendarProps, wish: SlotWish, plan: SlotPlan): Html {
  const { visit, href } = props;
  const { say } = visit;
  const firstFree = plan.days.find(({ slots }) => slots.length > 0)?.date ?? wish.from;
  const isInspection = wish.purpose === 'repairInspection';
  return (
    <PlainPanel
      id="plannen"
      title={say(isInspection ? labels.Title_PlanInspection : labels.Title_PlanRepair)}
    >
      <Sheet
        {...props}
        kind="afspraak"
        plan={plan}
        term={wish}
        first={firstFree}
        text={
          isInspection
            ? say(labels.Text_PlanInspection, { minutes: wish.minutes })
            : say(labels.Text_PlanRepair)
        }
      />
      <Paragraph>
        <TextLink href={`${href}?voorkeur=1`}>{say(labels.Link_Preference)}</TextLink>
      </Paragraph>
    </PlainPanel>
  );
}

/**
 * A preference: never plannable, nothing free in the whole term (REP-B8), agendas outside that give no answer, or
 * chosen by the customer.
 */
async function preferenceCalendar(
  props: VisitCalendarProps,
  why: 'never' | 'nothingFree' | 'unreachable' | 'chosen',
): Promise<Html> {
  const { visit, href, isSeveral } = props;
  const { say } = visit;
  const term = preferenceTerm(visit);
  const month = monthOf(props.asked, term.from);
  const plan = await readPreferences(visit, term, sheetOf(month));
  return (
    <PlainPanel id="plannen" title={say(labels.Title_Preference)}>
      {why === 'nothingFree' && (
        <Alert kind="info" role="status">
          {say(labels.Text_NothingFree)}
        </Alert>
      )}
      {why === 'unreachable' && !props.saysUnreachable && (
        <Alert kind="warning" role="status">
          {say(labels.Error_Unreachable)}
        </Alert>
      )}
      {isSeveral && <Paragraph>{say(labels.Text_PreferenceSeveral)}</Paragraph>}
      <Sheet
        {...props}
        kind="voorkeur"
        plan={plan}
        term={term}
        first={firstWeekday(term.from)}
        text={say(labels.Text_Preference)}
      />
      {(why === 'chosen' || why === 'unreachable') && (
        <Paragraph>
          <TextLink href={href}>
            {say(why === 'chosen' ? labels.Link_Plan : labels.Link_AskAgain)}
          </TextLink>
        </Paragraph>
      )}
    </PlainPanel>
  );
}

function Sheet(
  props: VisitCalendarProps & {
    readonly kind: 'afspraak' | 'voorkeur';
    readonly plan: SlotPlan;
    readonly term: Period;
    readonly first: Temporal.PlainDate;
    readonly text: string;
  },
): Html {
  const { visit, href, asked, kind, term, error } = props;
  const { say } = visit;
  const month = monthOf(asked, props.first);
  const sheet = sheetOf(month);
  const slot = instantIn(asked.slot);
  const chosenDay = dayIn(asked.day) ?? (slot && dateAt(slot));
  const days = props.plan.days.filter(
    ({ date }) =>
      Temporal.PlainDate.compare(date, sheet.from) >= 0 &&
      Temporal.PlainDate.compare(date, sheet.until) <= 0,
  );
  const isAsked = days.some(({ date, slots }) => chosenDay?.equals(date) && slots.length > 0);
  const address = (what: string) =>
    `${href}?${asked.preference === '1' ? 'voorkeur=1&' : ''}${what}#kies-dag`;
  return (
    <>
      <input type="hidden" name="soort" value={kind} />
      <input type="hidden" name="maand" value={month.toString()} />
      {chosenDay && <input type="hidden" name="dag" value={chosenDay.toString()} />}
      {asked.preference === '1' && <input type="hidden" name="voorkeur" value="1" />}
      <SlotCalendar
        say={say}
        plan={{ ...props.plan, days }}
        month={month}
        term={term}
        chosenDay={chosenDay}
        chosenSlot={slot}
        name="slot"
        dayWay={(date) => ({ href: address(`maand=${month}&dag=${date}`) })}
        monthWay={(other) => ({ href: address(`maand=${other}`) })}
        introduction={<Paragraph>{props.text}</Paragraph>}
        error={error}
      >
        <Button kind="primary">{say(labels.Button_Book)}</Button>
      </SlotCalendar>
      {error && !isAsked && (
        <div id="slot">
          <p class="utrecht-paragraph voordeur-strong" id="slot-error">
            {error}
          </p>
        </div>
      )}
    </>
  );
}

/** The month that is shown: the one that was asked, that of the chosen day, else the first with something to choose. */
function monthOf(
  { month, day }: VisitCalendarProps['asked'],
  first: Temporal.PlainDate,
): Temporal.PlainYearMonth {
  const asked = /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
  if (asked) return Temporal.PlainYearMonth.from(asked);
  return (dayIn(day) ?? first).toPlainYearMonth();
}

function firstWeekday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}

function dayIn(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined;
  } catch {
    return undefined;
  }
}
