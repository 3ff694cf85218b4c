/**
 * The characters of markup, and all beyond ASCII. Those from 128 to 159 are control characters that a page cannot
 * name: browsers read `&#128;` as the euro sign.
 */
const special = /["&'<>\u00a0-\uffff]/;
const beyondAscii = /[\u00a0-\uffff]/;

/**
 * Text made safe for element content and for double-quoted attribute values, in ASCII (docs/decisions/speed.md).
 * Most text needs no change and is returned as it is.
 */
export function escapeHtml(text: string): string {
  const first = text.search(special);
  return first === -1 ? text : replaced(text, first, replacementFor);
}

/** Finished markup in ASCII: what stands beyond it becomes a reference. */
export function inAscii(markup: string): string {
  const first = markup.search(beyondAscii);
  return first === -1 ? markup : replaced(markup, first, referenceFor);
}

function replaced(
  text: string,
  first: number,
  replacementOf: (code: number) => string | undefined,
): string {
  let escaped = '';
  let done = 0;
  for (let index = first; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    const replacement = replacementOf(code);
    if (replacement === undefined) continue;
    escaped += text.slice(done, index) + replacement;
    if (code > 0xffff) index += 1;
    done = index + 1;
  }
  return narrow(escaped + text.slice(done));
}

/** A piece of a wide string stays wide, also without the characters that made it so, and widens the page it is put in. */
function narrow(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

function replacementFor(code: number): string | undefined {
  switch (code) {
    case 34:
      return '&quot;';
    case 38:
      return '&amp;';
    case 39:
      return '&#39;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    default:
      return referenceFor(code);
  }
}

function referenceFor(code: number): string | undefined {
  if (code < 160) return undefined;
  // Half of a pair is no character.
  return code >= 0xd800 && code <= 0xdfff ? '&#65533;' : `&#${code};`;
}
