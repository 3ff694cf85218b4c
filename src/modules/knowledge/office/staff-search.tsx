import { z } from 'zod';
import { factsOf } from '#foundation/facts/fact.ts';
import { notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import type { StaffRole } from '#foundation/http/visitor.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonLink } from '#foundation/page/button.tsx';
import { InlineForm } from '#foundation/page/form.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { administrationPage, officePage } from '#foundation/present/present.tsx';
import { termInput } from '../customer/search-page.tsx';
import { ResultsPanel } from '../customer/search-results.tsx';
import { TopicList } from '../customer/topic-list.tsx';
import { findAnswers } from '../find-answers.ts';
import { search } from '../labels.ts';
import { questionsOfficePath } from '../paths.ts';
import { findQuestion } from './draft.ts';
import { GuideTree } from './guide-tree.tsx';
import { guideLabels as labels } from './labels.ts';

const everyStaff: readonly StaffRole[] = ['employee', 'agent', 'accountManager', 'administrator'];

/** Where the search field of the staff's header leads to (ADM-6, KNO-7). */
export const staffSearchPaths = { office: '/kantoor/zoeken', administration: '/beheer/zoeken' };

/** Searching in the knowledge base from the pages of staff: topics and questions as customers have them. */
export const staffSearchRoutes: readonly Route[] = [
  searchRoute(staffSearchPaths.office, officePage),
  searchRoute(staffSearchPaths.administration, administrationPage),
  page({
    path: '/kantoor/vragen/:code',
    audience: everyStaff,
    feature: 'none',
    limit: 'page',
    input: z.object({ code: z.string() }),
    log: 'none',
    async show(visit, { code }) {
      const { say, organisation, visitor } = visit;
      const kept = await findQuestion(visit.read, organisation.id, { code });
      if (!kept?.published || !kept.portalUse) return notFound;
      const mayEdit = visitor.kind === 'staff' && visitor.roles.includes('employee');
      return officePage(visit, {
        title: kept.description,
        lead: say(labels.Title_Read),
        actions: mayEdit && (
          <ButtonLink href={`${questionsOfficePath}/${kept.id}/pad`} icon="pencil">
            {say(labels.Link_Edit)}
          </ButtonLink>
        ),
        children: (
          <PlainPanel id="pad" title={say(labels.Title_Guide)}>
            <GuideTree
              visit={visit}
              guide={kept.published}
              facts={factsOf(visit.house, organisation.sector)}
            />
          </PlainPanel>
        ),
      });
    },
  }),
];

function searchRoute(path: string, present: typeof officePage): Route {
  return page({
    path,
    audience: everyStaff,
    feature: 'none',
    limit: 'page',
    input: z.object({ q: termInput, onderwerp: z.string().max(60).optional().catch(undefined) }),
    log: 'none',
    async show(visit, { q: term, onderwerp }) {
      const { say } = visit;
      const found = await findAnswers(visit, [], term);
      const questionHref = (code: string) => `/kantoor/vragen/${encodeURIComponent(code)}`;
      return present(visit, {
        title: say(labels.Title_StaffSearch),
        children: (
          <>
            <InlineForm action={path} label={say(search.Title_Again)}>
              <TextField
                say={say}
                name="q"
                type="search"
                label={say(labels.Label_StaffSearch)}
                value={term.text}
                autocomplete="off"
              />
              <Button icon="search">{say(generic.Button_Search)}</Button>
            </InlineForm>
            {onderwerp !== undefined && found.topics.length > 0 ? (
              <TopicList
                say={say}
                topics={found.topics}
                chosen={onderwerp}
                questionHref={questionHref}
              />
            ) : (
              <ResultsPanel
                visit={visit}
                found={found}
                links={{
                  topic: (code) =>
                    `${path}?${new URLSearchParams({ q: term.text, onderwerp: code })}`,
                  question: questionHref,
                  close: path,
                  all: undefined,
                }}
              />
            )}
          </>
        ),
      });
    },
  });
}
