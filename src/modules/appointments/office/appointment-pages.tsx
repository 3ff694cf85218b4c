import type { Temporal } from 'temporal-polyfill';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { SlotCalendar } from '../customer/slot-calendar.tsx';
import { momentInWords } from '../mail/mail-appointment.ts';
import { officePaths } from '../paths.ts';
import type { SlotPlan } from '../slots/read-slots.ts';
import type { SlotWish } from '../slots/slot-facts.ts';
import { StateBadge } from './appointment-list.tsx';
import type { OfficeAppointment } from './find-appointment.ts';
import { officeAppointmentLabels as labels } from './labels.ts';

const crumbs = ({ say }: Visit) => [
  { href: officePaths.appointments, title: say(labels.Title_Appointments) },
];
const pathOf = ({ id }: OfficeAppointment) => `${officePaths.appointments}/${id}`;

/** One appointment, with what staff may do. */
export function appointmentPage(visit: Visit, appointment: OfficeAppointment): Answer {
  const { say } = visit;
  const facts = [
    { key: say(labels.Label_When), value: momentInWords(appointment, say) },
    { key: say(labels.Label_Who), value: appointment.agendaName },
    {
      key: say(labels.Label_Customer),
      value: appointment.customerName || say(labels.Label_Nobody),
    },
    ...(appointment.place ? [{ key: say(labels.Label_Where), value: appointment.place }] : []),
    { key: say(labels.Label_State), value: <StateBadge say={say} state={appointment.state} /> },
    ...(appointment.notes ? [{ key: say(labels.Label_Notes), value: appointment.notes }] : []),
    ...(appointment.cancelReason
      ? [{ key: say(labels.Label_Reason), value: appointment.cancelReason }]
      : []),
  ];
  return officePage(visit, {
    title: appointment.description,
    lead: momentInWords(appointment, say),
    current: 'appointments',
    breadcrumb: crumbs(visit),
    children: (
      <PlainPanel id="afspraak" title={say(labels.Title_Details)}>
        <DataList facts={facts} />
        {appointment.state === 'booked' && (
          <ButtonGroup>
            <ButtonLink
              href={`${pathOf(appointment)}/verzetten`}
              kind="primary"
              icon="calendar-clock"
            >
              {say(labels.Button_Move)}
            </ButtonLink>
            <ButtonLink href={`${pathOf(appointment)}/afzeggen`} icon="x">
              {say(labels.Button_Cancel)}
            </ButtonLink>
          </ButtonGroup>
        )}
      </PlainPanel>
    ),
  });
}

/** The choice of another day and time. */
export function movePage(
  visit: Visit,
  appointment: OfficeAppointment,
  shown: {
    readonly plan: SlotPlan;
    readonly wish: SlotWish;
    readonly month: Temporal.PlainYearMonth;
    readonly day?: Temporal.PlainDate | undefined;
    readonly slot?: Temporal.Instant | undefined;
    readonly reason: string;
    readonly errors: Problems;
  },
): Answer {
  const { say } = visit;
  const path = `${pathOf(appointment)}/verzetten`;
  const { month, day, slot, errors } = shown;
  return officePage(visit, {
    title: say(labels.Title_Move),
    lead: appointment.description,
    current: 'appointments',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      ...crumbs(visit),
      { href: pathOf(appointment), title: momentInWords(appointment, say) },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form
          action={path}
          formKey={newFormKey()}
          hidden={{ maand: month.toString(), dag: day?.toString() }}
          panel
        >
          <SlotCalendar
            say={say}
            plan={shown.plan}
            month={month}
            term={shown.wish}
            chosenDay={day}
            chosenSlot={slot}
            name="tijd"
            dayWay={(date) => ({
              href: `${path}?maand=${month.toString()}&dag=${date.toString()}`,
            })}
            monthWay={(other) => ({ href: `${path}?maand=${other.toString()}` })}
            introduction={
              <Paragraph>
                {say(labels.Text_Now, {
                  moment: momentInWords(appointment, say),
                  who: appointment.agendaName,
                })}
              </Paragraph>
            }
            error={errors.tijd}
          >
            <ReasonField visit={visit} value={shown.reason} error={errors.reden} />
            <ButtonGroup>
              <Button kind="primary" icon="check">
                {say(labels.Button_SaveMove)}
              </Button>
              <ButtonLink href={pathOf(appointment)}>{say(generic.Button_Cancel)}</ButtonLink>
            </ButtonGroup>
          </SlotCalendar>
        </Form>
      </>
    ),
  });
}

/** The question before an appointment is cancelled, with the reason for the customer. */
export function cancelPage(
  visit: Visit,
  appointment: OfficeAppointment,
  { reason, errors }: { readonly reason: string; readonly errors: Problems },
): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Cancel),
    lead: `${appointment.description}, ${momentInWords(appointment, say)}`,
    current: 'appointments',
    failed: Object.keys(errors).length > 0,
    breadcrumb: [
      ...crumbs(visit),
      { href: pathOf(appointment), title: momentInWords(appointment, say) },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Form action={`${pathOf(appointment)}/afzeggen`} formKey={newFormKey()} panel>
          <Paragraph>{say(labels.Text_MailFollows)}</Paragraph>
          <ReasonField visit={visit} value={reason} error={errors.reden} />
          <ButtonGroup>
            <Button kind="danger">{say(labels.Button_ConfirmCancel)}</Button>
            <ButtonLink href={pathOf(appointment)}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

function ReasonField(props: { visit: Visit; value: string; error: string | undefined }) {
  const { say } = props.visit;
  return (
    <TextField
      say={say}
      name="reden"
      label={say(labels.Label_Reason)}
      description={say(labels.Help_Reason)}
      value={props.value}
      error={props.error}
      maxlength={200}
      autocomplete="off"
    />
  );
}
