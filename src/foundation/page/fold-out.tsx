import type { Child, Html } from '../html/jsx-runtime.ts';
import { Icon } from './icon.tsx';

/** Lines below each other, each of which unfolds; inside a panel. */
export function FoldOuts(props: { children: Child }): Html {
  return <div class="voordeur-folds voordeur-wide">{props.children}</div>;
}

/** A line that unfolds with an arrow (PRF-8). */
export function FoldOut(props: { title: string; children: Child }): Html {
  return (
    <details class="voordeur-fold">
      <summary class="voordeur-fold__summary">
        <span>{props.title}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="voordeur-fold__body voordeur-stack">{props.children}</div>
    </details>
  );
}
