import type { Child, Html } from '../html/jsx-runtime.ts';
import { Icon, type IconName } from './icon.tsx';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const iconOfKind: Record<AlertKind, IconName> = {
  info: 'info',
  ok: 'circle-check',
  warning: 'triangle-alert',
  error: 'circle-alert',
};

export interface AlertProps {
  readonly kind: AlertKind;
  readonly title?: string | undefined;
  /** `status` or `alert` when it tells what has just happened; nothing when it always stands here. */
  readonly role?: 'status' | 'alert';
  /** Text; it is set as one paragraph. Markup stands as it is. */
  readonly children?: Child;
}

/** A message on the page: what happened or what to know, and what follows. */
export function Alert(props: AlertProps): Html {
  return (
    <div class={`utrecht-alert utrecht-alert--${props.kind}`} role={props.role}>
      <AlertInside kind={props.kind} title={props.title}>
        {props.children}
      </AlertInside>
    </div>
  );
}

/** A message to show once, after an action: what a redirect carries to the next page. */
export interface Message {
  readonly kind: AlertKind;
  readonly text: string;
}

/**
 * A notice after an action: a dialog titled with the portal's name and closed with *Sluiten*
 * (GEN-32). It is open in the page and closes without script.
 */
export function Notice(props: {
  message: Message;
  title: string;
  close: string;
  id: string;
}): Html {
  const { kind, text } = props.message;
  return (
    <dialog
      class={`voordeur-notice utrecht-alert utrecht-alert--${kind}`}
      open
      aria-labelledby={props.id}
    >
      <AlertInside kind={kind} title={props.title} titleId={props.id}>
        {text}
      </AlertInside>
      <form class="voordeur-notice__close" method="dialog">
        <button class="utrecht-button utrecht-button--subtle" type="submit">
          {props.close}
        </button>
      </form>
    </dialog>
  );
}

function AlertInside(props: {
  kind: AlertKind;
  title?: string | undefined;
  titleId?: string;
  children: Child;
}): Html {
  const text = props.children;
  return (
    <>
      <div class="utrecht-alert__icon">
        <Icon name={iconOfKind[props.kind]} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          {props.title && (
            <p class="voordeur-strong" id={props.titleId}>
              {props.title}
            </p>
          )}
          {typeof text === 'string' ? <p class="utrecht-paragraph">{text}</p> : text}
        </div>
      </div>
    </>
  );
}
