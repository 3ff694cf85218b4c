import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { startOfDay } from '#foundation/clock.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { CustomerPanel } from '#foundation/house.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Badge } from '#foundation/page/badge.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { LinkList, TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { choice, choiceFrom } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import type { Html } from '#html/jsx-runtime';
import { momentInWords } from '../mail/mail-appointment.ts';
import { officePaths } from '../paths.ts';
import { officeAppointmentLabels as labels } from './labels.ts';

const states = {
  booked: labels.State_booked,
  held: labels.State_held,
  cancelled: labels.State_cancelled,
};
const periods = {
  today: labels.Period_today,
  week: labels.Period_week,
  nextWeek: labels.Period_nextWeek,
  coming: labels.Period_coming,
  past: labels.Period_past,
};

/** All appointments, by inspector, period and state. */
export const appointmentList = recordList({
  path: officePaths.appointments,
  menu: 'appointments',
  icon: 'calendar-check',
  title: labels.Title_Appointments,
  nothing: labels.Title_NoAppointments,
  searchHint: labels.Label_SearchHint,
  filters: {
    wie: choiceFrom(labels.Label_Who, agendaOptions),
    periode: choice(labels.Label_Period, periods),
    status: choice(labels.Label_State, states),
  },
  query: (read, { organisationId, search, filters, today, limit, offset }) => {
    const period = filters.periode && periodOf(filters.periode, today);
    return findRows(
      read,
      appointments(read, organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('customer.customerNumber'),
            ref('customer.displayName'),
            ref('appointment.place'),
            ref('appointment.description'),
          ]),
        )
        .$if(filters.wie !== undefined, (query) =>
          query.where(sql<boolean>`appointment.agenda_id::text = ${filters.wie ?? ''}`),
        )
        .$if(filters.status !== undefined, (query) =>
          query.where('appointment.state', '=', filters.status ?? ''),
        )
        .$if(period?.from !== undefined, (query) =>
          query.where('appointment.startsAt', '>=', startOfDay(period?.from ?? today)),
        )
        .$if(period?.before !== undefined, (query) =>
          query.where('appointment.startsAt', '<', startOfDay(period?.before ?? today)),
        )
        .orderBy(
          'appointment.startsAt',
          filters.periode === undefined || filters.periode === 'past' ? 'desc' : 'asc',
        )
        .orderBy('appointment.id'),
      { limit, offset },
    );
  },
  columns: [
    {
      label: labels.Label_When,
      kind: 'header',
      cell: (row, { say }) => (
        <TextLink href={`${officePaths.appointments}/${row.id}`}>
          {momentInWords(row, say)}
        </TextLink>
      ),
    },
    { label: labels.Label_What, cell: ({ description }) => description },
    { label: labels.Label_Who, cell: ({ agendaName }) => agendaName },
    {
      label: labels.Label_Customer,
      cell: ({ displayName }, { say }) => displayName ?? say(labels.Label_Nobody),
    },
    { label: labels.Label_Where, cell: ({ place }) => place },
    {
      label: labels.Label_State,
      kind: 'status',
      cell: ({ state }, { say }) => <StateBadge say={say} state={state} />,
    },
  ],
  csv: [
    { label: labels.Label_When, value: (row, { say }) => momentInWords(row, say) },
    { label: labels.Label_What, value: ({ description }) => description },
    { label: labels.Label_Who, value: ({ agendaName }) => agendaName },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Where, value: ({ place }) => place },
    { label: labels.Label_State, value: ({ state }, { say }) => stateInWords(state, say) },
  ],
});

/** The coming appointments of a customer, on his card. */
export const appointmentsPanel: CustomerPanel = {
  key: 'afspraken',
  title: labels.Panel_OfCustomer,
  async view({ say, read, organisation }, customerId) {
    const rows = await appointments(read, organisation.id)
      .where('appointment.customerId', '=', customerId)
      .where('appointment.state', '<>', 'held')
      .orderBy('appointment.startsAt', 'desc')
      .limit(5)
      .execute();
    if (rows.length === 0) return <Paragraph>{say(labels.Text_NoneOfCustomer)}</Paragraph>;
    return (
      <LinkList
        links={rows.map((row) => ({
          href: `${officePaths.appointments}/${row.id}`,
          title: `${row.description}: ${momentInWords(row, say)}`,
          text: `${row.agendaName}, ${stateInWords(row.state, say)}`,
        }))}
      />
    );
  },
};

export function StateBadge(props: { say: Say; state: string }): Html {
  const kind = props.state === 'booked' ? 'ok' : props.state === 'held' ? 'active' : 'neutral';
  return <Badge kind={kind}>{stateInWords(props.state, props.say)}</Badge>;
}

function stateInWords(state: string, say: Say): string {
  const known = Object.entries(states).find(([value]) => value === state);
  return known ? say(known[1]) : state;
}

function appointments(read: Read, organisationId: string) {
  return read
    .selectFrom('appointment')
    .leftJoin('customer', (join) =>
      join
        .onRef('customer.organisationId', '=', 'appointment.organisationId')
        .onRef('customer.id', '=', 'appointment.customerId'),
    )
    .select([
      'appointment.id',
      'appointment.startsAt',
      'appointment.endsAt',
      'appointment.description',
      'appointment.agendaName',
      'appointment.place',
      'appointment.state',
      'customer.displayName',
    ])
    .where('appointment.organisationId', '=', organisationId);
}

function periodOf(
  period: keyof typeof periods,
  today: Temporal.PlainDate,
): { from?: Temporal.PlainDate; before?: Temporal.PlainDate } {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (period === 'today') return { from: today, before: today.add({ days: 1 }) };
  if (period === 'week') return { from: monday, before: monday.add({ days: 7 }) };
  if (period === 'nextWeek') {
    return { from: monday.add({ days: 7 }), before: monday.add({ days: 14 }) };
  }
  return period === 'coming' ? { from: today } : { before: today };
}

async function agendaOptions({ read, organisation }: ReadVisit): Promise<Option[]> {
  const agendas = await read
    .selectFrom('agenda')
    .select(['id', 'name'])
    .where('organisationId', '=', organisation.id)
    .orderBy('name')
    .execute();
  return agendas.map(({ id, name }) => ({ value: id, label: name }));
}
