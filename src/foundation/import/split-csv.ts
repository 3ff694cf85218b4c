/** A line of a CSV file with its cells. Line breaks inside quotes count, so that `line` is where it begins. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote does not stand around a whole cell, or does not end. */
export class MisplacedQuote extends Error {
  override name = 'MisplacedQuote';
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} has a misplaced quote.`);
    this.line = line;
  }
}

/**
 * The lines of a CSV text, without the empty ones. They all end as the first one does. Cells are trimmed, except inside
 * quotes; there, two quotes are one. Throws `MisplacedQuote`.
 */
export function splitCsv(text: string, delimiter: ',' | ';'): CsvLine[] {
  const lines: CsvLine[] = [];
  const lineEnd = lineEndOf(text);
  const cell = cellPattern(delimiter, lineEnd);
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start, lineEnd);
    const plain = text.slice(start, end);
    let next = end + lineEnd.length;
    if (plain.includes('"')) {
      const quoted = quotedCells(text, start, cell, line);
      lines.push({ line, cells: quoted.cells });
      next = quoted.next;
    } else if (plain.trim() !== '') {
      lines.push({ line, cells: plain.split(delimiter).map(trimmed) });
    }
    line += text.slice(start, next).split(lineEnd === '\r' ? '\r' : '\n').length - 1;
    start = next;
  }
  return lines;
}

function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const end = text.indexOf('\n');
  if (end === -1) return '\r';
  return text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** A cell at a place in the text, quoted or not, with what stands behind it. */
function cellPattern(delimiter: string, lineEnd: string): RegExp {
  const quoted = '[ \\t]*"([^"]*(?:""[^"]*)*)"[ \\t]*';
  const plain = `((?:(?!${lineEnd})[^"${delimiter}])*)`;
  return new RegExp(`(?:${quoted}|${plain})(${delimiter}|${lineEnd}|$)`, 'y');
}

function endOfLine(text: string, start: number, lineEnd: string): number {
  const end = text.indexOf(lineEnd, start);
  return end === -1 ? text.length : end;
}

function quotedCells(
  text: string,
  start: number,
  cell: RegExp,
  line: number,
): { readonly cells: string[]; readonly next: number } {
  const cells: string[] = [];
  cell.lastIndex = start;
  for (;;) {
    const found = cell.exec(text);
    if (!found) throw new MisplacedQuote(line);
    const [, quoted, plain = '', behind = ''] = found;
    cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    if (behind === '' || /[\r\n]/.test(behind)) return { cells, next: cell.lastIndex };
  }
}

function trimmed(cell: string): string {
  return cell.trim();
}
