import { inAscii } from '../html/escape.ts';
import { type Html, raw } from '../html/jsx-runtime.ts';
import { stateOfAddress } from '../http/open-address.ts';
import type { Visit } from '../http/visit.ts';
import { renderMarkup } from '../markup/markup.ts';
import { blocks } from './labels.ts';

/**
 * A text that the organisation wrote with markup (KNO-29, TXT-1). A link to a page of the portal whose function is
 * switched off shows its name only (ADM-60).
 */
export function WrittenText(props: { visit: Visit; text: string }): Html {
  const { visit, text } = props;
  const markup = renderMarkup(text, {
    newTabNotice: visit.say(blocks.Label_NewTab),
    isOpen: (href) => stateOfAddress(visit, href) !== 'closed',
  });
  return <div class="voordeur-written">{raw(inAscii(markup))}</div>;
}
