import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '../database/transaction.ts';
import type { Label } from '../labels/label.ts';
import type { FileStore } from '../ports/files.ts';
import type { ChangesHere, KeptValue } from './changes-here.ts';
import type { LoadRow } from './load-row.ts';
import type { Reason } from './reason.ts';

/** One row of an import file, by column name, with the line it stands on. An empty cell is `''`. */
export interface ImportRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with a line of an import file; line 0 is the file as a whole. */
export interface ImportFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: Reason;
}

/** How many records of a file were new and how many differed from what was stored; the others stayed as they were. */
export interface LoadCount {
  readonly added: number;
  readonly changed: number;
  /** What was changed here and stayed, where files could change it. */
  readonly kept?: readonly KeptValue[];
}

/** A record that rows of another file refer to by its key. */
export interface Known {
  readonly id: string;
  /** The customer it belongs to, where it belongs to one. */
  readonly customerId?: string;
}

/** Loads one kind of file of an import folder; repeatable: the same file again changes nothing. */
export interface Importer {
  /** For example `customers.csv`. */
  readonly file: string;
  /** What it holds, in words. */
  readonly title?: Label;
  readonly columns: readonly ImportColumn[];
  /** The columns that together name a row; a file may not hold a key twice. */
  readonly key: readonly string[];
  /** The one spelling of a key, where several mean the same (upper and lower case). */
  readonly spell?: (key: string) => string;
  /** Says what is wrong with a row whose cells are each right. */
  readonly checkRow?: (row: LoadRow) => RowFault | undefined;
  /** Work that takes long and needs no database (a password hash); answers the rows as they are to be stored. */
  readonly prepare?: (rows: readonly ImportRow[]) => Promise<readonly ImportRow[]>;
  /** Which of these keys the organisation has; needed when other files refer to this one. */
  readonly known?: (
    target: ImportTarget,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, Known>>;
  /**
   * The organisation's records as rows of this file, each cell as it stands there; importing them again changes nothing.
   * Without it they cannot be exported.
   */
  readonly stored?: (
    read: Read,
    organisationId: string,
  ) => Promise<readonly Readonly<Record<string, string>>[]>;
  /** Where it keeps what was changed here, so that staff can see what the files have instead. */
  readonly changesHere?: ChangesHere;
  /** It holds secrets, gives rights, or needs files beside it: it comes in through the command alone. */
  readonly onlyByCommand?: boolean;
  /** The module whose records it refers to, where a sector may have this module without that one. */
  readonly onlyWith?: string;
  /** Stores a batch of checked rows. Throws `ImportRefused` for what only the database knows. */
  readonly load: (target: ImportTarget, rows: readonly LoadRow[]) => Promise<LoadCount>;
}

export interface RowFault {
  readonly field: string;
  readonly reason: Reason;
}

export interface ImportColumn {
  readonly name: string;
  readonly required: boolean;
  /** Says what is wrong with a value that is not empty, or undefined when it is right. */
  readonly check: (value: string) => Reason | undefined;
  /** The file whose key this column holds. */
  readonly refersTo?: string;
}

export interface ImportTarget {
  readonly write: Write;
  readonly organisationId: string;
  readonly now: Temporal.Instant;
  /** The folder that is loaded, for the files that its rows name. */
  readonly folder: string;
  readonly files: FileStore;
}

/** The folder cannot be loaded: nothing of it was stored. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super('The import was refused.');
    this.faults = faults;
  }
}
