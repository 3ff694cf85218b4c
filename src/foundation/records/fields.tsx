import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../format/dates.ts';
import { formatHundredths } from '../format/numbers.ts';
import { hasControlCharacters, normalizeEmail } from '../format/text.ts';
import { type Html, raw } from '../html/jsx-runtime.ts';
import type { ReadVisit, Visit } from '../http/visit.ts';
import { generic } from '../labels/generic-labels.ts';
import type { Label } from '../labels/label.ts';
import { type Option, Select, Tick, TickGroup } from '../page/choice-field.tsx';
import type { FieldProps } from '../page/field.tsx';
import { AmountField, EmailField, TextArea, TextField } from '../page/text-field.tsx';
import { fieldLabels as labels } from './labels.ts';

/** One field of a record: how it shows, and how what was typed is read. */
export interface RecordField<Value> {
  readonly label: Label;
  readonly help?: Label;
  readonly optional?: boolean;
  /** Reads what was typed, without spaces around it; never asked for an empty text unless the field is optional. */
  readonly read: (typed: string) => ReadValue<Value>;
  /** A stored value as it stands in the form. */
  write(value: Value): string;
  readonly show: (
    props: FieldProps & { readonly value: string },
    visit: ReadVisit,
  ) => Html | Promise<Html>;
}

export type ReadValue<Value> = { readonly value: Value } | { readonly refused: Label };

interface Own {
  readonly help?: Label;
}

/** A line of text of at most so many characters. */
export function textField(label: Label, longest = 200, own: Own = {}): RecordField<string> {
  return {
    label,
    ...own,
    read: (typed) => {
      if ([...typed].length > longest) return { refused: labels.Error_TooLong };
      if (hasControlCharacters(typed)) return { refused: generic.Error_Invalid };
      return { value: typed.normalize('NFC') };
    },
    write: (value) => value,
    show: (props) => <TextField {...props} maxlength={longest} autocomplete="off" />,
  };
}

/** A text of several lines, at most so many characters. */
export function longTextField(
  label: Label,
  longest: number,
  own: Own & { readonly rows?: number } = {},
): RecordField<string> {
  const { rows = 6, ...rest } = own;
  return {
    label,
    ...rest,
    read: (typed) => {
      const text = typed.replace(/\r\n?/g, '\n').normalize('NFC');
      if ([...text].length > longest) return { refused: labels.Error_TooLong };
      if (hasControlCharacters(text, 'several')) return { refused: generic.Error_Invalid };
      return { value: text };
    },
    write: (value) => value,
    show: (props) => <TextArea {...props} rows={rows} maxlength={longest} />,
  };
}

/** Yes or no: ticked is `ja`, not ticked is not sent at all. */
export function tickField(label: Label, help?: Label): RecordField<boolean> {
  return {
    label,
    ...(help && { help }),
    optional: true,
    read: (typed) => ({ value: typed === 'ja' }),
    write: (value) => (value ? 'ja' : ''),
    show: ({ optional: _, value, ...props }) => (
      <Tick {...props} value="ja" checked={value === 'ja'} />
    ),
  };
}

/**
 * Any number of what is stored, such as the clusters; the values stand in the change log, so codes are better than
 * ids. Whether each exists is for who stores them. Without anything to choose from there is no field.
 */
export function severalField(
  label: Label,
  options: (visit: ReadVisit) => Promise<readonly Option[]>,
  own: Own = {},
): RecordField<readonly string[]> {
  const valuesIn = (text: string) => [...new Set(text.split('\n').filter(Boolean))].sort();
  return {
    label,
    ...own,
    optional: true,
    read: (typed) => ({ value: valuesIn(typed) }),
    write: (values) => values.join('\n'),
    show: async ({ value, ...props }, visit) => {
      const offered = await options(visit);
      if (offered.length === 0) return raw('');
      return <TickGroup {...props} options={offered} values={valuesIn(value)} columns={2} />;
    },
  };
}

/** A number or code that records are known by: no spaces in it. */
export function codeField(label: Label, longest = 40, own: Own = {}): RecordField<string> {
  const asText = textField(label, longest, own);
  return {
    ...asText,
    read: (typed) => (/\s/.test(typed) ? { refused: labels.Error_Code } : asText.read(typed)),
    show: (props) => <TextField {...props} maxlength={longest} autocomplete="off" code />,
  };
}

/** An e-mail address, in its one spelling. */
export function emailField(label: Label): RecordField<string> {
  return {
    label,
    read: (typed) => {
      const email = normalizeEmail(typed);
      return email ? { value: email.address } : { refused: labels.Error_Email };
    },
    write: (value) => value,
    show: (props) => <EmailField {...props} autocomplete="off" maxlength={254} />,
  };
}

/** A whole number from `least` to `most`. */
export function numberField(label: Label, least: number, most: number): RecordField<number> {
  return {
    label,
    read: (typed) => {
      const value = /^-?\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
      return value >= least && value <= most ? { value } : { refused: labels.Error_Number };
    },
    write: String,
    show: (props) => <TextField {...props} inputmode="numeric" autocomplete="off" maxlength={10} />,
  };
}

/** Euros as they are typed (`1.234,50`), stored in cents. */
export function amountField(label: Label): RecordField<number> {
  return {
    label,
    read: readHundredths,
    write: formatHundredths,
    show: (props) => <AmountField {...props} />,
  };
}

/** A number with at most two decimals (`1,44`), stored in hundredths. */
export function decimalField(label: Label, own: Own = {}): RecordField<number> {
  return {
    label,
    ...own,
    read: readHundredths,
    write: formatHundredths,
    show: (props) => <TextField {...props} inputmode="decimal" autocomplete="off" maxlength={16} />,
  };
}

/** Dots only between groups of three, at most two decimals after a comma. */
function readHundredths(typed: string): ReadValue<number> {
  const found = /^(-?)(\d{1,9}|\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?$/.exec(typed);
  if (!found) return { refused: labels.Error_Amount };
  const [, sign, whole = '', decimals = ''] = found;
  const size = Number(whole.replaceAll('.', '') + decimals.padEnd(2, '0'));
  return { value: sign === '-' ? -size : size };
}

/** A date, typed as `21-11-2026`. */
export function dateField(label: Label): RecordField<Temporal.PlainDate> {
  return {
    label,
    read: (typed) => {
      const value = readDay(typed);
      return value ? { value } : { refused: labels.Error_Date };
    },
    write: formatDate,
    show: (props) => (
      <TextField
        {...props}
        description={props.description ?? props.say(labels.Help_Date)}
        autocomplete="off"
        maxlength={10}
      />
    ),
  };
}

function readDay(typed: string): Temporal.PlainDate | undefined {
  const [, day, month, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(typed) ?? [];
  if (day === undefined) return undefined;
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** One of a closed list of values, each with its words. */
export function choiceField<Value extends string>(
  label: Label,
  values: Readonly<Record<Value, Label>>,
): RecordField<Value> {
  const isKnown = (typed: string): typed is Value => Object.hasOwn(values, typed);
  const options = ({ say }: Visit) =>
    Object.entries<Label>(values).map(([value, words]) => ({ value, label: say(words) }));
  return {
    label,
    read: (typed) => (isKnown(typed) ? { value: typed } : { refused: generic.Error_Invalid }),
    write: (value) => value,
    show: (props, visit) => <Select {...props} options={options(visit)} />,
  };
}

/** One of what is stored, such as the companies; whether the sent id exists is for who stores it. */
export function storedChoiceField(
  label: Label,
  options: (visit: ReadVisit) => Promise<readonly Option[]>,
): RecordField<string> {
  return {
    label,
    read: (typed) =>
      /^[\da-f-]{36}$/.test(typed) ? { value: typed } : { refused: generic.Error_Invalid },
    write: (value) => value,
    show: async (props, visit) => <Select {...props} options={await options(visit)} />,
  };
}

/** The same field, which may stay empty: null. */
export function optional<Value>(field: RecordField<Value>): RecordField<Value | null> {
  return {
    ...field,
    optional: true,
    read: (typed) => (typed === '' ? { value: null } : field.read(typed)),
    write: (value) => (value === null ? '' : field.write(value)),
  };
}
