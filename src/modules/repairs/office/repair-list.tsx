import { sql } from 'kysely';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice, tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { StateBadge } from '../customer/repair-view.tsx';
import { repairsIcon } from '../interaction-kinds.ts';
import { officeRepairsPath } from '../paths.ts';
import { stateLabels } from '../request-labels.ts';
import { requestStates } from '../rules/states.ts';
import { officeRepairLabels as labels } from './labels.ts';

const stateOf = (state: string) => z.enum(requestStates).parse(state);

/** The requests of all customers, newest first. */
export const repairList = recordList({
  path: officeRepairsPath,
  menu: 'repairs-office',
  icon: repairsIcon,
  title: labels.Title_Repairs,
  nothing: labels.Title_None,
  searchHint: labels.Label_SearchHint,
  filters: {
    stand: choice(labels.Label_State, stateLabels),
    soort: choice(labels.Label_Kind, {
      request: labels.Kind_request,
      notification: labels.Kind_notification,
    }),
    open: tick(labels.Label_OnlyOpen),
    anoniem: tick(labels.Label_OnlyAnonymous),
  },
  query: (read, { organisationId, search, filters, limit, offset }) =>
    findRows(
      read,
      read
        .selectFrom('repairRequest as r')
        .leftJoin('customer as c', (join) =>
          join
            .onRef('c.organisationId', '=', 'r.organisationId')
            .onRef('c.id', '=', 'r.customerId'),
        )
        .leftJoin('unit as u', (join) =>
          join.onRef('u.organisationId', '=', 'r.organisationId').onRef('u.id', '=', 'r.unitId'),
        )
        .leftJoin('cluster as k', (join) =>
          join.onRef('k.organisationId', '=', 'r.organisationId').onRef('k.id', '=', 'r.clusterId'),
        )
        .select([
          'r.id',
          'r.code',
          'r.kind',
          'r.state',
          'r.description',
          'r.reportedAt',
          'r.latestOn',
        ])
        .select(['c.displayName', 'r.contactName', 'r.customerId'])
        .select(
          sql<string>`coalesce(k.name, concat_ws(', ', concat_ws(' ', u.street, u.house_number,
            nullif(u.house_number_addition, '')), u.town), '')`.as('place'),
        )
        .where('r.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('r.code'),
            ref('r.description'),
            ref('c.displayName'),
            ref('c.customerNumber'),
            ref('r.contactName'),
            ref('u.street'),
            ref('u.houseNumber'),
            ref('k.name'),
          ]),
        )
        .$if(filters.stand !== undefined, (query) =>
          query.where('r.state', '=', filters.stand ?? ''),
        )
        .$if(filters.soort !== undefined, (query) =>
          query.where('r.kind', '=', filters.soort ?? ''),
        )
        .$if(filters.open !== undefined, (query) => query.where('r.isOpen', '=', true))
        .$if(filters.anoniem !== undefined, (query) => query.where('r.customerId', 'is', null))
        .orderBy('r.reportedAt', 'desc')
        .orderBy('r.id'),
      { limit, offset },
    ),
  columns: [
    {
      label: labels.Label_Description,
      kind: 'header',
      cell: ({ id, code, description, kind }, { say }) => (
        <>
          <TextLink href={`${officeRepairsPath}/${id}`}>{description}</TextLink>
          <small>{code}</small>
          {kind === 'notification' && (
            <small>
              <Badge icon="bell">{say(labels.Kind_notification)}</Badge>
            </small>
          )}
        </>
      ),
    },
    {
      label: labels.Label_CustomerAndPlace,
      cell: ({ displayName, contactName, customerId, place }, { say }) => (
        <>
          {customerId === null ? contactName : displayName}
          <small>{place}</small>
          {customerId === null && (
            <small>
              <Badge icon="user-round">{say(labels.Label_Anonymous)}</Badge>
            </small>
          )}
        </>
      ),
    },
    {
      label: labels.Label_ReportedOn,
      kind: 'date',
      cell: ({ reportedAt }) => formatDate(dateAt(reportedAt)),
    },
    {
      label: labels.Label_State,
      kind: 'status',
      cell: ({ state }, { say }) => <StateBadge say={say} state={stateOf(state)} />,
    },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_Description, value: ({ description }) => description },
    {
      label: labels.Label_Customer,
      value: ({ displayName, contactName }) => displayName ?? contactName,
    },
    { label: labels.Label_Place, value: ({ place }) => place },
    { label: labels.Label_ReportedOn, value: ({ reportedAt }) => reportedAt },
    { label: labels.Label_LatestOn, value: ({ latestOn }) => latestOn },
    { label: labels.Label_State, value: ({ state }, { say }) => say(stateLabels[stateOf(state)]) },
  ],
});
