import type pg from 'pg';

const questionsATopic = 100;
const questionsAWord = 10;

/**
 * Fills the knowledge base of the bench's organisation: a hundred questions a topic, ten questions a word. The word of
 * question n is `q` with seven digits and an `x`; around it stand words that every question shares.
 */
export async function loadQuestions(owner: pg.Client, questions: number): Promise<void> {
  const topics = Math.max(1, questions / questionsATopic);
  await owner.query(
    `insert into knowledge_topic (organisation_id, id, code, description, position, keywords)
     select o.id, ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'KBO-' || n, 'Onderwerp ' || n, n,
       array['THEMA' || n]
     from organisation o, generate_series(1, $1::int) n where o.slug = 'bench'`,
    [topics],
  );
  await owner.query(
    `insert into knowledge_question (organisation_id, id, code, topic_id, description, keywords, portal_use, draft, published)
     select o.id, gen_random_uuid(), 'KBK-' || n,
       ('a0000000-0000-4000-8000-' || lpad((1 + n % $2::int)::text, 12, '0'))::uuid,
       'Hoe regel ik q' || lpad((n / $3::int)::text, 7, '0') || 'x voor mijn woning in wijk ' || md5(n::text) || '?',
       array['WIJK' || n], true, guide.value, guide.value
     from organisation o, generate_series(1, $1::int) n,
       (select '{"start": "a", "steps": {}, "advices": {"a": {"text": "Zo regelt u het.", "button": null}}}'::jsonb as value) guide
     where o.slug = 'bench'`,
    [questions, topics, questionsAWord],
  );
  await owner.query('vacuum analyze knowledge_topic, knowledge_question');
}
