import type { ReadVisit } from '#foundation/http/visit.ts';
import { findOwnThings } from '#foundation/search/find-own-things.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { searchWords } from '#foundation/search/search-words.ts';
import type { Found } from './customer/search-results.tsx';
import { searchTopics, similarQuestions } from './queries.ts';
import type { SearchTerm } from './rules/search-term.ts';

/** Searches the knowledge base, and what the customer who asks has himself; an empty term asks nothing (KNO-B1). */
export async function findAnswers(
  visit: ReadVisit,
  sources: readonly SearchSource[],
  term: SearchTerm,
): Promise<Found> {
  if (term.text === '') return { term, total: 0, topics: [], similar: [], own: [] };
  const { read, organisation } = visit;
  const { total, topics } = await searchTopics(read, organisation.id, term.text);
  const words = searchWords(term.text);
  const similar =
    total === 0 && words.length > 0 ? await similarQuestions(read, organisation.id, words) : [];
  return { term, total, topics, similar, own: await findOwnThings(visit, sources, term.text) };
}
