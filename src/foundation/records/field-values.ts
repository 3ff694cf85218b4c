import { z } from 'zod';
import type { Sent } from '../http/route.ts';
import { generic } from '../labels/generic-labels.ts';
import { labelKey } from '../labels/words.ts';
import type { RecordField } from './fields.tsx';
import { versionField } from './version.ts';

/** The fields of a record, by the names under which they are sent. */
export type Fields = Readonly<Record<string, RecordField<unknown>>>;

/** The values of a record, by the name of their field. */
export type ValuesOf<Own extends Fields> = {
  readonly [Name in keyof Own]: Own[Name] extends RecordField<infer Value> ? Value : never;
};

/** What stands in the fields: typed, or as it is stored. */
export type Texts = Readonly<Record<string, string>>;

/** Reads the form of a new record. */
export function newInput<Own extends Fields>(fields: Own): z.ZodType<ValuesOf<Own>, unknown> {
  return z.looseObject({}).transform((sent, context) => readFields(fields, sent, context));
}

/** Reads the form that changes a record, with the version that it showed. */
export function changeInput<Own extends Fields>(
  fields: Own,
): z.ZodType<{ id: string; version: number; values: ValuesOf<Own> }, unknown> {
  return z.looseObject({ id: z.uuid(), versie: versionField }).transform((sent, context) => ({
    id: sent.id,
    version: sent.versie,
    values: readFields(fields, sent, context),
  }));
}

/** Reads every field; each refusal stands beside its own. */
function readFields<Own extends Fields>(
  fields: Own,
  sent: Readonly<Record<string, unknown>>,
  context: z.RefinementCtx,
): ValuesOf<Own> {
  const values = Object.entries(fields).map(([name, field]): [string, unknown] => {
    const typed = textIn(sent[name]);
    const read =
      typed === '' && !field.optional ? { refused: generic.Error_Required } : field.read(typed);
    if ('value' in read) return [name, read.value];
    context.addIssue({ code: 'custom', path: [name], message: labelKey(read.refused) });
    return [name, undefined];
  });
  return Object.fromEntries(values) as ValuesOf<Own>;
}

/** Of a field that is sent several times each value is a line; fields of one line refuse that. */
function textIn(value: unknown): string {
  const text = Array.isArray(value) ? value.join('\n') : value;
  return typeof text === 'string' ? text.trim() : '';
}

/** What was typed, to show it again. */
export function typedTexts(fields: Fields, sent: Sent): Texts {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, textIn(sent.fields[name])]));
}

/** What is stored, as it stands in the form. */
export function storedTexts<Own extends Fields>(fields: Own, values: ValuesOf<Own>): Texts {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.write(values[name])]),
  );
}
