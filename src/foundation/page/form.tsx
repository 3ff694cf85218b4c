import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';
import { placeForName } from './name-errors.ts';

export interface FormProps {
  readonly action: string;
  readonly method?: 'post' | 'get';
  readonly id?: string;
  /** The random key that makes a second press the same act (GEN-B4); sent as `formKey`. */
  readonly formKey?: string | undefined;
  /** Other hidden values. */
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
  /** A white card around it. */
  readonly panel?: boolean;
  /** For files. */
  readonly multipart?: boolean;
  /**
   * The script asks before somebody leaves with unsaved changes; `changed` when the page itself shows values that
   * are not stored.
   */
  readonly warnUnsaved?: boolean | 'changed';
  readonly children: Child;
}

/** A form in one column. The server checks; the browser's own messages stay off. */
export function Form(props: FormProps): Html {
  const panel = props.panel ? ' voordeur-panel voordeur-panel--plain' : '';
  const hidden = { formKey: props.formKey, ...props.hidden };
  return (
    <form
      class={`voordeur-form voordeur-wide${panel}`}
      id={props.id}
      action={props.action}
      method={props.method ?? 'post'}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
      data-warn-unsaved={props.warnUnsaved}
    >
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      {props.children}
    </form>
  );
}

/**
 * The summary above a form that was not accepted: how many, and a link to each field with its name. Shows
 * nothing without errors. Set `failed` on the page too: its title then starts with *Fout:*.
 */
export function ErrorSummary(props: {
  say: Say;
  /** Messages by name of the field; `form` holds one about the form as a whole. */
  errors: Readonly<Record<string, string>>;
  /** Default: nothing was saved yet, change this. */
  introduction?: string;
}): Html | null {
  const { say } = props;
  const errors = Object.entries(props.errors);
  if (errors.length === 0) return null;
  return (
    <div
      class="voordeur-errors"
      id="fouten"
      role="alert"
      tabindex="-1"
      autofocus
      aria-labelledby="fouten-titel"
    >
      <h2 class="utrecht-heading-2" id="fouten-titel">
        <Icon name="circle-alert" />
        {errors.length === 1
          ? say(blocks.Title_OneError)
          : say(blocks.Title_Errors, { count: errors.length })}
      </h2>
      <p>{props.introduction ?? say(blocks.Text_Errors)}</p>
      <ul>
        {errors.map(([field, message]) => (
          <li>
            {field === 'form' ? (
              message
            ) : (
              <a href={`#${field}`}>
                {placeForName(field)}
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Fields side by side with a button, such as a search field. */
export function InlineForm(props: { action: string; label?: string; children: Child }): Html {
  return (
    <form
      class="voordeur-inline voordeur-wide"
      action={props.action}
      method="get"
      role="search"
      aria-label={props.label}
    >
      {props.children}
    </form>
  );
}

/** The filters above a list: fields in a row, the button last. */
export function Filters(props: {
  action: string;
  label: string;
  button: Child;
  children: Child;
}): Html {
  return (
    <form
      class="voordeur-panel voordeur-panel--plain voordeur-filters"
      action={props.action}
      method="get"
      novalidate
      role="search"
      aria-label={props.label}
    >
      {props.children}
      <div class="voordeur-filters__actions">{props.button}</div>
    </form>
  );
}

/** The bar with buttons that stays in sight under a long form. */
export function ActionBar(props: { note?: Child; children: Child }): Html {
  return (
    <div class="voordeur-bar voordeur-wide">
      {props.children}
      {props.note !== undefined && <p class="voordeur-bar__note">{props.note}</p>}
    </div>
  );
}
