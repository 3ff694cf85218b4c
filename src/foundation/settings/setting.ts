import type { z } from 'zod';
import type { Label } from '../labels/label.ts';

/** One value that an administrator sets; the form and its check follow from it. */
export interface Setting<Value> {
  readonly name: string;
  readonly label: Label;
  readonly help?: Label;
  /** How the form asks for it. */
  readonly field: 'number' | 'text' | 'longText' | 'tick' | 'choice';
  /** What can be chosen besides nothing, where the form asks for a choice. */
  readonly choices?: readonly { readonly value: string; readonly label: Label }[];
  /** Reads what was typed (a string, or undefined for an empty tick). */
  readonly input: z.ZodType<Value, unknown>;
  readonly standard: Value;
  /** What is said beside the field when the input is refused. */
  readonly refusal: Label;
}

/** A block of settings under one heading on the page Instellingen. */
export interface SettingsGroup {
  readonly name: string;
  readonly title: Label;
  readonly explanation?: Label;
  // A group holds settings of any value; each carries its own reader.
  readonly settings: readonly Setting<unknown>[];
  /** What is wrong with values that are each right but do not go together, by the name of the setting (ADM-B28). */
  readonly check?: (values: StoredSettings) => Readonly<Record<string, Label>>;
  /** What the organisation still has to set, seen from the values in force. */
  readonly warning?: (values: StoredSettings) => Label | undefined;
}

/** What is stored: only what differs from the standard. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** The value in force: what the organisation set, or the standard when that is missing or no longer valid. */
export function settingValue<Value>(setting: Setting<Value>, stored: StoredSettings): Value {
  const found = stored[setting.name];
  if (found === undefined) return setting.standard;
  const read = setting.input.safeParse(found);
  return read.success ? read.data : setting.standard;
}
