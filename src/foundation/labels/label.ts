/** Languages in which every word of the portal exists (GEN-10: Dutch first, English complete). */
export type Language = 'nl' | 'en';

/**
 * One visible text of the portal with its default in both languages (GEN-12).
 * `page` and `name` never change; the organisation may override the text (ADM-183).
 * A text may hold placeholders in braces: `Welkom bij {portalName}`.
 */
export interface Label<Text extends string = string> {
  readonly page: string;
  readonly name: string;
  readonly nl: Text;
  readonly en: string;
  /** A tooltip or help text may be emptied by the organisation, a button or menu item may not (ADM-B23). */
  readonly mayBeEmpty: boolean;
}

/** The names of the placeholders in a text, as a union of strings. */
export type PlaceholderOf<Text extends string> =
  Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderOf<Rest> : never;

/** The values that a text needs: none when it holds no placeholder. */
export type ValuesFor<Text extends string> = string extends Text
  ? [values?: Record<string, string | number>]
  : [PlaceholderOf<Text>] extends [never]
    ? []
    : [values: Record<PlaceholderOf<Text>, string | number>];

/** Says a label in the visitor's language, in the organisation's words. */
export type Say = <Text extends string>(label: Label<Text>, ...values: ValuesFor<Text>) => string;

/**
 * Makes the labels of one page: each entry gives the Dutch and the English default, in that order.
 * The type keeps the Dutch text, so that the compiler knows the placeholders.
 * A third element `'may be empty'` marks tooltips and help texts (ADM-B23).
 */
export function labelsOfPage<
  const Texts extends Record<string, readonly [nl: string, en: string, empty?: 'may be empty']>,
>(page: string, texts: Texts): { readonly [Name in keyof Texts]: Label<Texts[Name][0]> } {
  const labels = Object.fromEntries(
    Object.entries(texts).map(([name, [nl, en, empty]]) => [
      name,
      { page, name, nl, en, mayBeEmpty: empty === 'may be empty' },
    ]),
  );
  return labels as { readonly [Name in keyof Texts]: Label<Texts[Name][0]> };
}

/** The names of the placeholders in a text, in order, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1])))];
}

/** Fills the placeholders of a text; a placeholder without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
