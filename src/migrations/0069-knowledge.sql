-- The knowledge base: topics in their order, and the customer questions under them (KNO-1 to KNO-5). The guided path of
-- a question is one JSON value that is read and written as a whole (modules/knowledge/rules/guide.ts): staff change the
-- draft, customers see what was published last.

-- What a search word is looked for in: text and keywords, each on a line of its own, so that a word matches as a part
-- of one of them (KNO-8 to KNO-10, KNO-34).
create function portal.findable(p_text text, p_keywords text[]) returns text language sql immutable parallel safe
  as $$ select lower(p_text || E'\n' || array_to_string(p_keywords, E'\n')) $$;

create table knowledge_topic (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  description text not null check (description <> ''),
  keywords text[] not null default '{}',
  position integer not null,
  findable text not null generated always as (portal.findable(description, keywords)) stored,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
create index knowledge_topic_order on knowledge_topic (organisation_id, position, code);
call portal.wall_around_configuration('knowledge_topic');

create table knowledge_question (
  organisation_id uuid not null,
  id uuid not null,
  code text not null,
  topic_id uuid not null,
  description text not null check (description <> ''),
  keywords text[] not null default '{}',
  internal_use boolean not null default false,
  portal_use boolean not null default false,
  external_use boolean not null default false,
  draft jsonb not null default '{"steps": {}, "advices": {}}',
  published jsonb,
  -- Counts the changes of the draft, apart from those of the question itself.
  draft_version integer not null default 1,
  -- Only these exist for the portal (KNO-5).
  on_portal boolean not null generated always as (portal_use and published is not null) stored,
  findable text not null generated always as (portal.findable(description, keywords)) stored,
  stems tsvector not null generated always as
    (to_tsvector('portal.dutch'::regconfig, portal.findable(description, keywords))) stored,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, topic_id) references knowledge_topic
);
create index knowledge_question_topic on knowledge_question (organisation_id, topic_id, code);
create index knowledge_question_findable on knowledge_question using gin (findable gin_trgm_ops);
create index knowledge_question_stems on knowledge_question using gin (stems);
call portal.wall_around_configuration('knowledge_question');

-- Did this help? One answer a customer and question, the last one counts.
create table knowledge_feedback (
  organisation_id uuid not null,
  customer_id uuid not null,
  question_id uuid not null,
  helped boolean not null,
  remark text not null default '',
  given_at timestamptz not null,
  primary key (organisation_id, question_id, customer_id),
  foreign key (organisation_id, customer_id) references customer on delete cascade,
  foreign key (organisation_id, question_id) references knowledge_question on delete cascade
);
create index knowledge_feedback_customer on knowledge_feedback (organisation_id, customer_id);
create index knowledge_feedback_newest on knowledge_feedback (organisation_id, question_id, given_at desc);
call portal.wall_around_customer('knowledge_feedback');

-- The topics and questions of the portal in which a search word stands, literally (KNO-B3): all questions of a topic
-- that holds it itself, else those that hold it (KNO-11, KNO-14). Behind the wall the operators of text leave their
-- indexes unused, so this crosses it, and answers ids only.
create function portal.search_knowledge(p_term text) returns table (topic_id uuid, question_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  pattern text := '%' || regexp_replace(lower(p_term), '([\\%_])', '\\\1', 'g') || '%';
begin
  return query
    with topics as materialized (
      select t.id from knowledge_topic t where t.organisation_id = portal.organisation() and t.findable like pattern
    )
    select t.id, q.id from topics t
      left join knowledge_question q on q.organisation_id = portal.organisation() and q.topic_id = t.id and q.on_portal
    union
    select q.topic_id, q.id from knowledge_question q
      where q.organisation_id = portal.organisation() and q.on_portal and q.findable like pattern;
end $$;

-- Questions that are like the words, by their Dutch stems or but for a typing error: the likest first.
create function portal.similar_questions(p_words text[], p_most integer) returns table (question_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  typed text := array_to_string(p_words, ' ');
begin
  return query
    select found.id from (
      select q.id, 2::real as likeness, q.code from knowledge_question q
        where q.organisation_id = portal.organisation() and q.on_portal
          and q.stems @@ plainto_tsquery('portal.dutch', typed)
      union all
      select q.id, word_similarity(typed, q.findable), q.code from knowledge_question q
        where q.organisation_id = portal.organisation() and q.on_portal and typed <% q.findable
    ) found
    group by found.id order by max(found.likeness) desc, min(found.code) limit p_most;
end $$;
revoke execute on function portal.findable, portal.search_knowledge, portal.similar_questions from public;
grant execute on function portal.findable, portal.search_knowledge, portal.similar_questions to voordeur_app;
