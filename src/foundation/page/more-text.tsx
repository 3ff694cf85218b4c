import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { blocks } from './labels.ts';

/** A text that *Meer tonen* unfolds and *Minder tonen* folds again (TML-4). `about` is for screen readers. */
export function MoreText(props: {
  say: Say;
  about: string;
  open?: boolean;
  children: Child;
}): Html {
  const { say } = props;
  return (
    <details class="voordeur-more-text" open={props.open}>
      <summary>
        <span class="voordeur-more-text__more">{say(blocks.Label_ShowMore)}</span>
        <span class="voordeur-more-text__less">{say(blocks.Label_ShowLess)}</span>
        <span class="voordeur-visually-hidden">: {props.about}</span>
      </summary>
      <div class="voordeur-stack">{props.children}</div>
    </details>
  );
}

/** A text as somebody typed it, line by line; never markup (GEN-B8). */
export function TypedText(props: { text: string }): Html {
  return (
    <p class="utrecht-paragraph">
      {props.text.split(/\r?\n/).map((line, index) => [index > 0 && <br />, line])}
    </p>
  );
}
