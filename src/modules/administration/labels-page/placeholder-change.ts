import { type Label, type Language, placeholdersOf } from '#foundation/labels/label.ts';

/** The placeholders that a text lost, and those that the portal does not fill, against the standard text (ADM-194). */
export interface PlaceholderChange {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

export function placeholderChange(
  label: Label,
  language: Language,
  text: string,
): PlaceholderChange {
  const used = placeholdersOf(text);
  const known = placeholdersOf(label[language]);
  return {
    missing: known.filter((name) => !used.includes(name)),
    unknown: used.filter((name) => !known.includes(name)),
  };
}

/**
 * What the form sends along with a text whose warning was read: the change that was warned of, so that another change
 * warns again. Empty when there is nothing to warn of.
 */
export function confirmationFor(label: Label, language: Language, text: string): string {
  const { missing, unknown } = placeholderChange(label, language, text);
  return [...missing.map((name) => `-${name}`), ...unknown.map((name) => `+${name}`)].join(' ');
}

/** Names of placeholders as they stand in a text. */
export function inBraces(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}
