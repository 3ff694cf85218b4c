/** Documents on one page of the list (OP-DOC-1). */
export const pageSize = 10;

/** The page that shows for a number in the address: the nearest one there is (DOC-B5). */
export function nearestPage(asked: number, documents: number): number {
  const last = Math.max(1, Math.ceil(documents / pageSize));
  return Math.min(Math.max(asked, 1), last);
}
