import { type Label, type Language, placeholdersOf } from '#foundation/labels/label.ts';

/** The placeholders that a new text lost, and those that the portal does not fill (ADM-194). */
export interface PlaceholderChange {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

/** Compares a new text with the standard text; undefined when every placeholder survived and none was added. */
export function placeholderChange(
  label: Label,
  language: Language,
  text: string,
): PlaceholderChange | undefined {
  const used = placeholdersOf(text);
  const known = placeholdersOf(label[language]);
  const missing = known.filter((name) => !used.includes(name));
  const unknown = used.filter((name) => !known.includes(name));
  return missing.length + unknown.length > 0 ? { missing, unknown } : undefined;
}

/** What the form sends back when the warning about this change was read. */
export function confirmationOf({ missing, unknown }: PlaceholderChange): string {
  return [...missing.map((name) => `-${name}`), ...unknown.map((name) => `+${name}`)].join(' ');
}
