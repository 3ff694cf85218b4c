import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { rentedClusters } from '#modules/leases/module.ts';

/** An article as it stands in a list. */
export interface Headline {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: Temporal.PlainDate;
  readonly beginning: string;
}

/** A whole article. */
export interface Article extends Omit<Headline, 'beginning'> {
  readonly content: string;
  readonly externalContent: string;
  readonly url: string;
}

const headlineRows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    published_on: jsonDate,
    beginning: z.string(),
  }),
);
const articleRows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    published_on: jsonDate,
    content: z.string(),
    external_content: z.string(),
    url: z.string(),
  }),
);

/**
 * SQL that holds for the articles that the customer who comes in may read on a day, a parameter such as `$1`: for
 * outside readers, within their period, without clusters or with one in which he rents (NWS-3 to NWS-7).
 */
export const readableOn = (
  day: string,
): string => `a.organisation_id = portal.organisation() and a.external_use
  and coalesce(a.visible_from, a.published_on) <= ${day}
  and (a.visible_until is null or a.visible_until >= ${day})
  and coalesce((select bool_or(c.cluster_id = any (array(
      ${rentedClusters(day)})))
    from news_article_cluster c where c.organisation_id = a.organisation_id and c.article_id = a.id), true)`;

/** Asks for the newest articles of the customer who comes in (NWS-8). Read with `headlinesIn`. */
export function newestArticles(
  today: Temporal.PlainDate,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Question {
  return {
    statement: {
      name: 'newest-articles',
      text: `select a.id, a.title, a.published_on, a.beginning from news_article a where ${readableOn('$1')}
        order by a.published_on desc, a.title, a.id limit $2 offset $3`,
    },
    values: [today, limit, offset],
  };
}

/** The articles that `newestArticles` answered. */
export function headlinesIn(rows: readonly unknown[] = []): Headline[] {
  return headlineRows
    .parse(rows)
    .map(({ published_on: publishedOn, ...row }) => ({ publishedOn, ...row }));
}

/** Asks how many articles the customer may read. Read with `totalIn`. */
export function articleCount(today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'article-count',
      text: `select count(*) as total from news_article a where ${readableOn('$1')}`,
    },
    values: [today],
  };
}

/** Asks for one article that the customer may read. Read with `articleIn`. */
export function oneArticle(today: Temporal.PlainDate, id: string): Question {
  return {
    statement: {
      name: 'one-article',
      text: `select a.id, a.title, a.published_on, a.content, a.external_content, a.url
        from news_article a where ${readableOn('$1')} and a.id = $2`,
    },
    values: [today, id],
  };
}

/** The article that `oneArticle` answered, or undefined. */
export function articleIn(rows: readonly unknown[] = []): Article | undefined {
  const [row] = articleRows.parse(rows);
  return (
    row && {
      id: row.id,
      title: row.title,
      publishedOn: row.published_on,
      content: row.content,
      externalContent: row.external_content,
      url: row.url,
    }
  );
}
