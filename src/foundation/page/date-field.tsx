import type { Html } from '../html/jsx-runtime.ts';
import { FieldGroup, type FieldProps, idOf } from './field.tsx';
import { blocks } from './labels.ts';
import { classOfTextbox } from './text-field.tsx';

export type DatePart = 'day' | 'month' | 'year';

export interface DateFieldProps extends FieldProps {
  /** What was typed, part by part; a stored date as its three numbers. */
  readonly value?: { readonly [Part in DatePart]?: string | number | undefined };
  /** The parts that are wrong; default all when there is an error. */
  readonly wrong?: readonly DatePart[];
  /** The date of birth of the visitor, so that the browser may fill it in. */
  readonly birthday?: boolean;
}

/** The names under which the three parts of a date are sent: `birthDate` → `birthDateDay`, … */
export function datePartNames(name: string): Record<DatePart, string> {
  return { day: `${name}Day`, month: `${name}Month`, year: `${name}Year` };
}

/** A date in three fields; the link of an error goes to the day. */
export function DateField(props: DateFieldProps): Html {
  const { say } = props;
  return (
    <FieldGroup field={props}>
      <div class="voordeur-dateparts">
        <Part field={props} part="day" label={say(blocks.Label_Day)} length={2} />
        <Part field={props} part="month" label={say(blocks.Label_Month)} length={2} />
        <Part field={props} part="year" label={say(blocks.Label_Year)} length={4} />
      </div>
    </FieldGroup>
  );
}

function Part(props: {
  field: DateFieldProps;
  part: DatePart;
  label: string;
  length: number;
}): Html {
  const { field, part } = props;
  const id = part === 'day' ? idOf(field) : `${idOf(field)}-${part}`;
  const wrong = Boolean(field.error) && (field.wrong?.includes(part) ?? true);
  return (
    <div class={part === 'year' ? 'voordeur-dateparts__year' : undefined}>
      <label for={id}>{props.label}</label>
      <input
        class={classOfTextbox({ error: wrong ? field.error : undefined })}
        id={id}
        name={datePartNames(field.name)[part]}
        inputmode="numeric"
        autocomplete={field.birthday ? `bday-${part}` : 'off'}
        maxlength={props.length}
        value={field.value?.[part]}
        required={!field.optional}
        disabled={field.disabled}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${idOf(field)}-fout` : undefined}
      />
    </div>
  );
}
