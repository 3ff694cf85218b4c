import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice, tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { addressLine } from '#modules/leases/module.ts';
import { shownLabels } from '../labels.ts';
import { officePaths } from '../paths.ts';
import { terminationStatuses } from '../rules/statuses.ts';
import { StatusBadge } from '../status-badge.tsx';
import { calendarWarning } from './calendar-warning.tsx';
import { officeLabels as labels } from './labels.ts';

const path = officePaths.terminations;

const statusNames = {
  waiting_for_consent: shownLabels.Status_waiting_for_consent,
  received: shownLabels.Status_received,
  confirmed: shownLabels.Status_confirmed,
  refused: shownLabels.Status_refused,
  withdrawn: shownLabels.Status_withdrawn,
} as const;

const knownStatus = (status: string) => terminationStatuses.find((each) => each === status);

/** Every termination, what must be judged on top, then the newest. */
export const terminationListRoutes = recordList({
  path,
  menu: 'terminations',
  icon: 'door-open',
  title: labels.Title_Terminations,
  nothing: labels.Title_NoTerminations,
  searchHint: labels.Label_SearchHint,
  filters: {
    stand: choice(shownLabels.Label_Status, statusNames),
    beoordelen: tick(labels.Filter_Open),
  },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('termination as t')
        .innerJoin('customer as c', (join) =>
          join
            .onRef('c.organisationId', '=', 't.organisationId')
            .onRef('c.id', '=', 't.customerId'),
        )
        .innerJoin('lease as l', (join) =>
          join.onRef('l.organisationId', '=', 't.organisationId').onRef('l.id', '=', 't.leaseId'),
        )
        .innerJoin('unit as u', (join) =>
          join.onRef('u.organisationId', '=', 'l.organisationId').onRef('u.id', '=', 'l.unitId'),
        )
        .select(['t.id', 't.code', 't.status', 't.endsOn', 't.handedInAt', 't.channel'])
        .select(['t.reasonDescription', 'c.displayName', 'c.customerNumber'])
        .select(['u.street', 'u.houseNumber', 'u.houseNumberAddition', 'u.town'])
        .where('t.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('t.code'),
            ref('c.displayName'),
            ref('c.customerNumber'),
            ref('u.street'),
            ref('u.houseNumber'),
            ref('u.town'),
          ]),
        )
        .$if(filters.stand !== undefined, (query) =>
          query.where('t.status', '=', filters.stand ?? ''),
        )
        .$if(filters.beoordelen !== undefined, (query) => query.where('t.status', '=', 'received'))
        .orderBy('t.handedInAt', 'desc')
        .orderBy('t.id'),
      window,
    ),
  columns: [
    {
      label: shownLabels.Label_Reference,
      kind: 'header',
      cell: ({ id, code }) => <TextLink href={`${path}/${id}`}>{code}</TextLink>,
    },
    {
      label: labels.Label_Customer,
      cell: ({ displayName, customerNumber }) => (
        <>
          {displayName} <small>{customerNumber}</small>
        </>
      ),
    },
    { label: labels.Label_Address, cell: addressLine },
    {
      label: labels.Label_HandedInAt,
      kind: 'date',
      cell: ({ handedInAt }) => formatDate(dateAt(handedInAt)),
    },
    { label: labels.Label_EndDate, kind: 'date', cell: ({ endsOn }) => formatDate(endsOn) },
    {
      label: shownLabels.Label_Status,
      kind: 'status',
      cell: ({ status }, { say }) => {
        const known = knownStatus(status);
        return known ? <StatusBadge say={say} status={known} /> : status;
      },
    },
  ],
  csv: [
    { label: shownLabels.Label_Reference, value: ({ code }) => code },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Address, value: addressLine },
    { label: labels.Label_HandedInAt, value: ({ handedInAt }) => dateAt(handedInAt) },
    { label: labels.Label_EndDate, value: ({ endsOn }) => endsOn },
    {
      label: shownLabels.Label_Status,
      value: ({ status }, { say }) => {
        const known = knownStatus(status);
        return known ? say(statusNames[known]) : status;
      },
    },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${path}/nieuw`} kind="primary" icon="plus">
      {say(labels.Button_Record)}
    </ButtonLink>
  ),
  above: calendarWarning,
});
