import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

/**
 * The info icon of a field or fact (GEN-31): a press opens the explanation, by mouse, finger or key.
 * An explanation that the organisation has emptied (ADM-B23) shows no icon.
 */
export function Info(props: { say: Say; subject: string; text: string }): Html | null {
  if (props.text === '') return null;
  return (
    <details class="voordeur-info">
      <summary>
        <Icon name="info" />
        <span class="voordeur-visually-hidden">
          {props.say(blocks.Label_Explanation, { subject: props.subject })}
        </span>
      </summary>
      <p>{props.text}</p>
    </details>
  );
}
