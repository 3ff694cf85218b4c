import { z } from 'zod';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panels, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { momentInWords } from '../mail/mail-appointment.ts';
import { appointmentsPath } from '../paths.ts';
import { findAppointment, findComingAppointments } from '../queries.ts';
import { calendarObject } from '../rules/calendar-object.ts';
import { CalendarButton } from './calendar-button.tsx';
import { ownLabels as labels } from './labels.ts';

const shared = { audience: ['customer'], feature: 'none', limit: 'page' } as const;

/** The customer's own appointments, and the file of each for his own calendar. */
export const ownAppointmentRoutes: readonly Route[] = [
  page({
    ...shared,
    path: appointmentsPath,
    input: z.object({}),
    log: 'none',
    show: showOwnAppointments,
  }),
  page({
    ...shared,
    path: `${appointmentsPath}/:id/agenda.ics`,
    input: z.object({ id: z.uuid() }),
    log: 'calendarFileSaved',
    show: (visit, { id }) => calendarFile(visit, id),
  }),
];

async function showOwnAppointments(visit: ReadVisit): Promise<Answer> {
  const { say, read, organisation, visitor, now } = visit;
  if (visitor.kind !== 'customer') return notFound;
  const { customerId } = visitor;
  const coming = await findComingAppointments(read, {
    organisationId: organisation.id,
    customerId,
    now,
  });
  return customerPage(visit, {
    title: say(labels.Title_Appointments),
    lead: say(labels.Text_Lead),
    current: 'appointments',
    children:
      coming.length === 0 ? (
        <EmptyState icon="calendar" title={say(labels.Title_None)} level={2}>
          {say(labels.Text_None)}
        </EmptyState>
      ) : (
        <Panels>
          {coming.map((appointment) => (
            <PlainPanel id={`afspraak-${appointment.id}`} title={appointment.description}>
              <DataList
                facts={[
                  { key: say(labels.Label_When), value: momentInWords(appointment, say) },
                  { key: say(labels.Label_Who), value: appointment.agendaName },
                  ...(appointment.place
                    ? [{ key: say(labels.Label_Where), value: appointment.place }]
                    : []),
                ]}
              />
              <CalendarButton say={say} appointment={appointment} />
            </PlainPanel>
          ))}
        </Panels>
      ),
  });
}

/** Booked, or cancelled: then the file takes it out of the calendar again. */
async function calendarFile(visit: ReadVisit, id: string): Promise<Answer> {
  const { read, organisation, visitor, now } = visit;
  if (visitor.kind !== 'customer') return notFound;
  const whose = { organisationId: organisation.id, customerId: visitor.customerId };
  const appointment = await findAppointment(read, whose, id);
  if (!appointment || appointment.state === 'held') return notFound;
  const text = calendarObject(
    [
      {
        uid: `${appointment.id}@${new URL(organisation.canonicalAddress).hostname}`,
        sequence: appointment.sequence,
        startsAt: appointment.startsAt,
        endsAt: appointment.endsAt,
        title: `${appointment.description} (${organisation.name})`,
        place: appointment.place,
        notes: appointment.agendaName,
        cancelled: appointment.state === 'cancelled',
        now,
      },
    ],
    { name: organisation.name, address: organisation.mailSenderAddress },
  );
  return {
    kind: 'file',
    content: text,
    contentType: 'text/calendar; charset=utf-8',
    downloadAs: 'afspraak.ics',
    caching: 'never',
  };
}
