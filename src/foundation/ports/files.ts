import type { Readable } from 'node:stream';

/** The port to where files are kept; `connections/disk-files` and `connections/s3-files` implement it. */
export interface FileStore {
  /**
   * Keeps content under a new random key and answers its facts; when the promise is kept the content survives a
   * crash. Call it outside any transaction; what no record comes to name is removed after a day.
   * Throws `FilesUnavailable`.
   */
  keep(organisationId: string, content: Buffer | Readable): Promise<KeptFile>;
  /**
   * Opens content, all of it or a range of it. Throws `FileMissing` or `FilesUnavailable` before the first byte;
   * destroy the stream when it is not read to its end.
   */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** How many bytes are kept under a key; undefined when there is nothing. Throws `FilesUnavailable`. */
  sizeOf(key: string): Promise<number | undefined>;
  /** Removes content; a key without content is no fault. Throws `FilesUnavailable`. */
  remove(key: string): Promise<void>;
  /** Every key of one organisation with the moment it was kept. Throws `FilesUnavailable`. */
  list(organisationId: string): AsyncIterable<{ readonly key: string; readonly keptAt: Date }>;
}

/** What a record remembers of kept content. */
export interface KeptFile {
  /** Random: it tells nothing of name or owner and cannot be guessed. */
  readonly key: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Bytes from `start` to `end`, both counted from 0 and included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** There is no content under this key. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}

/** The place where files are kept cannot be reached, or does not take them now. */
export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable';
}
