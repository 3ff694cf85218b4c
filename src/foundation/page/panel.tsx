import type { Child, Html } from '../html/jsx-runtime.ts';
import { Icon } from './icon.tsx';

export interface PanelProps {
  readonly title: string;
  /** The one number that matters, in the title: *€ 544,72* or *118 punten*. */
  readonly fact?: Child;
  readonly open?: boolean;
  /** For a link to this panel, such as `#betalen`. */
  readonly id?: string;
  readonly children: Child;
}

/** A panel that opens and closes with an arrow (GEN-31). No panel inside a panel. */
export function Panel(props: PanelProps): Html {
  return (
    <details class="voordeur-panel" id={props.id} open={props.open}>
      <summary class="voordeur-panel__summary">
        <h2 class="utrecht-heading-2">{props.title}</h2>
        {props.fact !== undefined && (
          <span class="voordeur-panel__fact voordeur-amount">{props.fact}</span>
        )}
        <span class="voordeur-panel__arrow">
          <Icon name="chevron-down" />
        </span>
      </summary>
      <div class="voordeur-panel__body voordeur-stack voordeur-stack--roomy">{props.children}</div>
    </details>
  );
}

/** Panels below each other. */
export function Panels(props: { children: Child }): Html {
  return <div class="voordeur-panels">{props.children}</div>;
}

export interface SectionProps {
  /** Unique on the page; the heading carries it. */
  readonly id: string;
  readonly title: string;
  /** Beside the heading: a sort link, a count. */
  readonly aside?: Child;
  readonly children: Child;
}

/** A panel that is always open: a white card with a heading. */
export function PlainPanel(props: SectionProps): Html {
  return (
    <section
      class="voordeur-panel voordeur-panel--plain voordeur-stack voordeur-stack--roomy"
      aria-labelledby={props.id}
    >
      <SectionHead {...props} />
      {props.children}
    </section>
  );
}

/** A part of the page with a heading and no card around it. */
export function Section(props: SectionProps): Html {
  return (
    <section aria-labelledby={props.id}>
      <SectionHead {...props} />
      {props.children}
    </section>
  );
}

function SectionHead(props: SectionProps): Html {
  return (
    <div class="voordeur-section-head voordeur-wide">
      <h2 class="utrecht-heading-2" id={props.id}>
        {props.title}
      </h2>
      {props.aside !== undefined && <p class="voordeur-soft">{props.aside}</p>}
    </div>
  );
}

/** Two columns on wide screens, below each other on phones. */
export function Split(props: { children: Child }): Html {
  return <div class="voordeur-split">{props.children}</div>;
}

/** Main part with a narrow column at the right; on phones the column comes after, or first if asked. */
export function SplitAside(props: {
  children: Child;
  aside: Child;
  asideLabel: string;
  asideFirst?: boolean;
}): Html {
  const aside = (
    <aside class="voordeur-panels" aria-label={props.asideLabel}>
      {props.aside}
    </aside>
  );
  return (
    <div class="voordeur-split voordeur-split--aside">
      {props.asideFirst && aside}
      <div class="voordeur-panels">{props.children}</div>
      {!props.asideFirst && aside}
    </div>
  );
}

/** Text and parts below each other with even space. */
export function Stack(props: { roomy?: boolean; children: Child }): Html {
  return (
    <div class={`voordeur-stack voordeur-wide${props.roomy ? ' voordeur-stack--roomy' : ''}`}>
      {props.children}
    </div>
  );
}

/** A paragraph of running text, at most 40 rem a line. */
export function Paragraph(props: { kind?: 'lead' | 'small'; children: Child }): Html {
  const kind = props.kind ? ` utrecht-paragraph--${props.kind}` : '';
  return <p class={`utrecht-paragraph${kind}`}>{props.children}</p>;
}
