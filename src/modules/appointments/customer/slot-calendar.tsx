import type { Temporal } from 'temporal-polyfill';
import {
  formatDayMonth,
  formatMonth,
  formatWeekdayMonth,
  weekdayNames,
} from '#foundation/format/dates.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Calendar, type CalendarDay, type CalendarWay } from '#foundation/page/calendar.tsx';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import type { Child, Html } from '#html/jsx-runtime';
import { slotLabels as labels } from '../labels.ts';
import { type Period, weeksOf } from '../rules/month-sheet.ts';
import { slotInWords } from '../rules/slot-words.ts';
import type { SlotDay, SlotPlan } from '../slots/read-slots.ts';

export interface SlotCalendarProps {
  readonly say: Say;
  /** What can be chosen on the sheet of `month` (`readSlots` or `readPreferences` for `sheetOf(month)`). */
  readonly plan: SlotPlan;
  readonly month: Temporal.PlainYearMonth;
  /** The days that are allowed; arrows lead no further than its months. */
  readonly term: Period;
  readonly chosenDay?: Temporal.PlainDate | undefined;
  readonly chosenSlot?: Temporal.Instant | undefined;
  /** Under this name the chosen slot is sent, as its beginning (`2026-12-16T08:15:00Z`). */
  readonly name: string;
  /** How a day and a month are chosen: by a link, or by a button of the form around it. */
  readonly dayWay: (date: Temporal.PlainDate) => CalendarWay;
  readonly monthWay: (month: Temporal.PlainYearMonth) => CalendarWay;
  /** Above the sheet: how long it takes, which days are wise. */
  readonly introduction?: Child;
  /** The message at the times: not chosen yet, taken in the meantime. */
  readonly error?: string | undefined;
  /** Below the times: what is promised, and the button that saves. */
  readonly children?: Child;
}

/**
 * The month with its choosable days, and the times of the chosen day (TRM-26, TRM-27, REP-112, REP-113). Works by links
 * or buttons alone. Stands inside a form of the page that shows it.
 */
export function SlotCalendar(props: SlotCalendarProps): Html {
  const { say, plan } = props;
  if (plan.agendas !== 'reached') return <NotPlannable say={say} agendas={plan.agendas} />;
  return (
    <div class="voordeur-appointment voordeur-wide">
      <section class="voordeur-stack" aria-labelledby="kies-dag">
        <h2 class="utrecht-heading-2" id="kies-dag">
          {say(labels.Title_Day)}
        </h2>
        {props.introduction}
        <Sheet {...props} />
        {!plan.days.some(({ slots }) => slots.length > 0) && (
          <p class="utrecht-paragraph">{say(labels.Text_NothingFree)}</p>
        )}
      </section>
      <section class="voordeur-stack" aria-labelledby="kies-tijd">
        <h2 class="utrecht-heading-2" id="kies-tijd">
          {say(labels.Title_Time)}
        </h2>
        <Times {...props} />
      </section>
    </div>
  );
}

function NotPlannable(props: { say: Say; agendas: 'unreachable' | 'none' }): Html {
  const { say } = props;
  return props.agendas === 'unreachable' ? (
    <Alert kind="warning" title={say(labels.Title_Unreachable)} role="alert">
      <p class="utrecht-paragraph">{say(labels.Text_Unreachable)}</p>
    </Alert>
  ) : (
    <Alert kind="info" title={say(labels.Title_NoAgendas)}>
      <p class="utrecht-paragraph">{say(labels.Text_NoAgendas)}</p>
    </Alert>
  );
}

function Sheet(props: SlotCalendarProps): Html {
  const { say, month, term, plan } = props;
  const days = new Map(plan.days.map((day) => [day.date.toString(), day]));
  const wayTo = (other: Temporal.PlainYearMonth) =>
    isWithin(other, term) ? props.monthWay(other) : undefined;
  return (
    <Calendar
      say={say}
      month={formatMonth(month, say)}
      previous={wayTo(month.subtract({ months: 1 }))}
      next={wayTo(month.add({ months: 1 }))}
      weekdays={weekdayNames(say).slice(0, 5)}
      weeks={weeksOf(month).map((week) =>
        week.map((date) => sheetDay(props, date, days.get(date.toString()))),
      )}
    />
  );
}

function sheetDay(
  { say, chosenDay, dayWay }: SlotCalendarProps,
  date: Temporal.PlainDate,
  day: SlotDay | undefined,
): CalendarDay {
  if (!day?.inTerm) return { number: date.day };
  return {
    number: date.day,
    way: dayWay(date),
    label: formatDayMonth(date, say),
    chosen: chosenDay?.equals(date) ?? false,
    quiet: day.slots.length === 0,
  };
}

function isWithin(month: Temporal.PlainYearMonth, { from, until }: Period): boolean {
  const text = month.toString();
  return text >= from.toPlainYearMonth().toString() && text <= until.toPlainYearMonth().toString();
}

function Times(props: SlotCalendarProps): Html {
  const { say, chosenDay, plan, error } = props;
  const day = plan.days.find(({ date }) => chosenDay?.equals(date));
  if (!chosenDay) return <p class="utrecht-paragraph">{say(labels.Text_ChooseDayFirst)}</p>;
  if (!day || day.slots.length === 0) {
    return (
      <>
        <p class="utrecht-paragraph voordeur-strong">{formatWeekdayMonth(chosenDay, say)}</p>
        <Alert kind="info" role="status">
          <p class="utrecht-paragraph">{noTimes(say, day)}</p>
        </Alert>
      </>
    );
  }
  return (
    <>
      <RadioGroup
        say={say}
        name={props.name}
        label={say(labels.Label_Time, { day: formatWeekdayMonth(day.date, say) })}
        error={error}
        columns={day.slots.length > 6 ? 2 : 1}
        value={props.chosenSlot?.toString()}
        options={day.slots.map((slot) => ({
          value: slot.startsAt.toString(),
          label: slotInWords(slot, say),
        }))}
      />
      {props.children}
    </>
  );
}

function noTimes(say: Say, day: SlotDay | undefined): string {
  if (!day?.inTerm) return say(labels.Text_OutsideTerm);
  return day.freeDayName
    ? say(labels.Text_FreeDay, { name: day.freeDayName })
    : say(labels.Text_NoOptions);
}
