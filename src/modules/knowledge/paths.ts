import { type Chain, writeAnswer } from './rules/chain.ts';

/** All topics (KNO-17). */
export const topicsPath = '/vragen';
/** The page Interessante onderwerpen with one topic unfolded (KNO-18). */
export const topicPath = '/vragen/onderwerpen';
export const searchPath = '/zoeken';
export const officePath = '/kantoor/kennisbank';
export const questionsOfficePath = '/kantoor/kennisbank/vragen';

/** From where a question was opened, so that *Terug* leads there (KNO-26). */
export interface CameFrom {
  /** The word that was searched for. */
  readonly zoek?: string | undefined;
  /** From the page Interessante onderwerpen. */
  readonly van?: 'onderwerp' | undefined;
}

/** The page of a question with the answers so far. */
export function questionHref(code: string, from: CameFrom, chain: Chain = []): string {
  const query = new URLSearchParams([
    ...(from.zoek ? [pair('zoek', from.zoek)] : []),
    ...(from.van ? [pair('van', from.van)] : []),
    ...chain.map((answer) => pair('antwoord', writeAnswer(answer))),
  ]).toString();
  const path = `${topicsPath}/${encodeURIComponent(code)}`;
  return query === '' ? path : `${path}?${query}`;
}

const pair = (name: string, value: string): [string, string] => [name, value];

/** The screen from which a question was opened, with its topic unfolded (KNO-26). */
export function backHref(topicCode: string, { zoek, van }: CameFrom): string {
  if (zoek) return foundTopicHref(zoek, topicCode);
  if (van) return topicHref(topicCode);
  return `${topicsPath}?${new URLSearchParams({ onderwerp: topicCode })}#${placeOf(topicCode)}`;
}

/** The page Interessante onderwerpen with this topic unfolded. */
export function topicHref(code: string): string {
  return `${topicPath}/${encodeURIComponent(code)}#${placeOf(code)}`;
}

/** The search results as a page, with this topic unfolded (KNO-15). */
export function foundTopicHref(term: string, topicCode: string): string {
  const query = new URLSearchParams({ q: term, onderwerp: topicCode });
  return `${searchPath}?${query}#${placeOf(topicCode)}`;
}

/** Where a topic stands in a page. */
export function placeOf(code: string): string {
  return `onderwerp-${code.replace(/[^\w-]/g, '_')}`;
}
