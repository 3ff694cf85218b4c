import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { LinkList, MoreLink } from '#foundation/page/links.tsx';
import { Panel, Panels, Paragraph } from '#foundation/page/panel.tsx';
import { knowledge as labels } from '../labels.ts';
import { placeOf, topicHref } from '../paths.ts';
import type { ListedTopic } from '../queries.ts';

/** Topics that unfold to their questions; the one that was chosen is unfolded in its own place (KNO-15, KNO-18). */
export function TopicList(props: {
  say: Say;
  topics: readonly ListedTopic[];
  chosen: string | undefined;
  questionHref: (code: string) => string;
}): Html {
  const { say, topics, chosen, questionHref } = props;
  return (
    <Panels>
      {topics.map((topic) => (
        <Panel
          id={placeOf(topic.code)}
          title={topic.description}
          fact={<span class="voordeur-soft">({countInWords(say, topic.count)})</span>}
          open={topic.code === chosen}
        >
          <QuestionList say={say} topic={topic} questionHref={questionHref} />
        </Panel>
      ))}
    </Panels>
  );
}

function QuestionList(props: {
  say: Say;
  topic: ListedTopic;
  questionHref: (code: string) => string;
}): Html {
  const { say, topic } = props;
  if (topic.questions.length === 0) return <Paragraph>{say(labels.Text_NoQuestions)}</Paragraph>;
  return (
    <>
      <LinkList
        links={topic.questions.map(({ code, description }) => ({
          href: props.questionHref(code),
          title: description,
        }))}
      />
      {topic.questions.length < topic.count && (
        <MoreLink href={topicHref(topic.code)} about={topic.description}>
          {say(labels.Link_AllQuestions)}
        </MoreLink>
      )}
    </>
  );
}

/** *1 item gevonden*, *11 items gevonden* (KNO-13). */
export function countInWords(say: Say, count: number): string {
  return count === 1 ? say(labels.Label_OneItem) : say(labels.Label_Items, { count });
}
