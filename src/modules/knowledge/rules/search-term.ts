/** So many characters of a search are looked for (KNO-B4). */
export const longestTerm = 100;

/** A search as it was typed. */
export interface SearchTerm {
  /** Without spaces around it; empty when nothing was typed (KNO-B1). */
  readonly text: string;
  /** More was typed than is looked for. */
  readonly isCut: boolean;
}

/** Reads a search term: spaces are folded, what is too long is cut off, control signs count as spaces. */
export function readTerm(typed: string): SearchTerm {
  const whole = [
    ...typed
      .slice(0, 20_000)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ];
  return { text: whole.slice(0, longestTerm).join('').trim(), isCut: whole.length > longestTerm };
}
