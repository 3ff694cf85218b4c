import { sql } from 'kysely';
import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import type { Question } from '#foundation/http/route.ts';
import { type Guide, guideSchema } from './rules/guide.ts';

/** A question of the portal in a list. */
export interface ListedQuestion {
  readonly code: string;
  readonly description: string;
}

/** A topic with questions of the portal; `count` says how many there are, of which the list may hold the first. */
export interface ListedTopic extends ListedQuestion {
  readonly count: number;
  readonly questions: readonly ListedQuestion[];
}

const listed = { code: z.string(), description: z.string() };
const topicRows = z.array(
  z.object({ ...listed, count: z.number(), questions: z.array(z.object(listed)) }),
);

/** Asks for every topic in knowledge-base order, with its questions of the portal (KNO-5, KNO-17). Read with `topicsIn`. */
export const allTopics: Question = {
  statement: {
    name: 'knowledge-topics',
    text: `select t.code, t.description, count(q.id)::int as count,
        coalesce(json_agg(json_build_object('code', q.code, 'description', q.description) order by q.code)
          filter (where q.id is not null), '[]') as questions
      from knowledge_topic t
      left join knowledge_question q
        on q.organisation_id = t.organisation_id and q.topic_id = t.id and q.on_portal
      where t.organisation_id = portal.organisation()
      group by t.id, t.code, t.description, t.position
      order by t.position, t.code`,
  },
  values: [],
};

/** The topics that `allTopics` answered. Throws without an answer. */
export function topicsIn(rows: readonly unknown[] | undefined): ListedTopic[] {
  return topicRows.parse(rows);
}

/** So many questions of a found topic are listed; its page has them all. */
export const mostListed = 50;
/** So many found topics are listed. */
const mostTopics = 100;

/**
 * The topics that a search word finds, in alphabetical order (KNO-8 to KNO-14), and how many there are: what stands in
 * them as it was typed, capitals aside.
 */
export async function searchTopics(
  read: Read,
  organisationId: string,
  term: string,
): Promise<{ readonly total: number; readonly topics: readonly ListedTopic[] }> {
  const rows = await read.ask<ListedTopic & { readonly total: number }>(
    {
      name: 'search-topics',
      text: `with found as materialized (select topic_id, question_id from portal.search_knowledge($2)),
        counted as (
          select topic_id, count(question_id)::int as count from found group by topic_id
        )
        select t.code, t.description, c.count, (count(*) over ())::int as total,
          coalesce((select json_agg(json_build_object('code', l.code, 'description', l.description) order by l.code)
            from (
              select q.code, q.description from found f
              join knowledge_question q on q.organisation_id = $1 and q.id = f.question_id
              where f.topic_id = c.topic_id
              order by q.code limit ${mostListed}
            ) l), '[]') as questions
        from counted c
        join knowledge_topic t on t.organisation_id = $1 and t.id = c.topic_id
        order by t.description collate "nl-x-icu", t.code
        limit ${mostTopics}`,
    },
    [organisationId, term],
  );
  return { total: rows[0]?.total ?? 0, topics: rows };
}

/** Questions that are like these words, for when nothing holds them literally; at most five. */
export function similarQuestions(
  read: Read,
  organisationId: string,
  words: readonly string[],
): Promise<ListedQuestion[]> {
  return read.ask<ListedQuestion>(
    {
      name: 'similar-questions',
      text: `select q.code, q.description
        from portal.similar_questions($2::text[], 5) with ordinality as s (question_id, place)
        join knowledge_question q on q.organisation_id = $1 and q.id = s.question_id
        order by s.place`,
    },
    [organisationId, words],
  );
}

/** A question of the portal, as customers answer it. */
export interface PortalQuestion {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly topicCode: string;
  readonly guide: Guide;
}

/** The question of this code, or undefined when the portal does not have it (any more) (KNO-5, KNO-B6). */
export async function findPortalQuestion(
  read: Read,
  organisationId: string,
  code: string,
): Promise<PortalQuestion | undefined> {
  const found = await read
    .selectFrom('knowledgeQuestion as q')
    .innerJoin('knowledgeTopic as t', (join) =>
      join.onRef('t.organisationId', '=', 'q.organisationId').onRef('t.id', '=', 'q.topicId'),
    )
    .select(['q.id', 'q.code', 'q.description', 't.code as topicCode', 'q.published'])
    .where('q.organisationId', '=', organisationId)
    .where('q.code', '=', code)
    .where('q.onPortal', '=', true)
    .executeTakeFirst();
  if (!found) return undefined;
  const { published, ...question } = found;
  return { ...question, guide: guideSchema.parse(published) };
}

/** What customers said about a question: how often it helped and how often it did not. */
export interface HelpCounts {
  readonly helped: number;
  readonly notHelped: number;
}

/** Counts the answers to *did this help?*, by question; those without an answer are not in it. */
export async function helpCounts(
  read: Read,
  organisationId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, HelpCounts>> {
  if (questionIds.length === 0) return new Map();
  const rows = await read
    .selectFrom('knowledgeFeedback')
    .select([
      'questionId',
      sql<number>`count(*) filter (where helped)::int`.as('helped'),
      sql<number>`count(*) filter (where not helped)::int`.as('notHelped'),
    ])
    .where('organisationId', '=', organisationId)
    .where('questionId', 'in', questionIds)
    .groupBy('questionId')
    .execute();
  return new Map(rows.map(({ questionId, ...counts }) => [questionId, counts]));
}
