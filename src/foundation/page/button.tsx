import type { Child, Html } from '../html/jsx-runtime.ts';
import { Icon, type IconName } from './icon.tsx';

type Kind = 'primary' | 'secondary' | 'subtle' | 'danger';

interface Look {
  /** One primary button a view; default is secondary. */
  readonly kind?: Kind;
  readonly icon?: IconName;
  /** As wide as its column. */
  readonly block?: boolean;
  readonly children: Child;
}

export interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button' | 'reset';
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** Its work is under way: the icon turns, a second press does nothing. */
  readonly busy?: boolean;
  /** What the script writes on the button while the form is being sent. */
  readonly busyText?: string;
  /** Id of the form, for a button that stands outside it. */
  readonly form?: string;
  readonly formaction?: string;
  /** The name of a frame on the page that shows the answer; the page itself stays. */
  readonly formtarget?: string;
  /** For a button that leaves without checking, such as *Annuleren* or *Vorige*. */
  readonly formnovalidate?: boolean;
}

/** A button of a form; `submit` unless said otherwise. Words on it start with a verb. */
export function Button(props: ButtonProps): Html {
  return (
    <button
      class={classOf(props, props.busy)}
      type={props.type ?? 'submit'}
      id={props.id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.busy ? 'true' : undefined}
      data-busy-text={props.busyText}
      form={props.form}
      formaction={props.formaction}
      formtarget={props.formtarget}
      formnovalidate={props.formnovalidate}
    >
      {props.busy ? <Icon name="loader-circle" /> : props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

export interface ButtonLinkProps extends Look {
  readonly href: string;
  readonly id?: string;
  /** For a file: the name under which it is saved. */
  readonly download?: string | boolean;
  readonly newTab?: boolean;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink(props: ButtonLinkProps): Html {
  return (
    <a
      class={classOf(props)}
      href={props.href}
      id={props.id}
      download={props.download}
      target={props.newTab ? '_blank' : undefined}
      rel={props.newTab ? 'noopener' : undefined}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

/** Buttons in a row; the primary one first. On phones the buttons of a form stand below each other. */
export function ButtonGroup(props: { children: Child }): Html {
  return <div class="utrecht-button-group">{props.children}</div>;
}

const classOfKind: Record<Kind, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
};

function classOf(look: Look, busy = false): string {
  const base = classOfKind[look.kind ?? 'secondary'];
  return base + (busy ? ' utrecht-button--busy' : '') + (look.block ? ' voordeur-block' : '');
}
