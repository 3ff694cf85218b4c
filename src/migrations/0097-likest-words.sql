-- Of the words that are like what was typed only those count now that are nearly as like as the likest one: schimel means
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
