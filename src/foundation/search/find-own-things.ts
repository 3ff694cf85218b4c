import { createHash } from 'node:crypto';
import { dateAt } from '../clock.ts';
import type { Statement } from '../database/transaction.ts';
import type { ReadVisit, Visit } from '../http/visit.ts';
import type { FoundThing, SearchSource } from './search-source.ts';
import { searchWords } from './search-words.ts';

/** What one source holds of a search. */
export interface FoundThings {
  readonly source: SearchSource;
  /** The first of them, newest first. */
  readonly things: readonly FoundThing[];
  /** How many there are. */
  readonly total: number;
}

/** So many things of a source are shown. */
const mostShown = 5;

/**
 * Finds the things of the customer who asks, source by source, those without a find left out. All sources are asked in
 * one statement; what the sector does not have or a switch turned off is not asked.
 */
export async function findOwnThings(
  visit: ReadVisit,
  sources: readonly SearchSource[],
  typed: string,
): Promise<FoundThings[]> {
  const { visitor, say } = visit;
  const words = searchWords(typed);
  const asked = sources.filter((source) => isOffered(visit, source));
  if (visitor.kind !== 'customer' || words.length === 0 || asked.length === 0) return [];
  const [row] = await visit.read.ask<{ found: Answer[] }>(statementFor(asked), [
    visit.organisation.id,
    visitor.customerId,
    dateAt(visit.now),
    words,
    asked.map(({ title }) => say(title)),
  ]);
  return asked.flatMap((source, index) => {
    const { total = 0, things = [] } = row?.found[index] ?? {};
    return total === 0
      ? []
      : [{ source, total, things: things.map((thing) => source.show(visit, thing)) }];
  });
}

interface Answer {
  readonly total: number;
  readonly things: readonly unknown[];
}

/** A source is searched where the sector has its module and its switch is on (GEN-29). */
function isOffered({ house, organisation }: Visit, source: SearchSource): boolean {
  const inSector = house
    .modulesOf(organisation.sector)
    .some((module) => module.searchSources?.includes(source));
  return inSector && (source.feature === 'none' || organisation.isOn(source.feature));
}

/** One row with a list: for each source how many things match, and the first of them. */
function statementFor(sources: readonly SearchSource[]): Statement {
  const answers = sources.map(
    ({ things }, index) => `(select json_build_object('total', count(*),
        'things', coalesce(json_agg(best.thing order by best.place) filter (where best.place <= ${mostShown}), '[]'))
      from (
        select alike.thing, row_number() over (order by alike.day desc nulls last) as place
        from (
          select newest.day, newest.thing, newest.likeness, max(newest.likeness) over () as most
          from (
            select own.day, own.thing,
              portal.likeness(own.words || ' ' || ($5::text[])[${index + 1}], $4::text[]) as likeness
            from (select * from (${things}) everything order by day desc nulls last limit 2000) own
          ) newest
          where newest.likeness > 0
        ) alike
        where alike.likeness = alike.most
      ) best)`,
  );
  const text = `select json_build_array(${answers.join(', ')}) as found
    from (select $1::uuid as organisation_id, $2::uuid as customer_id, $3::date as today) asked`;
  // PostgreSQL keeps 63 characters of a statement's name; the hash keeps combinations apart.
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
}
