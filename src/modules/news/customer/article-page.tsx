import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { formatWeekdayDate } from '#foundation/format/dates.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import { hotPage } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonLink } from '#foundation/page/button.tsx';
import { Icon } from '#foundation/page/icon.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { WrittenText } from '#foundation/page/written-text.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { features } from '#foundation/switches/features.ts';
import { news as labels } from '../labels.ts';
import { articleIn, oneArticle } from '../queries.ts';
import { textForCustomers } from '../rules/beginning.ts';
import { outsideAddress } from '../rules/outside-address.ts';
import { newsPath } from './paths.ts';

/** What is no id is an article that is not there: it matches no row. */
const articleId = z.uuid().catch('00000000-0000-4000-8000-000000000000');

/** The whole article, with the link to a page outside when there is one (NWS-9 to NWS-11). */
export const articlePage = hotPage({
  path: `${newsPath}/:id`,
  audience: ['customer'],
  feature: features.news,
  limit: 'page',
  input: z.object({ id: articleId }),
  log: 'none',
  questions: ({ id }, now) => [oneArticle(dateAt(now), id)],
  show(visit, _input, [found]) {
    const article = articleIn(found);
    if (!article) return articleNotAvailable(visit);
    const { say } = visit;
    return customerPage(visit, {
      title: article.title,
      lead: formatWeekdayDate(article.publishedOn, say),
      current: 'news',
      breadcrumb: [{ href: newsPath, title: say(labels.Title_News) }],
      children: <ArticleText visit={visit} article={article} />,
    });
  },
});

/** The text of an article as customers read it. */
export function ArticleText(props: {
  visit: Visit;
  article: {
    readonly content: string;
    readonly externalContent: string;
    readonly url: string;
  };
}): Html {
  const { visit, article } = props;
  const { say } = visit;
  const outside = outsideAddress(article.url);
  return (
    <div class="voordeur-panel voordeur-panel--plain voordeur-stack voordeur-stack--roomy">
      <WrittenText visit={visit} text={textForCustomers(article)} />
      {outside && (
        <p class="utrecht-paragraph">
          <TextLink href={outside} newTab>
            {say(labels.Link_Outside, { host: new URL(outside).hostname })}{' '}
            <Icon name="external-link" />
          </TextLink>
        </p>
      )}
    </div>
  );
}

/** Internal, expired, not visible yet, of another cluster or not there: one answer, without a title (NWS-B1). */
function articleNotAvailable(visit: Visit): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_NotAvailable),
    current: 'news',
    status: 404,
    children: (
      <EmptyState
        icon="newspaper"
        level={2}
        title={say(labels.Title_NotAvailable)}
        action={<ButtonLink href={newsPath}>{say(labels.Link_ToNews)}</ButtonLink>}
      >
        {say(labels.Text_NotAvailable)}
      </EmptyState>
    ),
  });
}
