import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Info } from './info.tsx';

export interface ExplainedItem {
  readonly name: string;
  /** The text behind the info icon; an emptied one shows no icon. */
  readonly info: string;
}

/** Names below each other, each with an info icon that explains it (GEN-31). */
export function ExplainedList(props: { say: Say; items: readonly ExplainedItem[] }): Html {
  return (
    <ul class="voordeur-explained">
      {props.items.map(({ name, info }) => (
        <li>
          {name} <Info say={props.say} subject={name} text={info} />
        </li>
      ))}
    </ul>
  );
}
