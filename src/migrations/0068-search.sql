-- Searching as people write: Dutch word stems, accents and small typing errors. Both extensions are trusted, so that
-- the owner of the database may make them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create text search configuration portal.dutch (copy = pg_catalog.dutch);
alter text search configuration portal.dutch
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, dutch_stem;

-- Letters and digits with single spaces between them, so that 2026-0012 is two words and not a number below zero.
create function portal.plain_words(p_text text) returns text language sql stable parallel safe
  set search_path = public, pg_temp
  as $$ select regexp_replace(lower(unaccent(p_text)), '[^[:alnum:]]+', ' ', 'g') $$;

-- How well a text answers words that were typed: 2 when it holds each of them (as a part, or by its Dutch stem), 1 when
-- it holds each of them but for a typing error, 0 when not. A word with digits must stand there as it was typed.
-- `p_words` are plain words.
create function portal.likeness(p_text text, p_words text[]) returns integer language plpgsql stable parallel safe
  set search_path = public, pg_temp as $$
declare
  plain text := portal.plain_words(p_text);
  stems tsvector;
  word text;
  least_likeness integer := 2;
begin
  if cardinality(p_words) = 0 then return 0; end if;
  foreach word in array p_words loop
    continue when position(word in plain) > 0;
    stems := coalesce(stems, to_tsvector('portal.dutch', plain));
    continue when stems @@ plainto_tsquery('portal.dutch', word);
    if word ~ '\d' or length(word) < 4 or word_similarity(word, plain) < 0.5 then return 0; end if;
    least_likeness := 1;
  end loop;
  return least_likeness;
end $$;
revoke execute on function portal.plain_words, portal.likeness from public;
grant execute on function portal.plain_words, portal.likeness to voordeur_app;
