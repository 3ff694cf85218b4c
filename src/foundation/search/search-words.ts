/** So many words of a search are looked for, each of at most so many characters. */
const mostWords = 8;
const longestWord = 60;

/**
 * The words of a search as `portal.plain_words` writes a text: small letters without accents, parted by whatever is
 * neither letter nor digit. Nothing in them has a meaning to the database.
 */
export function searchWords(typed: string): string[] {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, longestWord)))].slice(0, mostWords);
}
