import type { Html } from '../html/jsx-runtime.ts';
import { controlOf, Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { classOfTextbox, type TextFieldProps } from './text-field.tsx';

export interface CheckedFieldProps extends TextFieldProps {
  /** What is right, as browsers read the attribute `pattern`. */
  readonly pattern: string;
  /** What the icon says while it is not right yet. */
  readonly notYet: string;
}

/** A text field whose input is judged while it is typed: an icon shows, and the form cannot be sent (PRF-23). */
export function CheckedField(props: CheckedFieldProps): Html {
  const control = controlOf(props);
  const sign = `${control.id}-nog-niet`;
  return (
    <Field field={props}>
      <div class="voordeur-checked">
        <input
          class={classOfTextbox(props)}
          {...control}
          type={props.type ?? 'text'}
          value={props.value}
          required={!props.optional}
          pattern={props.pattern}
          autocomplete={props.autocomplete}
          data-shows-when-wrong={sign}
        />
        <span class="voordeur-checked__sign" id={sign} role="status" hidden>
          <Icon name="circle-alert" />
          <span class="voordeur-visually-hidden">{props.notYet}</span>
        </span>
      </div>
    </Field>
  );
}
