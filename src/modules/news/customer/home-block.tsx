import { formatWeekdayDate } from '#foundation/format/dates.ts';
import type { HomeBlock } from '#foundation/house.ts';
import { NewsTeaser } from '#foundation/page/home-blocks.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { Paragraph, Section } from '#foundation/page/panel.tsx';
import { features } from '#foundation/switches/features.ts';
import { news as labels } from '../labels.ts';
import { headlinesIn, newestArticles } from '../queries.ts';
import { articlePath, newsPath } from './paths.ts';

/** Articles on the home page; the page Nieuws has them all. */
const most = 3;

/** The newest articles on the home page (HOM-11); without any it says so (HOM-B3). */
export const newsBlock: HomeBlock = {
  key: 'news',
  title: labels.Title_Block,
  feature: features.news,
  column: 'right',
  question: ({ today }) => newestArticles(today, { limit: most, offset: 0 }),
  view({ say }, rows) {
    const articles = headlinesIn(rows);
    return (
      <Section id="nieuws" title={say(labels.Title_Block)}>
        {articles.map((article) => (
          <NewsTeaser
            title={article.title}
            day={formatWeekdayDate(article.publishedOn, say)}
            text={article.beginning}
            href={articlePath(article.id)}
            link={say(labels.Link_ViewArticle)}
          />
        ))}
        {articles.length === 0 && <Paragraph>{say(labels.Text_NoneOnHome)}</Paragraph>}
        {articles.length === most && (
          <MoreLink href={newsPath}>{say(labels.Link_AllNews)}</MoreLink>
        )}
      </Section>
    );
  },
};
