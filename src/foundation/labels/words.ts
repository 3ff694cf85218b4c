import { fill, type Label, type Language, type Say } from './label.ts';

/** The organisation's own texts of one language, by `page.name`. */
export type LabelOverrides = ReadonlyMap<string, string>;

/** The key under which an override of a label is kept. */
export function labelKey(label: Pick<Label, 'page' | 'name'>): string {
  return `${label.page}.${label.name}`;
}

/**
 * Says labels in one language: the organisation's text when there is one, else the default (GEN-B5: a raw label
 * name is never shown). An override that was emptied counts only where a label may be empty.
 */
export function sayIn(language: Language, overrides: LabelOverrides): Say {
  const texts = new Map<Label, string>();
  const find = (label: Label): string => {
    const own = overrides.get(labelKey(label));
    const text =
      own === undefined || (own.trim() === '' && !label.mayBeEmpty) ? label[language] : own;
    texts.set(label, text);
    return text;
  };
  return (label, ...values) => {
    const text = texts.get(label) ?? find(label);
    const [filling] = values;
    return filling === undefined ? text : fill(text, filling);
  };
}
