import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { ButtonLink } from '#foundation/page/button.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { choice, choiceFrom } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { newsOffice as labels } from '../labels.ts';

export const officePath = '/kantoor/nieuws';

const states = {
  shown: labels.State_shown,
  later: labels.State_later,
  over: labels.State_over,
  internal: labels.State_internal,
  never: labels.State_never,
} as const;

type State = keyof typeof states;

const badges: Readonly<Record<State, BadgeKind>> = {
  shown: 'ok',
  later: 'active',
  over: 'neutral',
  internal: 'neutral',
  never: 'warning',
};

/** How an article stands for customers on a day; `a` is the article. */
const stateOn = (today: Temporal.PlainDate): RawBuilder<State> => sql<State>`case
  when not a.external_use then 'internal'
  when a.visible_until < coalesce(a.visible_from, a.published_on) then 'never'
  when coalesce(a.visible_from, a.published_on) > ${today} then 'later'
  when a.visible_until < ${today} then 'over' else 'shown' end`;

/** The codes of the clusters of an article, with commas between them; `''` for everybody. */
export const clusterCodes = sql<string>`coalesce((select string_agg(k.code, ', ' order by k.code)
  from news_article_cluster c
  join cluster k on k.organisation_id = c.organisation_id and k.id = c.cluster_id
  where c.organisation_id = a.organisation_id and c.article_id = a.id), '')`;

/** The clusters of the organisation, to choose from; none where nothing is let. */
export async function clustersToChoose(read: Read, organisationId: string): Promise<Option[]> {
  const clusters = await read
    .selectFrom('cluster')
    .select(['code', 'name'])
    .where('organisationId', '=', organisationId)
    .orderBy('name')
    .execute();
  return clusters.map(({ code, name }) => ({ value: code, label: name, description: code }));
}

/** The news of the organisation, for staff (NWS-2). */
export const articleList = recordList({
  path: officePath,
  menu: 'news-office',
  icon: 'newspaper',
  title: labels.Title_News,
  lead: labels.Text_News,
  nothing: labels.Title_None,
  searchHint: labels.Label_SearchHint,
  filters: {
    stand: choice(labels.Label_State, states),
    cluster: choiceFrom(labels.Label_Cluster, async ({ read, organisation }) => {
      const clusters = await clustersToChoose(read, organisation.id);
      return clusters.map(({ value, label }) => ({ value, label }));
    }),
  },
  query: (read, { organisationId, search, filters, today, ...window }) =>
    findRows(
      read,
      read
        .selectFrom('newsArticle as a')
        .select(['a.id', 'a.code', 'a.title', 'a.publishedOn', 'a.visibleFrom', 'a.visibleUntil'])
        .select(['a.internalUse', 'a.externalUse'])
        .select([stateOn(today).as('state'), clusterCodes.as('clusters')])
        .where('a.organisationId', '=', organisationId)
        .where(({ ref }) =>
          everyWord(search, [
            ref('a.title'),
            ref('a.code'),
            ref('a.content'),
            ref('a.externalContent'),
          ]),
        )
        .$if(filters.stand !== undefined, (query) =>
          query.where(sql<boolean>`${stateOn(today)} = ${filters.stand ?? ''}`),
        )
        .$if(filters.cluster !== undefined, (query) =>
          query.where(
            sql<boolean>`exists (select from news_article_cluster c
              join cluster k on k.organisation_id = c.organisation_id and k.id = c.cluster_id
              where c.organisation_id = a.organisation_id and c.article_id = a.id
                and k.code = ${filters.cluster ?? ''})`,
          ),
        )
        .orderBy('a.publishedOn', 'desc')
        .orderBy('a.id'),
      window,
    ),
  columns: [
    {
      label: labels.Label_PublishedOn,
      kind: 'date',
      cell: ({ publishedOn }) => formatDate(publishedOn),
    },
    {
      label: labels.Label_Title,
      kind: 'header',
      cell: ({ id, title }) => <TextLink href={`${officePath}/${id}`}>{title}</TextLink>,
    },
    {
      label: labels.Label_For,
      cell: ({ clusters }, { say }) => clusters || say(labels.Value_Everybody),
    },
    {
      label: labels.Label_State,
      kind: 'status',
      cell: ({ state }, { say }) => <Badge kind={badges[state]}>{say(states[state])}</Badge>,
    },
  ],
  csv: [
    { label: labels.Label_Code, value: ({ code }) => code },
    { label: labels.Label_Title, value: ({ title }) => title },
    { label: labels.Label_PublishedOn, value: ({ publishedOn }) => formatDate(publishedOn) },
    {
      label: labels.Label_VisibleFrom,
      value: ({ visibleFrom }) => (visibleFrom ? formatDate(visibleFrom) : ''),
    },
    {
      label: labels.Label_VisibleUntil,
      value: ({ visibleUntil }) => (visibleUntil ? formatDate(visibleUntil) : ''),
    },
    {
      label: labels.Label_Internal,
      value: ({ internalUse }, { say }) => say(internalUse ? generic.Label_Yes : generic.Label_No),
    },
    {
      label: labels.Label_External,
      value: ({ externalUse }, { say }) => say(externalUse ? generic.Label_Yes : generic.Label_No),
    },
    { label: labels.Label_Clusters, value: ({ clusters }) => clusters },
    { label: labels.Label_State, value: ({ state }, { say }) => say(states[state]) },
  ],
  actions: ({ say }) => (
    <ButtonLink href={`${officePath}/nieuw`} kind="primary" icon="plus">
      {say(recordForms.Button_Add)}
    </ButtonLink>
  ),
});
