import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { CustomerPanel, OfficeTile } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Badge, YesNo } from '#foundation/page/badge.tsx';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { MoreLink, TextLink } from '#foundation/page/links.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { Table } from '#foundation/page/table.tsx';
import { choice, tick } from '#foundation/records/filters.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { interactionOffice as labels } from '../labels.ts';
import { countWaiting, type EntryRow, entriesOfCustomer, findEntries } from './find-entries.ts';
import { entriesPath, fromNames, known, statusBadges, statusNames } from './shared.ts';

/** The interaction log of all customers, for staff (TML-7, TML-8). */
export const entryList = recordList({
  path: entriesPath,
  menu: 'interactions',
  icon: 'history',
  title: labels.Title_Interactions,
  nothing: labels.Title_NoInteractions,
  searchHint: labels.Label_SearchHint,
  filters: {
    stand: choice(labels.Label_Status, statusNames),
    van: choice(labels.Label_From, fromNames),
    onbeantwoord: tick(labels.Label_Waiting),
  },
  query: (read, { filters, ...wanted }) =>
    findEntries(read, {
      ...wanted,
      status: filters.stand,
      author: filters.van,
      waiting: filters.onbeantwoord === 'ja',
    }),
  columns: [
    {
      label: labels.Label_Date,
      kind: 'date',
      cell: ({ happenedAt }) => formatDate(dateAt(happenedAt)),
    },
    {
      label: labels.Label_Description,
      kind: 'header',
      cell: (row, visit) => <Description visit={visit} row={row} />,
    },
    {
      label: labels.Label_Customer,
      cell: ({ customerId, displayName, customerNumber }) => (
        <TextLink href={`/kantoor/klanten/${customerId}`}>
          {`${displayName} (${customerNumber})`}
        </TextLink>
      ),
    },
    {
      label: labels.Label_From,
      cell: ({ authorKind }, { say }) => say(fromNames[known(fromNames, authorKind, 'portal')]),
    },
    {
      label: labels.Label_Status,
      kind: 'status',
      cell: ({ status }, visit) => <StatusBadge visit={visit} status={status} />,
    },
  ],
  csv: [
    { label: labels.Label_Date, value: ({ happenedAt }) => formatDate(dateAt(happenedAt)) },
    { label: labels.Label_Description, value: ({ description }) => description },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Concerns, value: ({ concerns }) => concerns },
    { label: labels.Label_UserId, value: ({ authorUserId }) => authorUserId },
    {
      label: labels.Label_Status,
      value: ({ status }, { say }) => say(statusNames[known(statusNames, status, 'done')]),
    },
    { label: labels.Label_Task, value: ({ taskNumber }) => taskNumber ?? '' },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${entriesPath}/nieuw`} kind="primary" icon="plus">
      {say(labels.Button_Add)}
    </ButtonLink>
  ),
});

/** What customers asked or replied and nobody answered yet, on the page where staff begin. */
export const waitingTile: OfficeTile = {
  title: labels.Tile_Waiting,
  icon: 'message-circle',
  href: `${entriesPath}?onbeantwoord=ja`,
  audience: ['employee'],
  count: ({ read, organisation }) => countWaiting(read, organisation.id),
};

function Description(props: {
  visit: Visit;
  row: Pick<EntryRow, 'id' | 'description' | 'interactionGroup' | 'template' | 'concerns'>;
}): Html {
  const { row } = props;
  const { say } = props.visit;
  return (
    <>
      <TextLink href={`${entriesPath}/${row.id}`}>{row.description}</TextLink>{' '}
      <small>
        {row.concerns ||
          say(labels.Text_GroupAndTemplate, {
            group: row.interactionGroup,
            template: row.template,
          })}
      </small>
    </>
  );
}

/** How an entry stands. */
export function StatusBadge({ visit, status }: { visit: Visit; status: string }): Html {
  const name = known(statusNames, status, 'done');
  return <Badge kind={statusBadges[name]}>{visit.say(statusNames[name])}</Badge>;
}

/** How many entries stand on the card; the list has them all. */
const most = 20;

/** The interaction log on the card of a customer, also what he is not shown (GEN-35, GEN-37). */
export const entriesPanel: CustomerPanel = {
  key: 'interacties',
  title: labels.Panel_OfCustomer,
  async view(visit, customerId) {
    const { say, read, organisation } = visit;
    const { customerNumber } = await read
      .selectFrom('customer')
      .select('customerNumber')
      .where('organisationId', '=', organisation.id)
      .where('id', '=', customerId)
      .executeTakeFirstOrThrow();
    const entries = await entriesOfCustomer(read, organisation.id, customerId, most);
    const number = encodeURIComponent(customerNumber);
    return (
      <>
        {entries.length === 0 ? (
          <Paragraph>{say(labels.Text_NoneOfCustomer)}</Paragraph>
        ) : (
          <Table
            say={say}
            caption={say(labels.Panel_OfCustomer)}
            dense
            rows={entries}
            columns={[
              {
                label: say(labels.Label_Date),
                kind: 'date',
                cell: ({ happenedAt }) => formatDate(dateAt(happenedAt)),
              },
              {
                label: say(labels.Label_Description),
                kind: 'header',
                cell: (row) => <Description visit={visit} row={{ ...row, concerns: '' }} />,
              },
              { label: say(labels.Label_UserId), cell: ({ authorUserId }) => authorUserId },
              {
                label: say(labels.Label_HasNotes),
                cell: ({ notes }) => say(notes === '' ? generic.Label_No : generic.Label_Yes),
              },
              { label: say(labels.Label_Task), cell: ({ taskNumber }) => taskNumber ?? '' },
              {
                label: say(labels.Label_Shown),
                cell: ({ shownToCustomer }) => <YesNo say={say} value={shownToCustomer} />,
              },
              {
                label: say(labels.Label_Status),
                kind: 'status',
                cell: ({ status }) => <StatusBadge visit={visit} status={status} />,
              },
            ]}
          />
        )}
        <ButtonGroup>
          <ButtonLink href={`${entriesPath}/nieuw?klant=${number}`} icon="plus">
            {say(labels.Button_Add)}
          </ButtonLink>
        </ButtonGroup>
        <MoreLink href={`${entriesPath}?zoek=${number}`}>{say(labels.Link_AllOfCustomer)}</MoreLink>
      </>
    );
  },
};
