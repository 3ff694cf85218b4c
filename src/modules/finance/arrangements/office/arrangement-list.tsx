import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import { TextLink } from '#foundation/page/links.tsx';
import { euros } from '#foundation/records/csv.ts';
import { choice } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { arrangementLabels } from '../labels.ts';
import { officePaths } from '../paths.ts';
import { arrangementStatuses } from '../rules/statuses.ts';
import { StatusBadge } from '../status-badge.tsx';
import { officeLabels as labels } from './labels.ts';

const statusNames = {
  created: arrangementLabels.Status_created,
  activated: arrangementLabels.Status_activated,
  completed: arrangementLabels.Status_completed,
  cancelled: arrangementLabels.Status_cancelled,
} as const;

/** Every arrangement, newest first, for staff. */
export const arrangementListRoutes = recordList({
  path: officePaths.arrangements,
  menu: 'arrangements',
  icon: 'handshake',
  title: labels.Title_Arrangements,
  nothing: labels.Title_NoArrangements,
  searchHint: labels.Label_SearchHint,
  filters: { status: choice(arrangementLabels.Column_Status, statusNames) },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('arrangement as a')
        .innerJoin('customer as c', (join) =>
          join
            .onRef('c.organisationId', '=', 'a.organisationId')
            .onRef('c.id', '=', 'a.customerId'),
        )
        .select(['a.id', 'a.code', 'a.startsOn', 'a.totalCents', 'a.status'])
        .select(['a.templateDescription', 'c.displayName', 'c.customerNumber'])
        .where('a.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [ref('a.code'), ref('c.customerNumber'), ref('c.displayName')]),
        )
        .$if(filters.status !== undefined, (query) =>
          query.where('a.status', '=', filters.status ?? ''),
        )
        .orderBy('a.startsOn', 'desc')
        .orderBy('a.code', 'desc'),
      window,
    ),
  columns: [
    {
      label: arrangementLabels.Column_Reference,
      kind: 'header',
      cell: ({ id, code }) => (
        <TextLink href={`${officePaths.arrangements}/${id}`}>{code}</TextLink>
      ),
    },
    {
      label: labels.Label_Customer,
      cell: ({ displayName, customerNumber }) => (
        <>
          {displayName} <small>{customerNumber}</small>
        </>
      ),
    },
    { label: labels.Label_Type, cell: ({ templateDescription }) => templateDescription },
    {
      label: arrangementLabels.Column_StartDate,
      kind: 'date',
      cell: ({ startsOn }) => formatDate(startsOn),
    },
    {
      label: arrangementLabels.Column_Total,
      kind: 'amount',
      cell: ({ totalCents }) => formatMoney(totalCents),
    },
    {
      label: arrangementLabels.Column_Status,
      kind: 'status',
      cell: ({ status }, { say }) => {
        const known = arrangementStatuses.find((each) => each === status);
        return known ? <StatusBadge say={say} status={known} /> : status;
      },
    },
  ],
  csv: [
    { label: arrangementLabels.Column_Reference, value: ({ code }) => code },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Customer, value: ({ displayName }) => displayName },
    { label: labels.Label_Type, value: ({ templateDescription }) => templateDescription },
    { label: arrangementLabels.Column_StartDate, value: ({ startsOn }) => startsOn },
    { label: arrangementLabels.Column_Total, value: ({ totalCents }) => euros(totalCents) },
    {
      label: arrangementLabels.Column_Status,
      value: ({ status }, { say }) => {
        const known = arrangementStatuses.find((each) => each === status);
        return known ? say(statusNames[known]) : status;
      },
    },
  ],
});
