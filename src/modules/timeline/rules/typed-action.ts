import { hasControlCharacters, typedLines } from '#foundation/format/text.ts';
import type { Problems } from '#foundation/http/answer.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { actions as labels } from '../labels.ts';

/** Characters of a description at most (ACT-B6). */
export const longestText = 2000;

/** What stands in the form. */
export interface Typed {
  readonly lease: string;
  readonly subject: string;
  readonly text: string;
}

/** Reads what was sent; what is no text is empty. Line ends become one character, as they are counted. */
export function readTyped(sent: Readonly<Record<string, unknown>>): Typed {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    lease: text(sent.contract),
    subject: text(sent.onderwerp),
    text: typedLines(text(sent.omschrijving)),
  };
}

/**
 * What is wrong with an action: a lease and a subject of the offer and a description are needed (ACT-3, OP-ACT-1), and
 * a text that is too long is refused with the most that fits, never cut off (ACT-B1, ACT-B6).
 */
export function actionProblems(
  say: Say,
  { lease, subject, text }: Typed,
  offer: {
    readonly leases: ReadonlyMap<string, string>;
    readonly subjects: readonly { readonly id: string }[];
  },
): Problems {
  const length = [...text].length;
  const found: Record<string, string> = {};
  if (offer.leases.size > 0 && !offer.leases.has(lease)) found.contract = say(labels.Error_Lease);
  if (!offer.subjects.some(({ id }) => id === subject)) found.onderwerp = say(labels.Error_Subject);
  if (length === 0) found.omschrijving = say(labels.Error_Description);
  else if (length > longestText)
    found.omschrijving = say(labels.Error_TooLong, { length, longest: longestText });
  else if (hasControlCharacters(text, 'several')) found.omschrijving = say(generic.Error_Invalid);
  return found;
}
