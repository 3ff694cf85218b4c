import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { ButtonLink } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { blocks } from './labels.ts';

interface StateText {
  readonly title: string;
  /** What you can do, or what follows: one or two sentences, or your own markup. */
  readonly children?: Child;
  /** A `<ButtonLink>` or small form. */
  readonly action?: Html | null;
  /** The heading's level: 1 on a page of its own, 3 inside a panel (default). */
  readonly level?: 1 | 2 | 3;
}

/** Nothing is here: what there is not, and what you can do. */
export function EmptyState(props: StateText & { icon: IconName }): Html {
  return <State {...props} kind="" />;
}

/** What is settled, when, and what follows. */
export function DoneState(props: StateText): Html {
  return <State {...props} icon="check" kind=" voordeur-empty--done" />;
}

export interface FailedStateProps extends StateText {
  readonly say: Say;
  /** The page to try again. */
  readonly retryHref?: string;
  /** The number under which the fault is logged. */
  readonly reference?: string;
}

/** What failed, what still stands, what to do, and a number to mention. */
export function FailedState(props: FailedStateProps): Html {
  const retry = props.retryHref && (
    <ButtonLink href={props.retryHref} icon="refresh-cw">
      {props.say(blocks.Link_TryAgain)}
    </ButtonLink>
  );
  const reference = props.reference && (
    <p class="voordeur-soft">{props.say(blocks.Text_Reference, { reference: props.reference })}</p>
  );
  return (
    <State
      {...props}
      icon="cloud-off"
      kind=" voordeur-empty--failed"
      action={
        <>
          {reference}
          {props.action ?? retry}
        </>
      }
    />
  );
}

/** Something is being fetched or made: grey lines and a sentence. */
export function BusyState(props: { text: string }): Html {
  return (
    <div class="voordeur-busy voordeur-wide" role="status">
      <i></i>
      <i></i>
      <i></i>
      <p class="voordeur-soft">{props.text}</p>
    </div>
  );
}

function State(props: StateText & { icon: IconName; kind: string }): Html {
  const text = props.children;
  return (
    <div class={`voordeur-empty voordeur-wide${props.kind}`}>
      <div class="voordeur-empty__picture">
        <Icon name={props.icon} />
      </div>
      <Heading level={props.level ?? 3}>{props.title}</Heading>
      {typeof text === 'string' ? <p class="utrecht-paragraph">{text}</p> : text}
      {props.action}
    </div>
  );
}

function Heading(props: { level: 1 | 2 | 3; children: Child }): Html {
  if (props.level === 1) return <h1 class="utrecht-heading-1">{props.children}</h1>;
  if (props.level === 2) return <h2 class="utrecht-heading-2">{props.children}</h2>;
  return <h3 class="utrecht-heading-3">{props.children}</h3>;
}
