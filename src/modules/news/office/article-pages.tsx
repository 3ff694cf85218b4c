import { Temporal } from 'temporal-polyfill';
import { formatWeekdayDate } from '#foundation/format/dates.ts';
import type { Problems } from '#foundation/http/answer.ts';
import { form, type Route } from '#foundation/http/route.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { PlainPanel, Stack } from '#foundation/page/panel.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { newInput, type ValuesOf } from '#foundation/records/field-values.ts';
import {
  dateField,
  longTextField,
  optional,
  type RecordField,
  severalField,
  textField,
  tickField,
} from '#foundation/records/fields.tsx';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { ArticleText } from '../customer/article-page.tsx';
import { newsOffice as labels } from '../labels.ts';
import { outsideAddress } from '../rules/outside-address.ts';
import { type ArticleValues, addArticle, changeArticle, clusterIds } from '../store-article.ts';
import { clusterCodes, clustersToChoose, officePath } from './article-list.tsx';

const longestText = 20_000;

const fields = {
  titel: textField(labels.Label_Title, 200),
  intern: tickField(labels.Label_Internal, labels.Help_Internal),
  extern: tickField(labels.Label_External, labels.Help_External),
  gepubliceerd: dateField(labels.Label_PublishedOn),
  vanaf: { ...optional(dateField(labels.Label_VisibleFrom)), help: labels.Help_VisibleFrom },
  tot: { ...optional(dateField(labels.Label_VisibleUntil)), help: labels.Help_VisibleUntil },
  clusters: severalField(
    labels.Label_Clusters,
    ({ read, organisation }) => clustersToChoose(read, organisation.id),
    { help: labels.Help_Clusters },
  ),
  tekst: {
    ...longTextField(labels.Label_Content, longestText, { help: labels.Help_Content, rows: 8 }),
    optional: true,
  },
  extra: {
    ...longTextField(labels.Label_ExternalContent, longestText, {
      help: labels.Help_ExternalContent,
      rows: 8,
    }),
    optional: true,
  },
  url: { ...urlField(), help: labels.Help_Url },
};

type Values = ValuesOf<typeof fields>;

/** An address that can be linked (NWS-B3); may stay empty. */
function urlField(): RecordField<string> {
  const asText = textField(labels.Label_Url, 2000);
  return {
    ...asText,
    optional: true,
    read: (typed) =>
      typed === '' || outsideAddress(typed) ? asText.read(typed) : { refused: labels.Error_Url },
  };
}

/** Staff write, change and remove news (NWS-2). */
export const articleRoutes: readonly Route[] = [
  form({
    path: `${officePath}/voorbeeld`,
    audience: ['employee'],
    feature: 'none',
    limit: 'form',
    input: newInput(fields),
    log: 'none',
    once: false,
    settle: async (visit, values) => preview(visit, values),
    again: (visit, _sent, errors) =>
      officePage(visit, {
        title: visit.say(labels.Title_Preview),
        current: 'news-office',
        failed: true,
        children: Object.entries(errors).map(([name, error]) => (
          <Alert kind="error" title={labelOf(visit, name)}>
            {error}
          </Alert>
        )),
      }),
  }),
  ...recordRoutes({
    path: officePath,
    menu: 'news-office',
    title: labels.Title_News,
    kind: labels.Kind_Article,
    fields,
    async find(read, organisationId, id) {
      const article = await read
        .selectFrom('newsArticle as a')
        .selectAll('a')
        .select(clusterCodes.as('clusters'))
        .where('a.organisationId', '=', organisationId)
        .where('a.id', '=', id)
        .executeTakeFirst();
      if (!article) return undefined;
      return {
        id,
        version: article.version,
        name: article.title,
        values: {
          titel: article.title,
          intern: article.internalUse,
          extern: article.externalUse,
          gepubliceerd: article.publishedOn,
          vanaf: article.visibleFrom,
          tot: article.visibleUntil,
          clusters: article.clusters.split(', ').filter(Boolean),
          tekst: article.content,
          extra: article.externalContent,
          url: article.url,
        },
      };
    },
    async add(visit, values) {
      const checked = await check(visit, values);
      if ('problems' in checked) return checked;
      const { write, organisation } = visit;
      const id = await addArticle(write, organisation.id, articleOf(values), checked.clusters);
      return { id };
    },
    async change(visit, record, values) {
      const checked = await check(visit, values);
      if ('problems' in checked) return checked;
      const which = { organisationId: visit.organisation.id, ...record };
      const article = articleOf(values);
      const changed = await changeArticle(visit.write, which, article, checked.clusters);
      return changed ? 'changed' : undefined;
    },
    remove: { table: 'newsArticle', parts: ['news_article_cluster'], words: {} },
    buttons: ({ say }) => (
      <Button
        icon="eye"
        formaction={`${officePath}/voorbeeld`}
        formtarget="voorbeeld"
        formnovalidate
      >
        {say(labels.Button_Preview)}
      </Button>
    ),
    below: (visit, { values }) => (
      <Stack>
        {isNeverVisible(values) && (
          <Alert kind="warning">{visit.say(labels.Warning_NeverVisible)}</Alert>
        )}
        <PlainPanel id="voorbeeld" title={visit.say(labels.Title_Preview)}>
          <ArticleText visit={visit} article={articleOf(values)} />
        </PlainPanel>
      </Stack>
    ),
  }),
];

function labelOf({ say }: Visit, name: string): string | undefined {
  const found = Object.entries(fields).find(([field]) => field === name);
  return found && say(found[1].label);
}

/** The article as customers will read it, from what stands in the form. */
function preview(visit: Visit, values: Values) {
  const { say } = visit;
  return officePage(visit, {
    title: values.titel,
    lead: formatWeekdayDate(values.gepubliceerd, say),
    current: 'news-office',
    children: (
      <>
        <Alert kind="info">{say(labels.Text_Preview)}</Alert>
        <ArticleText visit={visit} article={articleOf(values)} />
      </>
    ),
  });
}

/** The ids of the chosen clusters; problems when one is not there, or there is nothing to read. */
async function check(
  { write, organisation, say }: WriteVisit,
  values: Values,
): Promise<{ readonly clusters: readonly string[] } | { readonly problems: Problems }> {
  const clusters = await clusterIds(write, organisation.id, values.clusters);
  if (!clusters) return { problems: { clusters: say(labels.Error_Cluster) } };
  if (values.tekst === '' && values.extra === '') {
    return { problems: { tekst: say(labels.Error_NoContent) } };
  }
  return { clusters };
}

function articleOf(values: Values): ArticleValues {
  return {
    title: values.titel,
    internalUse: values.intern,
    externalUse: values.extern,
    url: values.url,
    visibleFrom: values.vanaf,
    visibleUntil: values.tot,
    publishedOn: values.gepubliceerd,
    content: values.tekst,
    externalContent: values.extra,
  };
}

/** Tonen t/m before Tonen vanaf (NWS-B2). */
function isNeverVisible({ vanaf, tot, gepubliceerd }: Values): boolean {
  return tot !== null && Temporal.PlainDate.compare(tot, vanaf ?? gepubliceerd) < 0;
}
