import { escapeHtml } from '../html/escape.ts';
import { type Html, raw } from '../html/jsx-runtime.ts';

/** The id of the words by which a field with an error is called. */
export function idOfName(fieldId: string): string {
  return `${fieldId}-naam`;
}

/** The place in a summary of errors for the name of a field, which stands further on in the page. */
export function placeForName(field: string): Html {
  return raw(`<!--name of ${escapeHtml(field)}-->`);
}

/**
 * Writes in the summary of errors what each field is called, so that *Dit is een verplicht veld* says which one
 * (GEN-31). A field without a name on the page, such as a single tick, keeps its message alone.
 */
export function nameErrors(markup: string): string {
  if (!markup.includes('<!--name of ')) return markup;
  return markup.replace(/<!--name of ([^>]+)-->/g, (_, field: string) => {
    const mark = ` id="${idOfName(field)}">`;
    const start = markup.indexOf(mark);
    if (start < 0) return '';
    const from = start + mark.length;
    return `${markup.slice(from, markup.indexOf('<', from)).trim()}: `;
  });
}
