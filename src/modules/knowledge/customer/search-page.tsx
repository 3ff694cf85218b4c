import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { ownPath } from '#foundation/http/own-path.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button } from '#foundation/page/button.tsx';
import { InlineForm } from '#foundation/page/form.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { findAnswers } from '../find-answers.ts';
import { search as labels } from '../labels.ts';
import { foundTopicHref, questionHref, searchPath, topicsPath } from '../paths.ts';
import { readTerm } from '../rules/search-term.ts';
import { headingOf, ResultsPanel } from './search-results.tsx';
import { TopicList } from './topic-list.tsx';

/** What is typed in the search field; several fields of that name are one text. */
export const termInput = z
  .union([z.string(), z.array(z.string()).transform((parts) => parts.join(' '))])
  .catch('')
  .transform(readTerm);

/** Search results: as a panel, and with a chosen topic as a page of all that was found (KNO-13, KNO-15). */
export function searchPage(sources: readonly SearchSource[]): Route {
  return page({
    path: searchPath,
    audience: ['customer'],
    feature: 'none',
    limit: 'page',
    input: z.object({
      q: termInput,
      onderwerp: z.string().max(60).optional().catch(undefined),
    }),
    log: 'none',
    async show(visit, { q: term, onderwerp }) {
      const { say } = visit;
      const found = await findAnswers(visit, sources, term);
      const from = { zoek: term.text };
      if (onderwerp !== undefined && found.topics.length > 0) {
        return customerPage(visit, {
          title: headingOf(visit, found.total),
          lead: say(labels.Text_For, { term: term.text }),
          current: 'knowledge',
          children: (
            <TopicList
              say={say}
              topics={found.topics}
              chosen={onderwerp}
              questionHref={(code) => questionHref(code, from)}
            />
          ),
        });
      }
      return customerPage(visit, {
        title: say(labels.Title_Search),
        children: (
          <>
            <SearchForm visit={visit} term={term.text} />
            <ResultsPanel
              visit={visit}
              found={found}
              links={{
                topic: (code) => foundTopicHref(term.text, code),
                question: (code) => questionHref(code, from),
                close: pageBefore(visit),
                all: topicsPath,
              }}
            />
          </>
        ),
      });
    },
  });
}

/** On phones the header has no room for the search field: it stands here. */
function SearchForm({ visit: { say }, term }: { visit: Visit; term: string }): Html {
  return (
    <InlineForm action={searchPath} label={say(labels.Title_Again)}>
      <TextField
        say={say}
        name="q"
        type="search"
        label={say(labels.Label_Term)}
        value={term}
        autocomplete="off"
      />
      <Button icon="search">{say(generic.Button_Search)}</Button>
    </InlineForm>
  );
}

/** The page from which was searched, so that the cross leads back to it. */
function pageBefore({ request: { referer, origin, base } }: Visit): string {
  const before = ownPath(referer, origin);
  const path = before.startsWith(`${base}/`) ? before.slice(base.length) : before;
  return path.startsWith(searchPath) ? '/' : path;
}
