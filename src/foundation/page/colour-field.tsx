import type { Html } from '../html/jsx-runtime.ts';
import { FieldError, type FieldProps, idOf } from './field.tsx';
import { Icon } from './icon.tsx';
import { classOfTextbox } from './text-field.tsx';

export interface ColourFieldProps extends Omit<FieldProps, 'description' | 'info' | 'optional'> {
  /** The number of the colour, 1 to 17 (GEN-21). */
  readonly number: number;
  /** The expression as typed, such as `hsl(193 76% 20%)`. */
  readonly value: string;
  /** The colour that the expression gives, as plain CSS colour; left out when it gives none. */
  readonly shown?: string | undefined;
  /** What was found about its contrast, in words. */
  readonly check?: { readonly enough: boolean; readonly text: string } | undefined;
}

/** One of the colours of the look, with a swatch that follows while typing. */
export function ColourField(props: ColourFieldProps): Html {
  const id = idOf(props);
  const described = [props.check && `${id}-contrast`, props.error && `${id}-fout`].filter(Boolean);
  return (
    <div class="voordeur-colour">
      <label class="utrecht-form-label" for={id}>
        <span class="voordeur-colour__nr">{props.number}</span>
        {props.label}
      </label>
      <svg
        class="voordeur-swatch"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        aria-hidden="true"
        data-swatch-of={id}
      >
        <rect width="1" height="1" fill={props.shown ?? 'none'} />
      </svg>
      <input
        class={classOfTextbox(props)}
        id={id}
        name={props.name}
        value={props.value}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        required
        disabled={props.disabled}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      />
      {props.error && <FieldError id={id} text={props.error} />}
      {props.check && <Check id={id} {...props.check} />}
    </div>
  );
}

function Check(props: { id: string; enough: boolean; text: string }): Html {
  return (
    <p
      class={
        props.enough
          ? 'voordeur-colour__check'
          : 'voordeur-colour__check voordeur-colour__check--warning'
      }
      id={`${props.id}-contrast`}
    >
      <Icon name={props.enough ? 'check' : 'triangle-alert'} />
      <span>{props.text}</span>
    </p>
  );
}
