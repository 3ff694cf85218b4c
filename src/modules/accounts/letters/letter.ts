/** One part of the body of a letter, from top to bottom. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** The one value the letter is about, large, with its name. */
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] };

/** A letter to one customer, ready to be set. */
export interface Letter {
  /** Name and address, line by line, as they show in the window of the envelope. */
  readonly recipient: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly signature: readonly string[];
}

/** What all letters of an organisation share. */
export interface Letterhead {
  readonly organisationName: string;
  /** The small line above the recipient, for letters that come back. */
  readonly returnLine: string | undefined;
  /** The logo as PNG on white. */
  readonly logo: Buffer | undefined;
}
