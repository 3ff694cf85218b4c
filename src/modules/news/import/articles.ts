import { randomUUID } from 'node:crypto';
import { date, oneOf, optional, reference, text } from '#foundation/import/columns.ts';
import type { Importer } from '#foundation/import/importer.ts';
import { knownByCode } from '#foundation/import/known-by-code.ts';
import { storedRows } from '#foundation/import/stored-rows.ts';
import { upsert } from '#foundation/import/upsert.ts';
import { newsImport as labels } from '../labels.ts';
import { beginningOf } from '../rules/beginning.ts';

const yesNo = ['yes', 'no'];

/** Imports `news.csv`: the articles (NWS-2). */
export const articlesImporter: Importer = {
  file: 'news.csv',
  title: labels.Title_Articles,
  columns: [
    text('code', 40),
    text('title', 200),
    oneOf('internal', yesNo),
    oneOf('external', yesNo),
    optional(text('url', 2000)),
    optional(date('visibleFrom')),
    optional(date('visibleUntil')),
    date('publishedOn'),
    optional(text('content', 20_000)),
    optional(text('externalContent', 20_000)),
  ],
  key: ['code'],
  known: knownByCode('newsArticle'),
  stored: storedRows(
    'news.csv',
    `select code, title, case when internal_use then 'yes' else 'no' end as internal,
        case when external_use then 'yes' else 'no' end as external, url,
        visible_from::text as "visibleFrom", visible_until::text as "visibleUntil",
        published_on::text as "publishedOn", content, external_content as "externalContent"
      from news_article where organisation_id = $1 order by code`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'newsArticle',
      sameBy: ['code'],
      versioned: true,
      records: rows.map((row) => {
        const texts = {
          content: row.text('content'),
          externalContent: row.text('externalContent'),
        };
        return {
          id: randomUUID(),
          code: row.text('code'),
          title: row.text('title'),
          internalUse: row.text('internal') === 'yes',
          externalUse: row.text('external') === 'yes',
          url: row.text('url'),
          visibleFrom: row.dateOrNull('visibleFrom'),
          visibleUntil: row.dateOrNull('visibleUntil'),
          publishedOn: row.date('publishedOn'),
          ...texts,
          beginning: beginningOf(texts),
        };
      }),
    }),
};

/** Imports `news-clusters.csv`: for whom an article is, where it is not for everybody (NWS-4). */
export const articleClustersImporter: Importer = {
  file: 'news-clusters.csv',
  title: labels.Title_ArticleClusters,
  onlyWith: 'leases',
  columns: [reference('article', 'news.csv'), reference('cluster', 'clusters.csv')],
  key: ['article', 'cluster'],
  stored: storedRows(
    'news-clusters.csv',
    `select a.code as article, k.code as cluster from news_article_cluster c
      join news_article a on a.organisation_id = c.organisation_id and a.id = c.article_id
      join cluster k on k.organisation_id = c.organisation_id and k.id = c.cluster_id
      where c.organisation_id = $1 order by 1, 2`,
  ),
  load: (target, rows) =>
    upsert(target, {
      table: 'newsArticleCluster',
      sameBy: ['articleId', 'clusterId'],
      records: rows.map((row) => ({
        articleId: row.link('article').id,
        clusterId: row.link('cluster').id,
      })),
    }),
};
