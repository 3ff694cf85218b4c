import { escapeHtml } from '../html/escape.ts';
import { type Html, raw } from '../html/jsx-runtime.ts';

/** The id of the words by which a field with an error is called. */
export function idOfName(fieldId: string): string {
  return `${fieldId}-naam`;
}

/** Places that were written and not filled yet; a page that was thrown away leaves its own open, which does no harm. */
let placesOpen = 0;

/** The place in a summary of errors for the name of a field, which stands further on in the page. */
export function placeForName(field: string): Html {
  placesOpen += 1;
  return raw(`<!--name of ${escapeHtml(field)}-->`);
}

/**
 * Writes in the summary of errors what each field is called, so that *Dit is een verplicht veld* says which one
 * (GEN-31). A field without a name on the page, such as a single tick, keeps its message alone.
 */
export function nameErrors(markup: string): string {
  // Almost no page has one, and searching a long page for it costs as much as writing the page.
  if (placesOpen === 0) return markup;
  return markup.replace(/<!--name of ([^>]+)-->/g, (_, field: string) => {
    placesOpen = Math.max(0, placesOpen - 1);
    const mark = ` id="${idOfName(field)}">`;
    const start = markup.indexOf(mark);
    if (start < 0) return '';
    const from = start + mark.length;
    return `${markup.slice(from, markup.indexOf('<', from)).trim()}: `;
  });
}
