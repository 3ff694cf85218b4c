import type { Label } from '#foundation/labels/label.ts';
import { contactLabels as labels } from '../labels.ts';

/** A rule of telephone numbers that a text can break (PRF-19 to PRF-22). */
export type TelephoneRule =
  | 'characters'
  | 'minusSigns'
  | 'brackets'
  | 'bracketDigits'
  | 'fewDigits'
  | 'manyDigits';

/** The four rules as a pattern for the browser, which judges while somebody types (PRF-23). */
export const telephonePattern =
  '(?=(?:[^0-9]*[0-9]){10,12}[^0-9]*$)(?!.*-.*-)[0-9 \\-]*(?:\\([0-9]{1,4}\\)[0-9 \\-]*)?';

const messages: Readonly<Record<TelephoneRule, Label>> = {
  characters: labels.Error_TelephoneCharacters,
  minusSigns: labels.Error_TelephoneMinusSigns,
  brackets: labels.Error_TelephoneBrackets,
  bracketDigits: labels.Error_TelephoneBracketDigits,
  fewDigits: labels.Error_TelephoneFewDigits,
  manyDigits: labels.Error_TelephoneManyDigits,
};

/** A number as it is stored: as typed, with single spaces and none around it. */
export function tidyTelephone(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** What to say of a telephone number, or undefined when it keeps every rule (PRF-B7). */
export function telephoneRefusal(telephone: string): Label | undefined {
  const rule = brokenTelephoneRule(telephone);
  return rule && messages[rule];
}

/** The first rule that a telephone number breaks; undefined when it keeps all four (PRF-19 to PRF-22). */
export function brokenTelephoneRule(telephone: string): TelephoneRule | undefined {
  if (!/^[0-9 ()-]*$/.test(telephone)) return 'characters';
  if (count(telephone, '-') > 1) return 'minusSigns';
  const [opening, closing] = [telephone.indexOf('('), telephone.indexOf(')')];
  if (count(telephone, '(') > 1 || count(telephone, ')') > 1) return 'brackets';
  if (opening === -1 ? closing !== -1 : closing < opening) return 'brackets';
  if (opening !== -1 && !/^[0-9]{1,4}$/.test(telephone.slice(opening + 1, closing))) {
    return 'bracketDigits';
  }
  const digits = telephone.replace(/[^0-9]/g, '').length;
  if (digits < 10) return 'fewDigits';
  return digits > 12 ? 'manyDigits' : undefined;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
