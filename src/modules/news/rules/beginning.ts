import { markupToPlainText } from '#foundation/markup/markup.ts';

/** Characters of the beginning; two lines of it show on a wide screen. */
const longest = 240;

/** The texts of an article. */
interface Texts {
  readonly content: string;
  readonly externalContent: string;
}

/** What customers read: the text for outside readers, or the other one when that is empty (NWS-10). */
export function textForCustomers({ content, externalContent }: Texts): string {
  return externalContent.trim() === '' ? content : externalContent;
}

/** The first words of what customers read, as plain text on one line, cut off between words (NWS-9). */
export function beginningOf(texts: Texts): string {
  const plain = markupToPlainText(textForCustomers(texts)).replace(/\s+/g, ' ').trim();
  const characters = [...plain];
  if (characters.length <= longest) return plain;
  const start = characters.slice(0, longest).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > longest / 2 ? start.slice(0, lastSpace) : start}…`;
}
