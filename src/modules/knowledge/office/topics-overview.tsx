import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { recordForms } from '#foundation/records/labels.ts';
import { officePath, questionsOfficePath } from '../paths.ts';
import { writeKeywords } from '../rules/keywords.ts';
import { office as labels } from './labels.ts';
import { topicsOfficePath } from './topic-records.ts';

const shared = { audience: ['employee'], feature: 'none' } as const;

/** Topics in their order, with the keywords of one of them, and *Omhoog* and *Omlaag* (KNO-2, KNO-3). */
export const topicsOverview: readonly Route[] = [
  page({
    ...shared,
    path: officePath,
    aliases: [topicsOfficePath],
    limit: 'page',
    input: z.object({ onderwerp: z.uuid().optional().catch(undefined) }),
    log: 'none',
    async show(visit, { onderwerp }) {
      const { say } = visit;
      const topics = await orderedTopics(visit.read, visit.organisation.id);
      const chosen = topics.find(({ id }) => id === onderwerp) ?? topics[0];
      return officePage(visit, {
        title: say(labels.Title_Topics),
        lead: say(labels.Text_Topics),
        current: 'knowledge-topics',
        actions: (
          <ButtonLink href={`${topicsOfficePath}/nieuw`} kind="primary" icon="plus">
            {say(recordForms.Button_Add)}
          </ButtonLink>
        ),
        children: chosen ? (
          <>
            <Topics visit={visit} topics={topics} />
            <Keywords visit={visit} topic={chosen} />
          </>
        ) : (
          <EmptyState icon="book-open" level={2} title={say(labels.Title_NoTopics)} />
        ),
      });
    },
  }),
  form({
    ...shared,
    path: `${topicsOfficePath}/:id/verplaatsen`,
    limit: 'form',
    input: z.object({ id: z.uuid(), richting: z.enum(['omhoog', 'omlaag']) }),
    log: 'topicMoved',
    async settle(visit, { id, richting }) {
      const { write, organisation, say } = visit;
      const topics = await orderedTopics(visit.read, organisation.id);
      const place = topics.findIndex((topic) => topic.id === id);
      const moved = topics[place];
      if (!moved) return notFound;
      const other = richting === 'omhoog' ? place - 1 : place + 1;
      const order = topics.map((topic) => topic.id);
      if (other >= 0 && other < order.length) {
        order.splice(place, 1);
        order.splice(other, 0, id);
        await write.ask(
          {
            name: 'order-topics',
            text: `update knowledge_topic t set position = o.place * 10
              from unnest($2::uuid[]) with ordinality as o (id, place)
              where t.organisation_id = $1 and t.id = o.id and t.position <> o.place * 10`,
          },
          [organisation.id, order],
        );
        await logChange(visit, {
          subject: `${say(labels.Label_Topic)} ${moved.description}`,
          newValue: say(labels.Value_Moved),
        });
      }
      return redirect(`${officePath}?onderwerp=${id}#rij-${id}`, { notice: generic.Notice_Saved });
    },
    // Both directions are buttons: nothing was typed that could be shown again.
    again: () => redirect(officePath),
  }),
];

interface OrderedTopic {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly questions: number;
}

function orderedTopics(read: Read, organisationId: string): Promise<OrderedTopic[]> {
  return read.ask<OrderedTopic>(
    {
      name: 'ordered-topics',
      text: `select t.id, t.code, t.description, t.keywords,
          (select count(*) from knowledge_question q
            where q.organisation_id = t.organisation_id and q.topic_id = t.id)::int as questions
        from knowledge_topic t where t.organisation_id = $1 order by t.position, t.code`,
    },
    [organisationId],
  );
}

function Topics({ visit, topics }: { visit: Visit; topics: readonly OrderedTopic[] }): Html {
  const { say } = visit;
  return (
    <Table
      say={say}
      caption={say(labels.Title_Topics)}
      rows={topics}
      columns={[
        {
          label: say(labels.Label_Description),
          kind: 'header',
          cell: ({ id, description }) => (
            <span id={`rij-${id}`}>
              <TextLink href={`${topicsOfficePath}/${id}`}>{description}</TextLink>
            </span>
          ),
        },
        { label: say(labels.Label_Code), cell: ({ code }) => code },
        {
          label: say(labels.Label_KeywordCount),
          kind: 'number',
          cell: ({ id, keywords, description }) => (
            <TextLink href={`${officePath}?onderwerp=${id}#trefwoorden`}>
              {keywords.length}
              <span class="voordeur-visually-hidden">
                {' '}
                {say(labels.Link_ShowKeywords)}: {description}
              </span>
            </TextLink>
          ),
        },
        {
          label: say(labels.Label_QuestionCount),
          kind: 'number',
          cell: ({ id, questions, description }) => (
            <TextLink href={`${questionsOfficePath}?onderwerp=${id}`}>
              {questions}
              <span class="voordeur-visually-hidden">
                {' '}
                {say(labels.Title_Questions)}: {description}
              </span>
            </TextLink>
          ),
        },
        {
          label: say(labels.Label_Order),
          kind: 'action',
          cell: (topic) => (
            <Form action={`${topicsOfficePath}/${topic.id}/verplaatsen`} formKey={newFormKey()}>
              <ButtonGroup>
                <Move visit={visit} topic={topic} way="omhoog" />
                <Move visit={visit} topic={topic} way="omlaag" />
              </ButtonGroup>
            </Form>
          ),
        },
      ]}
    />
  );
}

function Move(props: { visit: Visit; topic: OrderedTopic; way: 'omhoog' | 'omlaag' }): Html {
  const { say } = props.visit;
  const isUp = props.way === 'omhoog';
  return (
    <Button kind="subtle" name="richting" value={props.way} icon={isUp ? 'arrow-up' : 'arrow-down'}>
      {say(isUp ? labels.Button_Up : labels.Button_Down)}
      <span class="voordeur-visually-hidden">
        : {say(labels.Label_MoveTopic, { topic: props.topic.description })}
      </span>
    </Button>
  );
}

/** The keywords of one topic, in alphabetical order (KNO-2). */
function Keywords({ visit: { say }, topic }: { visit: Visit; topic: OrderedTopic }): Html {
  const words = writeKeywords(topic.keywords).split('\n');
  return (
    <PlainPanel id="trefwoorden" title={say(labels.Title_KeywordsOf, { topic: topic.description })}>
      {topic.keywords.length === 0 ? (
        <Paragraph>{say(labels.Text_NoKeywords)}</Paragraph>
      ) : (
        <ul>
          {words.map((word) => (
            <li>{word}</li>
          ))}
        </ul>
      )}
    </PlainPanel>
  );
}
