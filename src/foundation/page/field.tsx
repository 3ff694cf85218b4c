import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { Info } from './info.tsx';
import { blocks } from './labels.ts';
import { idOfName } from './name-errors.ts';

/** What every form field has. */
export interface FieldProps {
  readonly say: Say;
  /** Name in the sent form; also the id of the (first) control, so that an error can link to it. */
  readonly name: string;
  /** Only when the name occurs more than once on the page. */
  readonly id?: string;
  readonly label: string;
  /** A sentence below the label. */
  readonly description?: string | undefined;
  /** The text behind the info icon (GEN-31). */
  readonly info?: string | undefined;
  /** The message at this field; what was typed stays. */
  readonly error?: string | undefined;
  /** Says *(niet verplicht)* beside the label. Fields are obligatory unless said otherwise. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
}

/** The attributes that tie a control to its label, description and error. */
export function controlOf(props: FieldProps) {
  const id = idOf(props);
  const described = [props.description && `${id}-uitleg`, props.error && `${id}-fout`].filter(
    (each): each is string => Boolean(each),
  );
  return {
    id,
    name: props.name,
    disabled: props.disabled,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': props.error ? 'true' : undefined,
  };
}

/** Label, explanation and error around one control. */
export function Field(props: { field: FieldProps; children: Child }): Html {
  const { field } = props;
  return (
    <div class={classOfField(field)}>
      <div class="voordeur-label">
        <label class="utrecht-form-label" for={idOf(field)} id={idOfNameAt(field)}>
          <LabelText {...field} />
        </label>
        <FieldInfo {...field} />
      </div>
      <DescriptionAndError {...field} />
      {props.children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup(props: { field: FieldProps; children: Child }): Html {
  const { field } = props;
  return (
    <div class={classOfField(field)}>
      <fieldset
        class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={controlOf(field)['aria-describedby']}
      >
        <legend
          class={
            field.info
              ? 'utrecht-form-fieldset__legend utrecht-form-label voordeur-legend-beside'
              : 'utrecht-form-fieldset__legend utrecht-form-label'
          }
          id={idOfNameAt(field)}
        >
          <LabelText {...field} />
        </legend>
        <FieldInfo {...field} />
        <div class="voordeur-group">
          <DescriptionAndError {...field} />
          {props.children}
        </div>
      </fieldset>
    </div>
  );
}

/** A message with its icon at a field. */
export function FieldError(props: { id: string; text: string }): Html {
  return (
    <p
      class="utrecht-form-field-error-message utrecht-form-field__error-message"
      id={`${props.id}-fout`}
    >
      <Icon name="circle-alert" />
      <span>{props.text}</span>
    </p>
  );
}

export function idOf(field: Pick<FieldProps, 'id' | 'name'>): string {
  return field.id ?? field.name;
}

function classOfField(field: FieldProps): string {
  return field.error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field';
}

/** Only a field with an error is called by its name elsewhere. */
function idOfNameAt(field: FieldProps): string | undefined {
  return field.error ? idOfName(idOf(field)) : undefined;
}

function LabelText(field: FieldProps): Html {
  if (!field.optional) return <>{field.label}</>;
  return (
    <>
      {field.label} <span class="voordeur-optional">{field.say(blocks.Label_Optional)}</span>
    </>
  );
}

function FieldInfo(field: FieldProps): Html | null {
  if (!field.info) return null;
  return <Info say={field.say} subject={field.label} text={field.info} />;
}

function DescriptionAndError(field: FieldProps): Html {
  const id = idOf(field);
  return (
    <>
      {field.description && (
        <div
          class="utrecht-form-field-description utrecht-form-field__description"
          id={`${id}-uitleg`}
        >
          {field.description}
        </div>
      )}
      {field.error && <FieldError id={id} text={field.error} />}
    </>
  );
}
