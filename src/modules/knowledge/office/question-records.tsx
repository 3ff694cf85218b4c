import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Read, Write } from '#foundation/database/transaction.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Badge } from '#foundation/page/badge.tsx';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import type { Option } from '#foundation/page/choice-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import {
  choiceField,
  codeField,
  storedChoiceField,
  textField,
} from '#foundation/records/fields.tsx';
import { choiceFrom, tick } from '#foundation/records/filters.ts';
import { everyWord, findRows } from '#foundation/records/find-rows.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { recordList } from '#foundation/records/record-list.ts';
import { recordRoutes } from '#foundation/records/record-routes.ts';
import { questionsOfficePath } from '../paths.ts';
import { keywordsField } from './keyword-field.tsx';
import { guideLabels, office as labels } from './labels.ts';

const yesNo = { ja: generic.Label_Yes, nee: generic.Label_No };

const fields = {
  code: codeField(labels.Label_Code),
  onderwerp: storedChoiceField(labels.Label_Topic, topicOptions),
  vraag: textField(labels.Label_Question, 300),
  trefwoorden: keywordsField,
  intern: choiceField(labels.Label_Internal, yesNo),
  portaal: choiceField(labels.Label_Portal, yesNo),
  extern: choiceField(labels.Label_External, yesNo),
};

async function topicOptions({ read, organisation }: ReadVisit): Promise<Option[]> {
  const topics = await read
    .selectFrom('knowledgeTopic')
    .select(['id', 'description'])
    .where('organisationId', '=', organisation.id)
    .orderBy('position')
    .orderBy('code')
    .execute();
  return topics.map(({ id, description }) => ({ value: id, label: description }));
}

/** How a question stands, for the list of staff. */
type State = 'Live' | 'Changed' | 'Unpublished' | 'Off';

/** Customer questions of the office: their list, and adding, changing and removing one (KNO-4, KNO-5). */
export const questionRecords: readonly Route[] = [
  ...recordList({
    path: questionsOfficePath,
    menu: 'knowledge-questions',
    icon: 'circle-question-mark',
    title: labels.Title_Questions,
    nothing: labels.Title_NoQuestions,
    searchHint: labels.Label_SearchHint,
    filters: {
      onderwerp: choiceFrom(labels.Label_Topic, topicOptions),
      portaal: tick(labels.Label_Portal),
    },
    query: (read, { organisationId, search, filters, limit, offset }) =>
      findRows(
        read,
        read
          .selectFrom('knowledgeQuestion as q')
          .innerJoin('knowledgeTopic as t', (join) =>
            join.onRef('t.organisationId', '=', 'q.organisationId').onRef('t.id', '=', 'q.topicId'),
          )
          .select([
            'q.id',
            'q.code',
            'q.description',
            't.description as topic',
            sql<State>`case when not q.portal_use then 'Off' when q.published is null then 'Unpublished'
              when q.published <> q.draft then 'Changed' else 'Live' end`.as('state'),
            sql<number>`(select count(*) filter (where f.helped)::int from knowledge_feedback f
              where f.organisation_id = q.organisation_id and f.question_id = q.id)`.as('helped'),
            sql<number>`(select count(*) filter (where not f.helped)::int from knowledge_feedback f
              where f.organisation_id = q.organisation_id and f.question_id = q.id)`.as(
              'notHelped',
            ),
          ])
          .where('q.organisationId', '=', organisationId)
          .where(({ ref }) => everyWord(search, [ref('q.code'), ref('q.description')]))
          .$if(filters.onderwerp !== undefined, (query) =>
            query.where(sql<boolean>`q.topic_id::text = ${filters.onderwerp ?? ''}`),
          )
          .$if(filters.portaal !== undefined, (query) => query.where('q.portalUse', '=', true))
          .orderBy('q.code')
          .orderBy('q.id'),
        { limit, offset },
      ),
    columns: [
      {
        label: labels.Label_Question,
        kind: 'header',
        cell: ({ id, description }) => (
          <TextLink href={`${questionsOfficePath}/${id}`}>{description}</TextLink>
        ),
      },
      { label: labels.Label_Code, cell: ({ code }) => code },
      { label: labels.Label_Topic, cell: ({ topic }) => topic },
      {
        label: labels.Label_State,
        kind: 'status',
        cell: ({ state }, { say }) => (
          <Badge kind={state === 'Live' ? 'ok' : state === 'Off' ? 'neutral' : 'warning'}>
            {say(labels[`State_${state}`])}
          </Badge>
        ),
      },
      {
        label: labels.Label_Helped,
        cell: ({ helped, notHelped }, { say }) =>
          helped + notHelped === 0
            ? say(labels.Value_NoHelp)
            : say(labels.Value_Helped, { helped, notHelped }),
      },
    ],
    csv: [
      { label: labels.Label_Code, value: ({ code }) => code },
      { label: labels.Label_Question, value: ({ description }) => description },
      { label: labels.Label_Topic, value: ({ topic }) => topic },
      { label: labels.Label_State, value: ({ state }, { say }) => say(labels[`State_${state}`]) },
    ],
    actions: ({ say }) => (
      <ButtonLink href={`${questionsOfficePath}/nieuw`} kind="primary" icon="plus">
        {say(recordForms.Button_Add)}
      </ButtonLink>
    ),
  }),
  ...recordRoutes({
    path: questionsOfficePath,
    menu: 'knowledge-questions',
    title: labels.Title_Questions,
    kind: labels.Label_Question,
    fields,
    async find(read, organisationId, id) {
      const found = await read
        .selectFrom('knowledgeQuestion')
        .select(['id', 'version', 'code', 'topicId', 'description', 'keywords'])
        .select(['internalUse', 'portalUse', 'externalUse'])
        .where('organisationId', '=', organisationId)
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        found && {
          id: found.id,
          version: found.version,
          name: found.code,
          values: {
            code: found.code,
            onderwerp: found.topicId,
            vraag: found.description,
            trefwoorden: found.keywords,
            intern: yesOrNo(found.internalUse),
            portaal: yesOrNo(found.portalUse),
            extern: yesOrNo(found.externalUse),
          },
        }
      );
    },
    async add(visit, values) {
      const problems = await problemsOf(visit.write, visit, undefined, values);
      if (problems) return { problems };
      const id = randomUUID();
      await visit.write
        .insertInto('knowledgeQuestion')
        .values({ organisationId: visit.organisation.id, id, ...columnsOf(values) })
        .execute();
      return { id };
    },
    async change(visit, { id, version }, values) {
      const problems = await problemsOf(visit.write, visit, id, values);
      if (problems) return { problems };
      const changed = await visit.write
        .updateTable('knowledgeQuestion')
        .set({ ...columnsOf(values), version: version + 1 })
        .where('organisationId', '=', visit.organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows === 1n ? 'changed' : undefined;
    },
    remove: {
      table: 'knowledgeQuestion',
      parts: ['knowledge_feedback'],
      words: {},
    },
    below: ({ say }, { id }): Html => (
      <ButtonGroup>
        <ButtonLink href={`${questionsOfficePath}/${id}/pad`} kind="primary" icon="network">
          {say(guideLabels.Link_Guide)}
        </ButtonLink>
        <ButtonLink href={`${questionsOfficePath}/${id}/proef`} icon="play">
          {say(guideLabels.Link_TryOut)}
        </ButtonLink>
      </ButtonGroup>
    ),
  }),
];

const yesOrNo = (value: boolean): 'ja' | 'nee' => (value ? 'ja' : 'nee');

interface Values {
  readonly code: string;
  readonly onderwerp: string;
  readonly vraag: string;
  readonly trefwoorden: string[];
  readonly intern: 'ja' | 'nee';
  readonly portaal: 'ja' | 'nee';
  readonly extern: 'ja' | 'nee';
}

function columnsOf(values: Values) {
  return {
    code: values.code,
    topicId: values.onderwerp,
    description: values.vraag,
    keywords: values.trefwoorden,
    internalUse: values.intern === 'ja',
    portalUse: values.portaal === 'ja',
    externalUse: values.extern === 'ja',
  };
}

/** What only the database knows: a code that another question has, a topic that is not there. */
async function problemsOf(
  write: Write | Read,
  { organisation, say }: ReadVisit,
  id: string | undefined,
  { code, onderwerp }: Values,
): Promise<Record<string, string> | undefined> {
  const topic = await write
    .selectFrom('knowledgeTopic')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', onderwerp)
    .executeTakeFirst();
  if (!topic) return { onderwerp: say(labels.Error_UnknownTopic) };
  const other = await write
    .selectFrom('knowledgeQuestion')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('code', '=', code)
    .executeTakeFirst();
  return other && other.id !== id ? { code: say(recordForms.Error_CodeTaken) } : undefined;
}
