import type { Label } from '#foundation/labels/label.ts';
import { contactLabels as labels } from '../labels.ts';

/** The one spelling of a postcode, *3704 AC*; undefined when the text is none (PRF-B15). */
export function normalizePostcode(typed: string): string | undefined {
  const [, digits, letters] =
    /^([1-9][0-9]{3})\s*([A-Z]{2})$/.exec(typed.trim().toUpperCase()) ?? [];
  return digits && letters && `${digits} ${letters}`;
}

/** Whether a text is a house number: a positive whole number (PRF-B15). */
export function isHouseNumber(typed: string): boolean {
  return /^[1-9][0-9]{0,4}$/.test(typed);
}

/** What to say of an addition to a house number, or undefined when it may be stored; it may be empty (PRF-38). */
export function additionRefusal(addition: string): Label | undefined {
  return /^(?:[\p{L}\p{M}0-9][\p{L}\p{M}0-9 /-]{0,9})?$/u.test(addition)
    ? undefined
    : labels.Error_Addition;
}

/** What to say of the name of a street or town that was typed by hand, or undefined when it may be stored. */
export function placeNameRefusal(name: string): Label | undefined {
  return /^(?=.*\p{L})[\p{L}\p{M}0-9 .,'’()/-]{1,100}$/u.test(name)
    ? undefined
    : labels.Error_PlaceName;
}
