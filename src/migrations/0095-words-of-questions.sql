-- What may have been meant (docs/decisions/search.md). Comparing what was typed with every text takes longer the more
-- questions there are; the words that questions are made of hardly grow. So a typing error is looked up among the words,
-- and the questions that hold the right word through their index of stems.
create table knowledge_word (
  organisation_id uuid not null references organisation (id) on delete cascade,
  word text not null,
  primary key (organisation_id, word)
);
create index knowledge_word_alike on knowledge_word using gin (word gin_trgm_ops);
call portal.wall_around_configuration('knowledge_word');

-- The words of a text in which a typing error is forgiven: of letters only, four at least (as in portal.likeness).
create function portal.words_of(p_text text) returns setof text language sql stable parallel safe
  set search_path = public, pg_temp
  as $$ select distinct word from regexp_split_to_table(portal.plain_words(p_text), ' ') word
    where word ~ '^[[:alpha:]]{4,40}$' $$;

-- Adds the words of questions that are new or changed. A word whose last question went away stays: it finds nothing.
-- In one order, so that two employees never wait for each other.
create function portal.keep_words() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into knowledge_word (organisation_id, word)
    select distinct q.organisation_id, w.word from written q, portal.words_of(q.findable) w (word) order by 1, 2
    on conflict do nothing;
  return null;
end $$;
create trigger keep_words_of_new after insert on knowledge_question
  referencing new table as written for each statement execute function portal.keep_words();
create trigger keep_words_of_changed after update on knowledge_question
  referencing new table as written for each statement execute function portal.keep_words();

insert into knowledge_word (organisation_id, word)
  select distinct q.organisation_id, w.word from knowledge_question q, portal.words_of(q.findable) w (word);

-- Questions that are like the words: each word stands there by its Dutch stem or but for a typing error; where no
-- question holds them all, at least half of them. Those with most of what was typed come first. At most 200 questions
-- a way of looking are compared, however many there are.
-- Of the words that are like what was typed only those count that are nearly as like as the likest one: schimel means
-- schimmel, and not schilderen as well.
create or replace function portal.similar_questions(p_words text[], p_most integer) returns table (question_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  typed text;
  forms tsquery[] := '{}';
  ways tsquery[] := '{}';
  alike text;
  whole tsquery;
  compared uuid[];
  way tsquery;
begin
  foreach typed in array p_words loop
    continue when numnode(plainto_tsquery('portal.dutch', typed)) = 0;
    forms := forms || plainto_tsquery('portal.dutch', typed);
    select string_agg(near.word, ' | ') into alike from (
      select best.word from (
        select w.word, word_similarity(typed, w.word) as likeness,
          max(word_similarity(typed, w.word)) over () as most
        from knowledge_word w
        where w.organisation_id = portal.organisation() and typed ~ '^[[:alpha:]]{4,}$' and typed <% w.word
      ) best
      where best.likeness >= 0.75 * best.most
      order by best.likeness desc, similarity(typed, best.word) desc, best.word limit 5
    ) near;
    ways := ways || (forms[cardinality(forms)] || to_tsquery('portal.dutch', coalesce(alike, '')));
  end loop;
  if cardinality(ways) = 0 then return; end if;

  foreach way in array ways loop
    whole := coalesce(whole && way, way);
  end loop;
  compared := array(
    select q.id from knowledge_question q
      where q.organisation_id = portal.organisation() and q.on_portal and q.stems @@ whole limit 200);
  if cardinality(compared) = 0 and cardinality(ways) > 1 then
    foreach way in array ways loop
      compared := compared || array(
        select q.id from knowledge_question q
          where q.organisation_id = portal.organisation() and q.on_portal and q.stems @@ way limit 200);
    end loop;
  end if;

  return query
    select q.id from knowledge_question q,
      lateral (
        select count(*) filter (where q.stems @@ ways[n]) as held,
          count(*) filter (where q.stems @@ forms[n]) as literally
        from generate_subscripts(ways, 1) n
      ) words
    where q.organisation_id = portal.organisation() and q.id = any(compared)
      and words.held * 2 >= cardinality(ways)
    order by words.held desc, words.literally desc, q.code limit p_most;
end $$;
revoke execute on function portal.words_of, portal.keep_words from public;
