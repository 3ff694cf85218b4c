import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { nextNumber } from '#foundation/database/next-number.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { beginningOf } from './rules/beginning.ts';

/** What is kept of an article (NWS-2); its clusters stand apart. */
export interface ArticleValues {
  readonly title: string;
  readonly internalUse: boolean;
  readonly externalUse: boolean;
  readonly url: string;
  readonly visibleFrom: Temporal.PlainDate | null;
  readonly visibleUntil: Temporal.PlainDate | null;
  readonly publishedOn: Temporal.PlainDate;
  readonly content: string;
  readonly externalContent: string;
}

/** The ids of the clusters with these codes, or undefined when one of them is not there. */
export async function clusterIds(
  read: Read,
  organisationId: string,
  codes: readonly string[],
): Promise<string[] | undefined> {
  if (codes.length === 0) return [];
  const found = await read
    .selectFrom('cluster')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('code', 'in', [...codes])
    .execute();
  return found.length === codes.length ? found.map(({ id }) => id) : undefined;
}

/** Stores a new article under the next code that no imported one has. Answers its id. */
export async function addArticle(
  write: Write,
  organisationId: string,
  values: ArticleValues,
  clusters: readonly string[],
): Promise<string> {
  const id = randomUUID();
  const article = { organisationId, id, ...values, beginning: beginningOf(values) };
  let added = false;
  while (!added) {
    const number = await nextNumber(write, organisationId, 'news');
    const code = `N${String(number).padStart(5, '0')}`;
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('newsArticle')
      .values({ ...article, code })
      .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
      .executeTakeFirst();
    added = numInsertedOrUpdatedRows === 1n;
  }
  await storeClusters(write, organisationId, id, clusters);
  return id;
}

/** Changes exactly this version of an article; false when there is no such version any more. */
export async function changeArticle(
  write: Write,
  {
    organisationId,
    id,
    version,
  }: { readonly organisationId: string; readonly id: string; readonly version: number },
  values: ArticleValues,
  clusters: readonly string[],
): Promise<boolean> {
  const changed = await write
    .updateTable('newsArticle')
    .set({ ...values, beginning: beginningOf(values), version: version + 1 })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await storeClusters(write, organisationId, id, clusters);
  return true;
}

async function storeClusters(
  write: Write,
  organisationId: string,
  articleId: string,
  clusters: readonly string[],
): Promise<void> {
  await write
    .deleteFrom('newsArticleCluster')
    .where('organisationId', '=', organisationId)
    .where('articleId', '=', articleId)
    .execute();
  if (clusters.length === 0) return;
  await write
    .insertInto('newsArticleCluster')
    .values(clusters.map((clusterId) => ({ organisationId, articleId, clusterId })))
    .execute();
}
