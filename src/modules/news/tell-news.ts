import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { inEachOrganisation } from '#foundation/jobs/each-organisation.ts';
import type { Job } from '#foundation/jobs/job.ts';
import { notify } from '#foundation/notifications/notify.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import { features } from '#foundation/switches/features.ts';
import { articlePath } from './customer/paths.ts';
import { news as labels } from './labels.ts';
import { newsForCluster } from './notification-subject.ts';

/** What is older was news before anybody could be told of it. */
const mostDaysOld = 3;

/** Tells who rents in the clusters of a new article, once it shows. News for everybody is not told. */
export const tellNewsJob: Job = {
  name: 'tell-news',
  everySeconds: 600,
  run: (visit) =>
    inEachOrganisation(visit, (write, organisationId) =>
      tellNews(write, organisationId, visit.now),
    ),
};

async function tellNews(
  write: Write,
  organisationId: string,
  now: Temporal.Instant,
): Promise<void> {
  const articles = await newArticles(write, organisationId, dateAt(now));
  if (articles.length === 0) return;
  const organisation = await loadProfile(write, organisationId);
  for (const { id, title } of articles) {
    await write
      .updateTable('newsArticle')
      .set({ toldAt: now })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute();
    if (!organisation.isOn(features.news)) continue;
    for (const customerId of await readersOf(write, organisationId, id, dateAt(now))) {
      await notify(write, {
        organisation,
        customerId,
        subject: newsForCluster,
        title: labels.Notification_News,
        values: { title },
        href: articlePath(id),
        now,
      });
    }
  }
}

/** Articles for clusters that show today and of which nobody was told; held until the transaction ends. */
function newArticles(
  read: Read,
  organisationId: string,
  today: Temporal.PlainDate,
): Promise<{ id: string; title: string }[]> {
  return read.ask(
    {
      name: 'news-to-tell',
      text: `select a.id, a.title from news_article a
        where a.organisation_id = $1 and a.told_at is null and a.external_use
          and coalesce(a.visible_from, a.published_on) between $2::date - ${mostDaysOld} and $2::date
          and (a.visible_until is null or a.visible_until >= $2)
          and exists (select from news_article_cluster c
            where c.organisation_id = a.organisation_id and c.article_id = a.id)
        order by a.published_on, a.id for update skip locked`,
    },
    [organisationId, today],
  );
}

/** The customers with an account who rent in a cluster of the article, each once. */
async function readersOf(
  read: Read,
  organisationId: string,
  articleId: string,
  today: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await read.ask<{ customer_id: string }>(
    {
      name: 'readers-of-news',
      text: `select distinct l.customer_id from news_article_cluster c
        join unit u on u.organisation_id = c.organisation_id and u.cluster_id = c.cluster_id
        join lease l on l.organisation_id = u.organisation_id and l.unit_id = u.id
        where c.organisation_id = $1 and c.article_id = $2
          and l.starts_on <= $3 and (l.ends_on is null or l.ends_on >= $3)
          and exists (select from access x
            where x.organisation_id = l.organisation_id and x.customer_id = l.customer_id)
        order by 1`,
    },
    [organisationId, articleId, today],
  );
  return rows.map((row) => row.customer_id);
}
