import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { knowledge as labels } from '../labels.ts';
import { questionHref, topicPath, topicsPath } from '../paths.ts';
import { allTopics, type ListedTopic, topicsIn } from '../queries.ts';
import { TopicList } from './topic-list.tsx';

/** The overview of all topics (KNO-17, ADM-316, ADM-317). */
export const topicsPage: Route = hotPage({
  path: topicsPath,
  audience: ['customer'],
  feature: 'none',
  limit: 'page',
  input: z.object({ onderwerp: z.string().max(60).optional().catch(undefined) }),
  log: 'none',
  questions: () => [allTopics],
  show: (visit, { onderwerp }, [rows]) => showTopics(visit, topicsIn(rows), { chosen: onderwerp }),
});

/** The page Interessante onderwerpen, with the topic that was chosen on the home page unfolded (KNO-18, KNO-19). */
export const featuredPage: Route = hotPage({
  path: `${topicPath}/:code`,
  audience: ['customer'],
  feature: 'none',
  limit: 'page',
  input: z.object({ code: z.string() }),
  log: 'none',
  questions: () => [allTopics],
  show(visit, { code }, [rows]) {
    const { say } = visit;
    return customerPage(visit, {
      title: say(labels.Title_Featured),
      lead: say(labels.Text_Featured),
      current: 'knowledge',
      children: (
        <>
          <Stack>
            <Paragraph>{say(labels.Text_HowItWorks)}</Paragraph>
          </Stack>
          <Topics visit={visit} topics={topicsIn(rows)} chosen={code} van="onderwerp" />
        </>
      ),
    });
  },
});

/** All topics; with a message when the question that was asked for is gone (KNO-B6). */
export function showTopics(
  visit: Visit,
  topics: readonly ListedTopic[],
  state: { readonly chosen?: string | undefined; readonly gone?: boolean },
): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_Topics),
    lead: say(labels.Text_Topics),
    current: 'knowledge',
    status: state.gone ? 404 : 200,
    children: (
      <>
        {state.gone && (
          <Alert kind="warning" title={say(labels.Title_Gone)} role="status">
            {say(labels.Text_Gone)}
          </Alert>
        )}
        <Topics visit={visit} topics={topics} chosen={state.chosen} van={undefined} />
      </>
    ),
  });
}

function Topics(props: {
  visit: Visit;
  topics: readonly ListedTopic[];
  chosen: string | undefined;
  van: 'onderwerp' | undefined;
}): Html {
  const { visit, topics, chosen, van } = props;
  if (topics.length === 0) {
    return (
      <EmptyState icon="circle-question-mark" level={2} title={visit.say(labels.Title_NoTopics)}>
        {visit.say(labels.Text_NoTopics)}
      </EmptyState>
    );
  }
  return (
    <TopicList
      say={visit.say}
      topics={topics}
      chosen={chosen}
      questionHref={(code) => questionHref(code, { van })}
    />
  );
}
