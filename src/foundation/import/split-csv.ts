import { CsvError, parse } from 'csv-parse/sync';

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
  let line = 1;
  // Empty lines are read as well and lines counted here: what the library tells of each line costs as much as reading it.
  for (const cells of recordsOf(text, delimiter)) {
    if (cells.length > 1 || cells[0] !== '') lines.push({ line, cells });
    line += 1 + breaksIn(cells);
  }
  return lines;
}

const read = { trim: true, relax_column_count: true };

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { ...read, delimiter });
  } catch (error) {
    throw error instanceof CsvError ? new MisplacedQuote(refusedLine(text, delimiter)) : error;
  }
}

/** Where the line begins that the library refuses; it tells where it noticed. */
function refusedLine(text: string, delimiter: string): number {
  let line = 1;
  const on_record = (cells: string[]): null => {
    line += 1 + breaksIn(cells);
    return null;
  };
  try {
    parse(text, { ...read, delimiter, on_record });
  } catch {}
  return line;
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}
