import type { Temporal } from 'temporal-polyfill';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import {
  type AgendaAnswers,
  readSlots,
  SlotCalendar,
  type SlotWish,
  sheetOf,
} from '#modules/appointments/module.ts';
import { calendarLabels as labels } from './labels.ts';
import type { Inspection } from './rules/inspections.ts';

/** The form with the calendar of one inspection, for the customer and for staff (TRM-26, TRM-27). */
export async function InspectionCalendar(props: {
  visit: ReadVisit;
  /** The address of the page itself. */
  here: string;
  backHref: string;
  inspection: Pick<Inspection, 'minutes'>;
  wish: SlotWish;
  month: Temporal.PlainYearMonth;
  chosenDay: Temporal.PlainDate | undefined;
  chosenSlot: Temporal.Instant | undefined;
  error: string | undefined;
  /** What agendas outside said just now. */
  answers: AgendaAnswers | undefined;
  hidden?: Readonly<Record<string, string | number | undefined>>;
  formKey?: string;
}): Promise<Html> {
  const { visit, here, wish, month, chosenDay } = props;
  const { say } = visit;
  const plan = await readSlots(visit, wish, sheetOf(month), props.answers);
  return (
    <Form
      action={here}
      formKey={props.formKey}
      hidden={{ maand: month.toString(), dag: chosenDay?.toString(), ...props.hidden }}
    >
      <SlotCalendar
        say={say}
        plan={plan}
        month={month}
        term={wish}
        chosenDay={chosenDay}
        chosenSlot={props.chosenSlot}
        name="tijd"
        dayWay={(date) => ({ href: `${here}?maand=${month.toString()}&dag=${date.toString()}` })}
        monthWay={(other) => ({ href: `${here}?maand=${other.toString()}` })}
        introduction={
          <Paragraph>
            {say(labels.Text_Lasts, { length: lengthText(say, props.inspection.minutes) })}
          </Paragraph>
        }
        error={props.error}
      >
        {chosenDay !== undefined && plan.agendas === 'reached' && (
          <Button kind="primary" icon="check">
            {say(labels.Button_Choose)}
          </Button>
        )}
      </SlotCalendar>
      <ButtonGroup>
        <ButtonLink href={props.backHref} icon="arrow-left">
          {say(labels.Link_Back)}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** *1 uur*, *30 minuten*: about how long it takes. */
function lengthText(say: Say, minutes: number): string {
  if (minutes === 60) return say(labels.Length_hour);
  return minutes % 60 === 0
    ? say(labels.Length_hours, { hours: minutes / 60 })
    : say(labels.Length_minutes, { minutes });
}
