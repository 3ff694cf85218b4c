import { z } from 'zod';

/** Characters that are looked for; every label is compared with them. */
const longestSearch = 500;

/** What stands in the address of the list. */
export const searchInput = z.object({
  paginanaam: z.string().catch(''),
  bevat: z
    .string()
    .catch('')
    .transform((text) => text.slice(0, longestSearch)),
  taal: z.enum(['nl', 'en']).catch('nl'),
  pagina: z.coerce.number().int().min(1).catch(1),
});

export type SearchInput = z.infer<typeof searchInput>;

/** The part of the address behind the question mark, by which an edit page leads back to this list. */
export function searchQuery({ paginanaam, bevat, taal, pagina }: SearchInput): string {
  const query = new URLSearchParams({ taal });
  if (paginanaam) query.set('paginanaam', paginanaam);
  if (bevat) query.set('bevat', bevat);
  if (pagina > 1) query.set('pagina', String(pagina));
  return query.toString();
}

/** The list, found as it was found before; never another place. */
export function listAddress(query: string): string {
  return `/beheer/labels?${new URLSearchParams(query).toString()}`;
}
