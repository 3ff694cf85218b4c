import { escapeHtml } from '../html/escape.ts';

/**
 * Text that people typed, kept apart while a mail text is turned into HTML (GEN-B8). Every character but letters and
 * digits moves to a private-use plane, where it means nothing to templates, mark-up or HTML; afterwards it comes back
 * as text. Filters such as `upcase` still work in between.
 */
const privatePlane = 0xf0000;
const moved = /[\u{f0000}-\u{fffff}]/gu;

/** The text in disguise. Line breaks are one sort, control characters go, spaces around it too. */
export function disguise(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
  return plain.replace(/[^\p{L}\p{N}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x10000 ? String.fromCodePoint(privatePlane + code) : character;
  });
}

/** What an administrator wrote, without characters that are kept for disguised text. */
export function withoutDisguise(text: string): string {
  return text.replace(moved, '');
}

/** Shows disguised text in finished HTML: as text between tags, encoded inside the address of a link. */
export function revealInHtml(html: string): string {
  return html
    .replace(/ href="[^"]*"/g, (address) =>
      address.replace(moved, (one) => encodeURIComponent(original(one))),
    )
    .replace(moved, (one) => (original(one) === '\n' ? '<br>' : escapeHtml(original(one))));
}

/** Shows disguised text in plain text. */
export function revealInText(text: string): string {
  return text.replace(moved, original);
}

function original(character: string): string {
  return String.fromCodePoint((character.codePointAt(0) ?? privatePlane) - privatePlane);
}
