import type { Write } from '../database/transaction.ts';

/** One row of an import file, by column name, with the line it stands on. */
export interface ImportRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with a line of an import file. */
export interface ImportFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** Loads one kind of file of an import folder; repeatable: the same file again changes nothing. */
export interface Importer {
  /** For example `customers.csv`. */
  readonly file: string;
  readonly columns: readonly ImportColumn[];
  /** Stores checked rows; may answer faults that only the database knows (an unknown customer number). */
  readonly load: (target: ImportTarget, rows: readonly ImportRow[]) => Promise<ImportFault[]>;
}

export interface ImportColumn {
  readonly name: string;
  readonly required: boolean;
  /** Says what is wrong with a value that is not empty, or undefined when it is right. */
  readonly check: (value: string) => string | undefined;
}

export interface ImportTarget {
  readonly write: Write;
  readonly organisationId: string;
  /** The day of loading: relative dates such as `today-11` count from it. */
  readonly today: string;
  /** Reads a date of the file, `2026-11-21` or `today`, `today+9`, `today-11`; undefined for an empty value. */
  readonly date: (value: string) => string | undefined;
}
