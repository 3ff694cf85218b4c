import { dateAt } from '#foundation/clock.ts';
import { formatDate } from '#foundation/format/dates.ts';
import type { OfficeTile } from '#foundation/house.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice, choiceFrom } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { interactionOffice as labels } from '../labels.ts';
import { entriesPath, known, taskStatusNames, tasksPath } from './shared.ts';

const badges: Readonly<Record<keyof typeof taskStatusNames, BadgeKind>> = {
  open: 'warning',
  in_progress: 'active',
  done: 'ok',
};

/** Work for teams that follows from interactions, what waits longest first (GEN-35). */
export const taskList = recordList({
  path: tasksPath,
  menu: 'tasks',
  icon: 'list-checks',
  title: labels.Title_Tasks,
  nothing: labels.Title_NoTasks,
  searchHint: labels.Label_TaskSearch,
  filters: {
    stand: choice(labels.Label_Status, taskStatusNames),
    team: choiceFrom(labels.Label_Team, async ({ read, organisation }) => {
      const teams = await read
        .selectFrom('task')
        .select('team')
        .distinct()
        .where('organisationId', '=', organisation.id)
        .where('team', '<>', '')
        .orderBy('team')
        .execute();
      return teams.map(({ team }) => ({ value: team, label: team }));
    }),
  },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('task as t')
        .innerJoin('interactionLogEntry as e', (join) =>
          join.onRef('e.organisationId', '=', 't.organisationId').onRef('e.id', '=', 't.entryId'),
        )
        .innerJoin('customer as c', (join) =>
          join
            .onRef('c.organisationId', '=', 't.organisationId')
            .onRef('c.id', '=', 't.customerId'),
        )
        .select(['t.number', 't.team', 't.status', 't.takenBy', 't.createdAt', 't.entryId'])
        .select(['e.description', 'c.customerNumber', 'c.displayName'])
        .where('t.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('t.number'),
            ref('e.description'),
            ref('c.customerNumber'),
            ref('c.displayName'),
          ]),
        )
        .$if(filters.stand !== undefined, (query) =>
          query.where('t.status', '=', filters.stand ?? ''),
        )
        .$if(filters.team !== undefined, (query) => query.where('t.team', '=', filters.team ?? ''))
        .orderBy((order) => order.case().when('t.status', '=', 'done').then(1).else(0).end())
        .orderBy('t.createdAt')
        .orderBy('t.number'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Number,
      kind: 'header',
      cell: ({ number, entryId }) => (
        <TextLink href={`${entriesPath}/${entryId}`}>{number}</TextLink>
      ),
    },
    { label: labels.Label_Date, kind: 'date', cell: (row) => formatDate(dateAt(row.createdAt)) },
    { label: labels.Label_Description, cell: ({ description }) => description },
    {
      label: labels.Label_Customer,
      cell: ({ displayName, customerNumber }) => `${displayName} (${customerNumber})`,
    },
    { label: labels.Label_Team, cell: ({ team }, { say }) => team || say(labels.Value_NoTeam) },
    { label: labels.Label_TakenBy, cell: ({ takenBy }) => takenBy ?? '' },
    {
      label: labels.Label_Status,
      kind: 'status',
      cell: ({ status }, { say }) => {
        const name = known(taskStatusNames, status, 'open');
        return <Badge kind={badges[name]}>{say(taskStatusNames[name])}</Badge>;
      },
    },
  ],
  csv: [
    { label: labels.Label_Number, value: ({ number }) => number },
    { label: labels.Label_Date, value: (row) => formatDate(dateAt(row.createdAt)) },
    { label: labels.Label_Description, value: ({ description }) => description },
    { label: labels.Label_CustomerNumber, value: ({ customerNumber }) => customerNumber },
    { label: labels.Label_Team, value: ({ team }) => team },
    { label: labels.Label_TakenBy, value: ({ takenBy }) => takenBy ?? '' },
    {
      label: labels.Label_Status,
      value: ({ status }, { say }) => say(taskStatusNames[known(taskStatusNames, status, 'open')]),
    },
  ],
});

/** Tasks that nobody has finished, on the page where staff begin. */
export const openTasksTile: OfficeTile = {
  title: labels.Tile_OpenTasks,
  icon: 'list-checks',
  href: `${tasksPath}?stand=open`,
  audience: ['employee'],
  async count({ read, organisation }) {
    const { total } = await read
      .selectFrom('task')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('organisationId', '=', organisation.id)
      .where('status', '=', 'open')
      .executeTakeFirstOrThrow();
    return total;
  },
};
