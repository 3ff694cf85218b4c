import type { Label, Say } from '../labels/label.ts';
import { sayIn } from '../labels/words.ts';

/** Why a cell or a line is refused: a label with its values, or a sentence that is said as it is. */
export type Reason = string | Worded;

interface Worded {
  readonly label: Label;
  readonly values: Readonly<Record<string, string | number | Worded>>;
}

/** A reason in words that the reader's language has. */
export function reason(label: Label, values: Worded['values'] = {}): Worded {
  return { label, values };
}

/** A reason in the language of the reader. */
export function reasonIn(say: Say, given: Reason): string {
  if (typeof given === 'string') return given;
  const values = Object.entries(given.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? reasonIn(say, value) : value,
  ]);
  return say(given.label, Object.fromEntries(values));
}

/** A reason as it stands in the output of a command. */
export function reasonInEnglish(given: Reason): string {
  return reasonIn(sayIn('en', new Map()), given);
}
