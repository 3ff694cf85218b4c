import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../clock.ts';

/** What a cell of an exported list may hold; amounts in cents are made euros with `euros`. */
export type CsvValue =
  | string
  | number
  | boolean
  | Temporal.PlainDate
  | Temporal.Instant
  | null
  | undefined;

/**
 * A file that spreadsheets open at once: UTF-8 with its mark, semicolons, dates as `2026-11-21`, moments in Amsterdam
 * time, decimals with a comma. Text that a spreadsheet would take for a formula is made harmless. Large lists are
 * written bit by bit, so that other visitors do not wait.
 */
export async function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
): Promise<string> {
  let file = `\ufeff${linesOf([header])}`;
  let waiting: (readonly CsvValue[])[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < 500) continue;
    file += linesOf(waiting);
    waiting = [];
    await setImmediate();
  }
  return file + linesOf(waiting);
}

function linesOf(rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellOf)),
    { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

function cellOf(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (value instanceof Temporal.PlainDate) return value.toString();
  if (value instanceof Temporal.Instant) return momentOf(value);
  return harmless(value);
}

function momentOf(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/** Cents as a number of euros: 123450 gives `1234,50` in the file. */
export function euros(cents: number | null | undefined): CsvValue {
  return cents === null || cents === undefined ? '' : cents / 100;
}

/**
 * Text as it may stand in a spreadsheet: what starts like a formula gets an apostrophe before it, so that nothing that
 * a customer typed is carried out on the computer of who opens the file; a negative number is no formula. `plainText`
 * takes it off again.
 */
export function harmless(text: string): string {
  if (/^-\d+(?:[.,]\d+)?$/.test(text)) return text;
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Text as it was before `harmless`. */
export function plainText(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
