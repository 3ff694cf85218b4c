import { z } from 'zod';

/** One tick or several under the same name, as a list. */
export const ticks = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => (sent === undefined ? [] : [sent].flat()));

/** Rows a page in the lists of the administration (ADM-111). */
export const rowsAPage = 7;

/** A text over several fields, ticks that narrow it down, and a page (ADM-102 to ADM-106, ADM-159). */
export const searchInput = z.object({
  zoek: z.string().trim().max(200).catch(''),
  alleen: ticks,
  pagina: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type SearchInput = z.infer<typeof searchInput>;

/** The address of a list with this search, on this page. */
export function searchHref(path: string, search: Partial<SearchInput>): string {
  const query = new URLSearchParams();
  if (search.zoek) query.set('zoek', search.zoek);
  for (const tick of search.alleen ?? []) query.append('alleen', tick);
  if (search.pagina !== undefined && search.pagina > 1) query.set('pagina', String(search.pagina));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Finds a text anywhere in a value: the pattern for ILIKE, with its own wildcards taken literally. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** One page of a list, with the search it answers (the page moved back when there are not so many) and the total. */
export interface FoundPage<Row> {
  readonly search: SearchInput;
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The page that was asked for, or the last one there is. */
export function pageWithin(page: number, total: number): number {
  return Math.min(page, Math.max(1, Math.ceil(total / rowsAPage)));
}
