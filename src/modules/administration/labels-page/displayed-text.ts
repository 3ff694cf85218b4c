/**
 * Whether a label shows a text that was copied from the screen (ADM-186, ADM-192): over several lines or on one, with
 * straight or curly quotation marks, in capitals or not, and with its placeholders filled in with anything.
 */
export function showsText(label: string, copied: string): boolean {
  const sought = fold(copied).trim();
  if (fold(label).includes(sought)) return true;
  const pieces = label.split(/\{\w+\}/).map(fold);
  const found = pieces.map((_, start) => fromPiece(pieces, start, sought));
  return Math.max(...found) >= Math.max(fewestCharacters, sought.length / 4);
}

/** So many characters of a copied text, and a quarter of it, must be the label's own; the rest may be values. */
const fewestCharacters = 4;

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ');
}

/** How many characters of the copied text are the label's own when it begins in this piece; -1 when it cannot. */
function fromPiece(pieces: readonly string[], start: number, sought: string): number {
  const piece = pieces[start] ?? '';
  const begun = overlap(piece, sought);
  return afterValue(pieces, start + 1, sought.slice(begun), begun);
}

/** The rest begins with the value of a placeholder; what follows is the next piece, or a part of it at the end. */
function afterValue(pieces: readonly string[], next: number, rest: string, own: number): number {
  if (next >= pieces.length) return rest === '' ? own : -1;
  const piece = pieces[next] ?? '';
  const ended = own + overlap(rest.slice(1), piece);
  const at = rest.indexOf(piece, 1);
  if (at < 0) return ended;
  const through = afterValue(pieces, next + 1, rest.slice(at + piece.length), own + piece.length);
  return Math.max(ended, through);
}

/** The length of the longest end of one text with which the other begins. */
function overlap(ending: string, beginning: string): number {
  for (let length = Math.min(ending.length, beginning.length); length > 0; length -= 1) {
    if (ending.endsWith(beginning.slice(0, length))) return length;
  }
  return 0;
}
