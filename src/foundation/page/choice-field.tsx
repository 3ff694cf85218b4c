import type { Child, Html } from '../html/jsx-runtime.ts';
import { controlOf, Field, FieldError, FieldGroup, type FieldProps, idOf } from './field.tsx';
import { blocks } from './labels.ts';
import { idOfName } from './name-errors.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A small line below the label; not in a select. */
  readonly description?: string;
  readonly disabled?: boolean;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** The words of the empty first choice; default *Maak een keuze*. `false` leaves it out. */
  readonly empty?: string | false;
}

/** One choice out of a list that opens; for two to six choices `RadioGroup` is easier. */
export function Select(props: SelectProps): Html {
  const invalid = props.error ? ' utrecht-select--invalid' : '';
  const empty = props.empty ?? props.say(blocks.Label_MakeAChoice);
  return (
    <Field field={props}>
      <select
        class={`utrecht-select utrecht-select--html-select${invalid}`}
        {...controlOf(props)}
        required={!props.optional && empty !== false}
      >
        {empty !== false && <option value="">{empty}</option>}
        {props.options.map((option) => (
          <option
            value={option.value}
            selected={option.value === props.value}
            disabled={option.disabled}
          >
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  readonly columns?: 1 | 2;
}

/** One choice out of a few that all show. */
export function RadioGroup(props: RadioGroupProps): Html {
  return (
    <FieldGroup field={props}>
      <Options columns={props.columns}>
        {props.options.map((option, index) => (
          <OptionRow option={option}>
            <input
              class="utrecht-radio-button utrecht-radio-button--html-input"
              type="radio"
              name={props.name}
              id={idOfOption(props, index)}
              value={option.value}
              checked={option.value === props.value}
              disabled={props.disabled || option.disabled}
              aria-invalid={props.error ? 'true' : undefined}
            />
          </OptionRow>
        ))}
      </Options>
    </FieldGroup>
  );
}

export interface TickGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly values?: readonly string[];
  readonly columns?: 1 | 2;
}

/** Any number of choices; each ticked value is sent under the same name. */
export function TickGroup(props: TickGroupProps): Html {
  return (
    <FieldGroup field={props}>
      <Options columns={props.columns}>
        {props.options.map((option, index) => (
          <OptionRow option={option}>
            <input
              class="utrecht-checkbox utrecht-checkbox--html-input"
              type="checkbox"
              name={props.name}
              id={idOfOption(props, index)}
              value={option.value}
              checked={props.values?.includes(option.value)}
              disabled={props.disabled || option.disabled}
              aria-invalid={props.error ? 'true' : undefined}
            />
          </OptionRow>
        ))}
      </Options>
    </FieldGroup>
  );
}

export interface TickProps extends Omit<FieldProps, 'optional' | 'label'> {
  /** May hold a link, such as to the terms. */
  readonly label: Child;
  readonly checked?: boolean | undefined;
  /** What is sent when ticked; default `on`. */
  readonly value?: string;
}

/** One tick: yes or no. */
export function Tick(props: TickProps): Html {
  const id = idOf(props);
  return (
    <div
      class={props.error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}
    >
      {props.error && <FieldError id={id} text={props.error} />}
      <label class="voordeur-tick">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          {...controlOf({ ...props, label: '' })}
          value={props.value}
          checked={props.checked}
        />
        <span id={props.error ? idOfName(id) : undefined}>{props.label}</span>
      </label>
      {props.description && (
        <div class="utrecht-form-field-description voordeur-tick__text" id={`${id}-uitleg`}>
          {props.description}
        </div>
      )}
    </div>
  );
}

/** A tick in a row of a table, with a target of 44 px and a name for screen readers. */
export function RowTick(props: {
  name: string;
  value: string;
  id: string;
  label: string;
  checked?: boolean;
  disabled?: boolean;
}): Html {
  return (
    <label class="voordeur-target">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.disabled}
      />
      <span class="voordeur-visually-hidden">{props.label}</span>
    </label>
  );
}

function Options(props: { columns: 1 | 2 | undefined; children: Child }): Html {
  const columns = props.columns === 2 ? ' voordeur-options--two' : '';
  return <div class={`voordeur-options${columns}`}>{props.children}</div>;
}

function OptionRow(props: { option: Option; children: Child }): Html {
  return (
    <label class="voordeur-option">
      {props.children}
      <span>
        {props.option.label}
        {props.option.description && <small>{props.option.description}</small>}
      </span>
    </label>
  );
}

/** The first option carries the name of the field, so that an error links to it. */
function idOfOption(field: FieldProps, index: number): string {
  return index === 0 ? idOf(field) : `${idOf(field)}-${index + 1}`;
}
