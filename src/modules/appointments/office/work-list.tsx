import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { formatMoment } from '#foundation/format/dates.ts';
import type { OfficeTile } from '#foundation/house.ts';
import { type Answer, notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panels, Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { isSignalKind, type SignalKind } from '../deliver/signals.ts';
import { tryAgain } from '../deliver/want-delivery.ts';
import { momentInWords } from '../mail/mail-appointment.ts';
import { officePaths } from '../paths.ts';
import { signalLabels as labels } from './labels.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;
const path = officePaths.signals;

const kinds: Readonly<Record<SignalKind, (typeof labels)[`Kind_${SignalKind}`]>> = {
  movedOutside: labels.Kind_movedOutside,
  deletedOutside: labels.Kind_deletedOutside,
  refused: labels.Kind_refused,
};

/** What staff must look at between the portal and agendas outside, and what still waits to go there. */
export const workListRoutes: readonly Route[] = [
  page({
    ...shared,
    path,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: workList,
  }),
  form({
    ...shared,
    path: `${path}/:id/afgehandeld`,
    limit: 'form',
    input: z.object({ id: z.uuid() }),
    log: 'agendaSignalHandled',
    async settle({ write, organisation, visitor, now }, { id }) {
      const handled = await write
        .updateTable('agendaSignal')
        .set({ handledAt: now, handledBy: actorOf(visitor).userId })
        .where('organisationId', '=', organisation.id)
        .where('id', '=', id)
        .where('handledAt', 'is', null)
        .executeTakeFirst();
      if (handled.numUpdatedRows === 0n) return notFound;
      return redirect(path, { notice: labels.Notice_Handled });
    },
    again: workList,
  }),
  form({
    ...shared,
    path: `${path}/:id/opnieuw`,
    limit: 'form',
    input: z.object({ id: z.uuid() }),
    log: 'agendaDeliveryTriedAgain',
    async settle({ write, organisation, now }, { id }) {
      const order = { organisationId: organisation.id, appointmentId: id };
      if ((await tryAgain(write, order, now)) === 0) return notFound;
      return redirect(path, { notice: labels.Notice_TriedNow });
    },
    again: workList,
  }),
];

async function workList(visit: ReadVisit): Promise<Answer> {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Signals),
    lead: say(labels.Text_Lead),
    current: 'agenda-signals',
    children: (
      <Panels>
        {await Signals({ visit })}
        {await Waiting({ visit })}
      </Panels>
    ),
  });
}

async function Signals({ visit }: { visit: ReadVisit }) {
  const { say, read, organisation } = visit;
  const rows = await read
    .selectFrom('agendaSignal')
    .innerJoin('appointment', (join) =>
      join
        .onRef('appointment.organisationId', '=', 'agendaSignal.organisationId')
        .onRef('appointment.id', '=', 'agendaSignal.appointmentId'),
    )
    .select([
      'agendaSignal.id',
      'agendaSignal.kind',
      'agendaSignal.foundStartsAt',
      'agendaSignal.foundEndsAt',
      'agendaSignal.noticedAt',
      'appointment.id as appointmentId',
      'appointment.startsAt',
      'appointment.endsAt',
      'appointment.description',
      'appointment.agendaName',
    ])
    .where('agendaSignal.organisationId', '=', organisation.id)
    .where('agendaSignal.handledAt', 'is', null)
    .orderBy('agendaSignal.noticedAt')
    .limit(200)
    .execute();
  return (
    <PlainPanel id="nakijken" title={say(labels.Title_Work)}>
      {rows.length === 0 ? (
        <Paragraph>{say(labels.Text_NoWork)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Title_Work)}
          dense
          rows={rows}
          columns={[
            {
              label: say(labels.Label_Appointment),
              kind: 'header',
              cell: (row) => (
                <>
                  <TextLink href={`${officePaths.appointments}/${row.appointmentId}`}>
                    {momentInWords(row, say)}
                  </TextLink>{' '}
                  <small>
                    {row.description}, {row.agendaName}
                  </small>
                </>
              ),
            },
            {
              label: say(labels.Label_What),
              cell: ({ kind }) => (isSignalKind(kind) ? say(kinds[kind]) : kind),
            },
            {
              label: say(labels.Label_Found),
              cell: ({ foundStartsAt: startsAt, foundEndsAt: endsAt }) =>
                startsAt && endsAt ? momentInWords({ startsAt, endsAt }, say) : '',
            },
            {
              label: say(labels.Label_Noticed),
              kind: 'date',
              cell: ({ noticedAt }) => formatMoment(noticedAt, say),
            },
            {
              label: say(labels.Label_Handle),
              kind: 'action',
              hideLabel: true,
              cell: ({ id }) => (
                <Form action={`${path}/${id}/afgehandeld`} formKey={newFormKey()}>
                  <Button>{say(labels.Button_Handled)}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </PlainPanel>
  );
}

async function Waiting({ visit }: { visit: ReadVisit }) {
  const { say, read, organisation } = visit;
  const rows = await read
    .selectFrom('agendaDelivery')
    .innerJoin('appointment', (join) =>
      join
        .onRef('appointment.organisationId', '=', 'agendaDelivery.organisationId')
        .onRef('appointment.id', '=', 'agendaDelivery.appointmentId'),
    )
    .select([
      'agendaDelivery.appointmentId',
      'agendaDelivery.attempts',
      'agendaDelivery.nextAttemptAt',
      'agendaDelivery.lastFault',
      'appointment.startsAt',
      'appointment.endsAt',
      'appointment.description',
      'appointment.agendaName',
    ])
    .where('agendaDelivery.organisationId', '=', organisation.id)
    .where('agendaDelivery.isWaiting', '=', true)
    .orderBy('agendaDelivery.changedAt')
    .limit(200)
    .execute();
  return (
    <PlainPanel id="wacht" title={say(labels.Title_Waiting)}>
      {rows.length === 0 ? (
        <Paragraph>{say(labels.Text_NoWaiting)}</Paragraph>
      ) : (
        <Table
          say={say}
          caption={say(labels.Title_Waiting)}
          dense
          rows={rows}
          columns={[
            {
              label: say(labels.Label_Appointment),
              kind: 'header',
              cell: (row) => (
                <>
                  <TextLink href={`${officePaths.appointments}/${row.appointmentId}`}>
                    {momentInWords(row, say)}
                  </TextLink>{' '}
                  <small>
                    {row.description}, {row.agendaName}
                  </small>
                </>
              ),
            },
            { label: say(labels.Label_Fault), cell: ({ lastFault }) => lastFault ?? '' },
            {
              label: say(labels.Label_Attempts),
              kind: 'number',
              cell: ({ attempts }) => String(attempts),
            },
            {
              label: say(labels.Label_Next),
              kind: 'date',
              cell: ({ nextAttemptAt }) => formatMoment(nextAttemptAt, say),
            },
            {
              label: say(labels.Label_Handle),
              kind: 'action',
              hideLabel: true,
              cell: ({ appointmentId }) => (
                <Form action={`${path}/${appointmentId}/opnieuw`} formKey={newFormKey()}>
                  <Button icon="refresh-cw">{say(labels.Button_TryNow)}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </PlainPanel>
  );
}

/** On the page where staff begin. */
export const appointmentTiles: readonly OfficeTile[] = [
  {
    title: labels.Tile_Signals,
    icon: 'calendar-clock',
    href: path,
    audience: ['employee'],
    count: ({ read, organisation }) => countWork(read, organisation.id),
  },
  {
    title: labels.Tile_Calendar,
    icon: 'calendar-days',
    href: officePaths.calendar,
    audience: ['employee'],
    count: countUnknownYears,
  },
];

async function countWork(read: Read, organisationId: string): Promise<number> {
  const [row] = await read.ask<{ total: number }>(
    {
      name: 'count-agenda-work',
      text: `select ((select count(*) from agenda_signal where organisation_id = $1 and handled_at is null)
        + (select count(*) from agenda_delivery where organisation_id = $1 and is_waiting and attempts > 2))::int
        as total`,
    },
    [organisationId],
  );
  return row?.total ?? 0;
}

/** Of this year, and of the next one from October, there must be days off (TRM-B9). */
async function countUnknownYears({ read, organisation, now }: ReadVisit): Promise<number> {
  const { year, month } = dateAt(now);
  const [row] = await read.ask<{ total: number }>(
    {
      name: 'count-unknown-years',
      text: `select count(*)::int as total from generate_series($2::int, $3::int) as y (year)
        where exists (select from agenda where organisation_id = $1)
          and not exists (select from base_calendar_day where organisation_id = $1
          and day >= make_date(y.year, 1, 1) and day < make_date(y.year + 1, 1, 1))`,
    },
    [organisation.id, year, month >= 10 ? year + 1 : year],
  );
  return row?.total ?? 0;
}
