import { hasControlCharacters } from '../format/text.ts';
import { plainText } from '../records/csv.ts';
import type { Importer, ImportFault, ImportRow } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { type Reason, reason } from './reason.ts';
import { type CsvLine, MisplacedQuote, splitCsv } from './split-csv.ts';

/** What a file holds, or what makes it unreadable as a whole. */
export type RowsRead =
  | { readonly rows: readonly ImportRow[] }
  | { readonly faults: readonly ImportFault[] };

/**
 * Reads a CSV file (UTF-8, commas or semicolons, quotes, first line with column names): cells trimmed, accents in one
 * spelling, and without the apostrophe that keeps an exported cell from being taken for a formula.
 * A file with bytes that are no UTF-8, or characters that were broken before, is refused line by line (GEN-18).
 */
export function readRows(importer: Importer, content: Buffer): RowsRead {
  const { file } = importer;
  const text = textOf(content);
  const broken = brokenLines(file, text);
  if (broken.length > 0) return { faults: broken };
  const lines = linesOf(file, text);
  if ('faults' in lines) return lines;
  const [head, ...body] = lines.lines;
  const names = head?.cells.map(tidy) ?? [];
  const headFaults = checkHead(importer, names);
  if (headFaults.length > 0) return { faults: headFaults };
  const uneven = body.filter(({ cells }) => cells.length !== names.length);
  if (uneven.length > 0) {
    return {
      faults: uneven.map(({ cells, line }) =>
        fault(
          file,
          line,
          '',
          reason(labels.Reason_Cells, { count: cells.length, expected: names.length }),
        ),
      ),
    };
  }
  return { rows: body.map(({ cells, line }) => ({ line, values: valuesOf(names, cells) })) };
}

/** Without the mark that spreadsheets put before UTF-8. */
function textOf(content: Buffer): string {
  return content.toString('utf8').replace(/^\ufeff/, '');
}

function brokenLines(file: string, text: string): ImportFault[] {
  if (!text.includes('\ufffd') && !hasControlCharacters(text, 'several')) return [];
  return text.split('\n').flatMap((line, index) => {
    if (line.includes('\ufffd')) {
      return [fault(file, index + 1, '', reason(labels.Reason_Broken))];
    }
    return hasControlCharacters(line, 'several')
      ? [fault(file, index + 1, '', reason(labels.Reason_Control))]
      : [];
  });
}

function linesOf(
  file: string,
  text: string,
): { readonly lines: readonly CsvLine[] } | { readonly faults: readonly ImportFault[] } {
  try {
    return { lines: splitCsv(text, delimiterOf(text)) };
  } catch (error) {
    if (!(error instanceof MisplacedQuote)) throw error;
    return { faults: [fault(file, error.line, '', reason(labels.Reason_Quote))] };
  }
}

/** Spreadsheets of Dutch users write semicolons; column names hold neither. */
function delimiterOf(text: string): ',' | ';' {
  const [head = ''] = text.split(/[\r\n]/, 1);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

function valuesOf(names: readonly string[], cells: readonly string[]): ImportRow['values'] {
  const values: Record<string, string> = {};
  names.forEach((name, index) => {
    values[name] = tidy(cells[index] ?? '');
  });
  return values;
}

function tidy(cell: string): string {
  return plainText(cell).normalize('NFC');
}

function checkHead({ file, columns }: Importer, names: readonly string[]): ImportFault[] {
  const known = new Set(columns.map((column) => column.name));
  return [
    ...columns
      .filter((column) => column.required && !names.includes(column.name))
      .map((column) => fault(file, 1, column.name, reason(labels.Reason_ColumnMissing))),
    ...names
      .filter((name) => !known.has(name))
      .map((name) =>
        fault(
          file,
          1,
          name,
          reason(labels.Reason_ColumnUnknown, { columns: [...known].join(', ') }),
        ),
      ),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((name) => fault(file, 1, name, reason(labels.Reason_ColumnTwice))),
  ];
}

function fault(file: string, line: number, field: string, why: Reason): ImportFault {
  return { file, line, field, reason: why };
}
