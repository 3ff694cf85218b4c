import { type Html, raw } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { renderMarkup } from '../markup/markup.ts';
import { blocks } from './labels.ts';

/** A text with markup that the organisation wrote for the customer (TXT-1, ADM-295). */
export function MarkedText(props: { say: Say; text: string }): Html {
  const newTabNotice = props.say(blocks.Label_NewTab);
  return (
    <div class="voordeur-stack voordeur-text">
      {raw(renderMarkup(props.text, { newTabNotice }))}
    </div>
  );
}
