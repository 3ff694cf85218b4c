import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import { formatWeekdayDate } from '#foundation/format/dates.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { features } from '#foundation/switches/features.ts';
import { articlePath } from './customer/paths.ts';
import { news } from './labels.ts';
import { readableOn } from './queries.ts';

const found = z.object({ id: z.string(), title: z.string(), day: jsonDate });

/** The articles that the customer may read, found by title and by the first words. */
export const newsSource: SearchSource = {
  key: 'news',
  title: news.Title_News,
  icon: 'newspaper',
  feature: features.news,
  things: `select a.published_on as day, concat_ws(' ', a.title, a.beginning) as words,
      json_build_object('id', a.id, 'title', a.title, 'day', a.published_on) as thing
    from news_article a where ${readableOn('asked.today')}`,
  show({ say }, thing) {
    const { id, title, day } = found.parse(thing);
    return { title, text: formatWeekdayDate(day, say), href: articlePath(id) };
  },
};
