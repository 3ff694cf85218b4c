/** So many keywords a topic or question may have, each of at most so many characters. */
export const mostKeywords = 100;
export const longestKeyword = 60;

/** Keywords as they were typed, one a line, or parted by commas or bars; kept in capitals, each once (KNO-10). */
export function readKeywords(typed: string): string[] {
  const words = typed
    .split(/[\n,;|]/)
    .map((word) => word.trim().replace(/\s+/g, ' ').toUpperCase())
    .filter((word) => word !== '');
  return [...new Set(words)];
}

/** Keywords as they stand in a form: one a line, in alphabetical order (KNO-2). */
export function writeKeywords(keywords: readonly string[]): string {
  return keywords.toSorted((one, other) => one.localeCompare(other, 'nl')).join('\n');
}
