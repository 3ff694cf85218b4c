import { sql } from 'kysely';
import { formatDate } from '#foundation/format/dates.ts';
import type { Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choiceFrom } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { maintenanceRecords as labels } from '../maintenance-labels.ts';

export const linesPath = '/kantoor/budgetregels';

/** The codes of the clusters of a budget line, on one line. */
export const clusterCodes = sql<string>`coalesce((select string_agg(k.code, ', ' order by k.code)
  from budget_line_cluster c
  join cluster k on k.organisation_id = c.organisation_id and k.id = c.cluster_id
  where c.organisation_id = l.organisation_id and c.budget_line_id = l.id), '')`;

/** The list of budget lines, by cluster if asked. */
export const lineListRoutes: readonly Route[] = recordList({
  path: linesPath,
  menu: 'budget-lines',
  icon: 'list-checks',
  title: labels.Title_Lines,
  nothing: labels.Title_NoLines,
  searchHint: labels.Label_LineHint,
  filters: { cluster: choiceFrom(labels.Label_Cluster, clustersByCode) },
  query: (read, { organisationId, search, filters, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('budgetLine as l')
        .innerJoin('maintenanceProject as p', (join) =>
          join.onRef('p.organisationId', '=', 'l.organisationId').onRef('p.id', '=', 'l.projectId'),
        )
        .select(['l.id', 'l.code', 'l.description', 'l.startsOn', 'l.completesOn'])
        .select(['p.number', 'p.name', clusterCodes.as('clusters')])
        .where('l.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [ref('l.code'), ref('l.description'), ref('p.number'), ref('p.name')]),
        )
        .$if(filters.cluster !== undefined, (query) =>
          query.where((where) =>
            where.exists(
              where
                .selectFrom('budgetLineCluster as c')
                .innerJoin('cluster as k', (join) =>
                  join
                    .onRef('k.organisationId', '=', 'c.organisationId')
                    .onRef('k.id', '=', 'c.clusterId'),
                )
                .select('c.clusterId')
                .whereRef('c.organisationId', '=', 'l.organisationId')
                .whereRef('c.budgetLineId', '=', 'l.id')
                .where('k.code', '=', filters.cluster ?? ''),
            ),
          ),
        )
        .orderBy('l.startsOn')
        .orderBy('l.code'),
      window,
    ),
  columns: [
    {
      label: labels.Label_Code,
      kind: 'header',
      cell: ({ id, code }) => <TextLink href={`${linesPath}/${id}`}>{code}</TextLink>,
    },
    { label: labels.Label_Project, cell: ({ name, number }) => name || number },
    { label: labels.Label_Description, cell: ({ description }) => description },
    {
      label: labels.Label_StartsOn,
      kind: 'date',
      cell: ({ startsOn }) => formatDate(startsOn),
    },
    {
      label: labels.Label_CompletesOn,
      kind: 'date',
      cell: ({ completesOn }) => (completesOn ? formatDate(completesOn) : ''),
    },
    { label: labels.Label_Clusters, cell: ({ clusters }) => clusters },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_Number, value: ({ number }) => number },
    { label: labels.Label_Name, value: ({ name }) => name },
    { label: labels.Label_Description, value: ({ description }) => description },
    { label: labels.Label_StartsOn, value: ({ startsOn }) => startsOn },
    { label: labels.Label_CompletesOn, value: ({ completesOn }) => completesOn },
    { label: labels.Label_Clusters, value: ({ clusters }) => clusters },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${linesPath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});

async function clustersByCode({ read, organisation }: ReadVisit): Promise<Option[]> {
  const found = await read
    .selectFrom('cluster')
    .select(['code', 'name'])
    .where('organisationId', '=', organisation.id)
    .orderBy('name')
    .execute();
  return found.map(({ code, name }) => ({ value: code, label: name }));
}
