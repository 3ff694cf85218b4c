import type { ReadVisit, Visit } from '../http/visit.ts';
import type { Label } from '../labels/label.ts';
import type { Option } from '../page/choice-field.tsx';

/** One way to narrow a list down: a choice out of several values, or a tick. */
export interface Filter<Value extends string = string> {
  readonly kind: 'choice' | 'tick';
  readonly label: Label;
  /** The words of the choice that narrows nothing; default *Alle*. */
  readonly empty?: Label;
  readonly options: (visit: ReadVisit) => Promise<readonly Option[]> | readonly Option[];
  /** The value that an address names; undefined when it names none of the choices. */
  readonly read: (sent: string) => Value | undefined;
}

export type Filters = Readonly<Record<string, Filter>>;

/** The chosen value of each filter; undefined where nothing was chosen. */
export type Chosen<Own extends Filters> = {
  readonly [Name in keyof Own]: Own[Name] extends Filter<infer Value> ? Value | undefined : never;
};

/** A choice out of values known here: `choice(labels.Label_State, { open: labels.State_Open, … })`. */
export function choice<Value extends string>(
  label: Label,
  values: Readonly<Record<Value, Label>>,
  empty?: Label,
): Filter<Value> {
  const isKnown = (sent: string): sent is Value => Object.hasOwn(values, sent);
  return {
    kind: 'choice',
    label,
    ...(empty && { empty }),
    options: ({ say }: Visit) =>
      Object.entries<Label>(values).map(([value, words]) => ({ value, label: say(words) })),
    read: (sent) => (isKnown(sent) ? sent : undefined),
  };
}

/** A choice out of what is stored, such as the clusters of the organisation. The query gets the value as it was sent. */
export function choiceFrom(label: Label, options: Filter['options'], empty?: Label): Filter {
  return {
    kind: 'choice',
    label,
    ...(empty && { empty }),
    options,
    read: (sent) => (sent === '' || sent.length > 200 ? undefined : sent),
  };
}

/** A tick; its value is `ja` when it is set. */
export function tick(label: Label): Filter<'ja'> {
  return {
    kind: 'tick',
    label,
    options: () => [],
    read: (sent) => (sent === 'ja' ? 'ja' : undefined),
  };
}
