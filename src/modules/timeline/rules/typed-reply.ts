import { hasControlCharacters } from '#foundation/format/text.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { timeline as labels } from '../labels.ts';

/** Characters of a reply at most. */
const longestReply = 2000;

/** What is wrong with a reply, or undefined. */
export function replyProblem(say: Say, text: string): string | undefined {
  const length = [...text].length;
  if (length === 0) return say(labels.Error_Reply);
  if (length > longestReply) return say(labels.Error_TooLong, { length, longest: longestReply });
  return hasControlCharacters(text, 'several') ? say(generic.Error_Invalid) : undefined;
}
