import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The word of questions 10 n to 10 n + 9. */
export function wordOf(n: number): string {
  const digits = createHash('md5').update(String(n)).digest('hex').slice(0, 10);
  return digits.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
}

const questionsATopic = 100;
const questionsAWord = 10;

/**
 * Fills the knowledge base of the bench's organisation: a hundred questions a topic, ten questions a word of ten random
 * letters (`wordOf`); around it stand words that every question shares.
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
       'Hoe regel ik ' || translate(substr(md5((n / $3::int)::text), 1, 10), '0123456789', 'ghijklmnop') || ' voor mijn woning in wijk ' || md5(n::text) || '?',
       array['WIJK' || n], true, guide.value, guide.value
     from organisation o, generate_series(1, $1::int) n,
       (select '{"start": "a", "steps": {}, "advices": {"a": {"text": "Zo regelt u het.", "button": null}}}'::jsonb as value) guide
     where o.slug = 'bench'`,
    [questions, topics, questionsAWord],
  );
  await owner.query('vacuum analyze knowledge_topic, knowledge_question');
}
