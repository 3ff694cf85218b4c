import { z } from 'zod';
import { page, type Route } from '#foundation/http/route.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { findAnswers } from '../find-answers.ts';
import { search as labels } from '../labels.ts';
import { questionHref, searchPath } from '../paths.ts';
import { termInput } from './search-page.tsx';

/** So many suggestions of each kind are given. */
const most = 5;

/**
 * What the search field suggests while somebody types, for the script: questions, then own things, as title, small text
 * and address.
 */
export function suggestionsRoute(sources: readonly SearchSource[]): Route {
  return page({
    path: `${searchPath}/suggesties`,
    audience: ['customer'],
    feature: 'none',
    limit: 'page',
    input: z.object({ q: termInput }),
    log: 'none',
    async show(visit, { q: term }) {
      const { say, request } = visit;
      const found = await findAnswers(visit, sources, term);
      const from = { zoek: term.text };
      const questions = found.topics.flatMap((topic) =>
        topic.questions.map(({ code, description }) => ({
          title: description,
          text: topic.description,
          href: request.base + questionHref(code, from),
        })),
      );
      const similar = found.similar.map(({ code, description }) => ({
        title: description,
        text: say(labels.Title_Similar),
        href: request.base + questionHref(code, from),
      }));
      const own = found.own.flatMap(({ source, things }) =>
        things.map(({ title, href }) => ({
          title,
          text: say(source.title),
          href: request.base + href,
        })),
      );
      return {
        kind: 'json',
        body: [...questions.slice(0, most), ...similar.slice(0, most), ...own.slice(0, most)],
      };
    },
  });
}
