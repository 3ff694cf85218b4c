import { z } from 'zod';

/** A page number as it stands in the address; what is none is the first page. */
export const pageNumber = z.coerce
  .number()
  .catch(1)
  .transform((page) => Math.trunc(Math.min(Math.max(page, 1), 1_000_000)));

/** The page that shows for a number in the address: the nearest one there is (DOC-B5). */
export function nearestPage(asked: number, total: number, pageSize: number): number {
  const last = Math.max(1, Math.ceil(total / pageSize));
  return Math.min(Math.max(asked, 1), last);
}
