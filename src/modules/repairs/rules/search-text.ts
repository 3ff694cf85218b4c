/** A text as it is searched in: without case, accents and doubled spaces; every other character counts as itself. */
export function searchText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
