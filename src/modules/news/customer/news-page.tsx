import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { totalIn } from '#foundation/database/json-shapes.ts';
import { formatWeekdayDate } from '#foundation/format/dates.ts';
import { redirect } from '#foundation/http/answer.ts';
import { hotPage } from '#foundation/http/route.ts';
import { NewsTeaser } from '#foundation/page/home-blocks.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { nearestPage, pageNumber } from '#foundation/page/paging.ts';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { news as labels } from '../labels.ts';
import { articleCount, headlinesIn, newestArticles } from '../queries.ts';
import { articlePath, newsPath } from './paths.ts';

const pageSize = 10;
const pageHref = (page: number) => `${newsPath}?pagina=${page}`;

/** Everything that the customer may read, newest first (NWS-1, NWS-8, NWS-9). */
export const newsPage = hotPage({
  path: newsPath,
  audience: ['customer'],
  feature: features.news,
  limit: 'page',
  input: z.object({ pagina: pageNumber }),
  log: 'none',
  questions({ pagina }, now) {
    const today = dateAt(now);
    const window = { limit: pageSize, offset: (pagina - 1) * pageSize };
    return [articleCount(today), newestArticles(today, window)];
  },
  show(visit, { pagina }, [counted, found]) {
    const { say } = visit;
    const total = totalIn(counted);
    const page = nearestPage(pagina, total, pageSize);
    if (page !== pagina) return redirect(pageHref(page));
    return customerPage(visit, {
      title: say(labels.Title_News),
      current: 'news',
      children: (
        <>
          {total === 0 && (
            <EmptyState icon="newspaper" level={2} title={say(labels.Title_None)}>
              {say(labels.Text_None)}
            </EmptyState>
          )}
          {headlinesIn(found).map((article) => (
            <NewsTeaser
              level={2}
              title={article.title}
              day={formatWeekdayDate(article.publishedOn, say)}
              text={article.beginning}
              href={articlePath(article.id)}
              link={say(labels.Link_ViewArticle)}
            />
          ))}
          <Pagination say={say} page={page} pageSize={pageSize} total={total} href={pageHref} />
        </>
      ),
    });
  },
});
