import type { Temporal } from 'temporal-polyfill';
import { fillDates, readDate } from './dates.ts';
import type { ImportRow, Known } from './importer.ts';

/** A checked row, ready to be stored: asks its cells by column in the shape of the database. */
export class LoadRow {
  readonly line: number;
  readonly #values: ImportRow['values'];
  readonly #links: Readonly<Record<string, Known>>;
  readonly #today: Temporal.PlainDate;

  constructor(
    row: ImportRow,
    today: Temporal.PlainDate,
    links: Readonly<Record<string, Known>> = {},
  ) {
    this.line = row.line;
    this.#values = row.values;
    this.#links = links;
    this.#today = today;
  }

  /** False when the file leaves this optional column out, so that what is stored can stay. */
  has(column: string): boolean {
    return this.#values[column] !== undefined;
  }

  /** The text of a cell, `''` when it is empty; dates in braces are filled in (see `fillDates`). */
  text(column: string): string {
    return fillDates(this.#values[column] ?? '', this.#today);
  }

  /** The text of a cell, or null when it is empty. */
  textOrNull(column: string): string | null {
    return this.text(column) || null;
  }

  /** A whole number, or null when the cell is empty. */
  numberOrNull(column: string): number | null {
    const text = this.#values[column];
    return text ? Number(text) : null;
  }

  /** Throws when the cell is empty. */
  number(column: string): number {
    return this.#filled(column, this.numberOrNull(column));
  }

  /** Hundredths, of euros (cents) or of points: `503.47` is 50347. Null when the cell is empty. */
  hundredthsOrNull(column: string): number | null {
    const text = this.#values[column];
    return text ? Number(text.replace('.', '')) : null;
  }

  /** Throws when the cell is empty. */
  hundredths(column: string): number {
    return this.#filled(column, this.hundredthsOrNull(column));
  }

  /** A date, or null when the cell is empty. */
  dateOrNull(column: string): Temporal.PlainDate | null {
    const text = this.#values[column];
    return text ? (readDate(text, this.#today) ?? null) : null;
  }

  /** Throws when the cell is empty. */
  date(column: string): Temporal.PlainDate {
    return this.#filled(column, this.dateOrNull(column));
  }

  /** The record that a cell refers to, or null when the cell is empty. */
  linkOrNull(column: string): Known | null {
    return this.#links[column] ?? null;
  }

  /** Throws when the cell is empty. */
  link(column: string): Known {
    return this.#filled(column, this.linkOrNull(column));
  }

  #filled<Value>(column: string, value: Value | null): Value {
    if (value === null) throw new Error(`Line ${this.line} has no ${column}.`);
    return value;
  }
}
