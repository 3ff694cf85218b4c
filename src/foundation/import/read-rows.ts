import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { hasControlCharacters } from '../format/text.ts';
import { plainText } from '../records/csv.ts';
import type { Importer, ImportFault, ImportRow } from './importer.ts';
import { importLabels as labels } from './labels.ts';
import { type Reason, reason } from './reason.ts';

const parsed = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

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
  const broken = brokenLines(file, content);
  if (broken.length > 0) return { faults: broken };
  const lines = splitIntoCells(file, content);
  if ('faults' in lines) return lines;
  const [head, ...body] = lines.cells;
  const names = head?.record ?? [];
  const headFaults = checkHead(importer, names);
  if (headFaults.length > 0) return { faults: headFaults };
  const uneven = body.filter(({ record }) => record.length !== names.length);
  if (uneven.length > 0) {
    return {
      faults: uneven.map(({ record, line }) =>
        fault(
          file,
          line,
          '',
          reason(labels.Reason_Cells, { count: record.length, expected: names.length }),
        ),
      ),
    };
  }
  return {
    rows: body.map(({ record, line }) => ({
      line,
      values: Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])),
    })),
  };
}

function brokenLines(file: string, content: Buffer): ImportFault[] {
  const text = content.toString('utf8');
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

interface CellsOfLine {
  readonly line: number;
  readonly record: readonly string[];
}

function splitIntoCells(
  file: string,
  content: Buffer,
): { readonly cells: readonly CellsOfLine[] } | { readonly faults: readonly ImportFault[] } {
  try {
    const records = parsed.parse(
      parse(content, {
        bom: true,
        delimiter: delimiterOf(content),
        info: true,
        trim: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }),
    );
    return {
      cells: records.map(({ record, info }) => ({
        line: info.lines,
        record: record.map((cell) => plainText(cell).normalize('NFC')),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      faults: [
        fault(file, lineOf(error), '', reason(labels.Reason_NoCsv, { error: error.message })),
      ],
    };
  }
}

/** Spreadsheets of Dutch users write semicolons; column names hold neither. */
function delimiterOf(content: Buffer): ',' | ';' {
  const end = content.indexOf('\n');
  const head = content.subarray(0, end === -1 ? content.length : end);
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}

function lineOf(error: CsvError): number {
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
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
