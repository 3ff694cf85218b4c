import { z } from 'zod';
import type { Chosen, Filters } from './filters.ts';

/** What a list is asked for: the words in the search field, the filters and the page, from 1. */
export interface Search<Own extends Filters> {
  readonly text: string;
  readonly filters: Chosen<Own>;
  readonly page: number;
}

const sentSearch = z.looseObject({
  zoek: z.string().trim().max(200).catch(''),
  pagina: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

/** Reads a search out of an address; what makes no sense is left out, so that every address shows a list. */
export function searchInput<Own extends Filters>(filters: Own): z.ZodType<Search<Own>, unknown> {
  return sentSearch.transform(({ zoek, pagina, ...sent }) => ({
    text: zoek,
    page: pagina,
    filters: chosenIn(filters, sent),
  }));
}

function chosenIn<Own extends Filters>(filters: Own, sent: Readonly<Record<string, unknown>>) {
  const chosen = Object.entries(filters).map(([name, filter]) => {
    const value = sent[name];
    return [name, typeof value === 'string' ? filter.read(value) : undefined];
  });
  return Object.fromEntries(chosen) as Chosen<Own>;
}

/** The fields of a search as they stand in an address, without what is empty. */
export function searchFields(search: Search<Filters>): [name: string, value: string][] {
  const filters = Object.entries(search.filters).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return [
    ...(search.text === '' ? [] : [['zoek', search.text] satisfies [string, string]]),
    ...filters,
    ...(search.page > 1 ? [['pagina', String(search.page)] satisfies [string, string]] : []),
  ];
}

/** The address of a list with this search. */
export function searchHref(path: string, search: Search<Filters>): string {
  const query = new URLSearchParams(searchFields(search)).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** True when the search narrows the list down. */
export function isNarrowed(search: Search<Filters>): boolean {
  return searchFields({ ...search, page: 1 }).length > 0;
}
