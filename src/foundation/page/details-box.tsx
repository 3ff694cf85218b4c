import type { Child, Html } from '../html/jsx-runtime.ts';

/** The tinted box around a table, or a text, that stands in the opened details of a row. */
export function DetailsBox(props: { children: Child }): Html {
  return <div class="voordeur-details-box">{props.children}</div>;
}
