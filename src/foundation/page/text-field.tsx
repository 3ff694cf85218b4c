import type { Html } from '../html/jsx-runtime.ts';
import { controlOf, Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | number | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  /** What the browser may fill in, such as `given-name`; `off` for somebody else's details. */
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'text';
  readonly maxlength?: number;
  readonly placeholder?: string;
  /** Names and codes: no capitals and no red lines by the browser. */
  readonly code?: boolean;
  readonly readonly?: boolean;
  /** Id of a `<datalist>` with suggestions, see `suggestions`. */
  readonly suggestions?: readonly string[];
}

/** One line of text; `type` chooses the keyboard on phones. */
export function TextField(props: TextFieldProps): Html {
  const control = controlOf(props);
  const list = props.suggestions && `${control.id}-lijst`;
  return (
    <Field field={props}>
      <input
        class={classOfTextbox(props)}
        {...control}
        type={props.type ?? 'text'}
        value={props.value}
        required={!props.optional}
        readonly={props.readonly}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        autocapitalize={props.code ? 'none' : undefined}
        spellcheck={props.code ? 'false' : undefined}
        list={list}
      />
      {list && (
        <datalist id={list}>
          {props.suggestions?.map((suggestion) => (
            <option value={suggestion}></option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** An e-mail address. */
export function EmailField(props: TextFieldProps): Html {
  return <TextField autocomplete="email" code {...props} type="email" />;
}

/** An amount in euro, as typed (*8.000,00*); the sign stands in the field. */
export function AmountField(props: TextFieldProps): Html {
  return (
    <Field field={props}>
      <div class="voordeur-pay__amount">
        <input
          class={classOfTextbox(props)}
          {...controlOf(props)}
          inputmode="decimal"
          autocomplete="off"
          value={props.value}
          required={!props.optional}
        />
      </div>
    </Field>
  );
}

export interface PasswordFieldProps extends FieldProps {
  /** `current-password` when signing in, `new-password` when choosing one. */
  readonly autocomplete: 'current-password' | 'new-password' | 'one-time-code';
}

/** A password. It is never sent back to the page; the script adds a button that shows what is typed. */
export function PasswordField(props: PasswordFieldProps): Html {
  const control = controlOf(props);
  return (
    <Field field={props}>
      <div class="voordeur-password">
        <input
          class={classOfTextbox(props)}
          {...control}
          type="password"
          required={!props.optional}
          autocomplete={props.autocomplete}
        />
        <button
          class="voordeur-password__toggle"
          type="button"
          hidden
          data-shows-password={control.id}
          aria-pressed="false"
        >
          <span class="voordeur-password__show">
            <Icon name="eye" />
          </span>
          <span class="voordeur-password__hide">
            <Icon name="eye-off" />
          </span>
          <span class="voordeur-visually-hidden">{props.say(blocks.Button_ShowPassword)}</span>
        </button>
      </div>
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxlength?: number;
  readonly code?: boolean;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): Html {
  return (
    <Field field={props}>
      <textarea
        class={
          props.error
            ? 'utrecht-textarea utrecht-textarea--html-textarea utrecht-textarea--invalid'
            : 'utrecht-textarea utrecht-textarea--html-textarea'
        }
        {...controlOf(props)}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        required={!props.optional}
        spellcheck={props.code ? 'false' : undefined}
      >
        {props.value}
      </textarea>
    </Field>
  );
}

/** The classes of a one-line input. */
export function classOfTextbox(field: { readonly error?: string | undefined }): string {
  return field.error
    ? 'utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid'
    : 'utrecht-textbox utrecht-textbox--html-input';
}
