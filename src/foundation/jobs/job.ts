import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';

/** What a job works with: connections of the server, and the moment it began. */
export interface JobVisit {
  readonly pool: pg.Pool;
  readonly now: Temporal.Instant;
}

/** Work that is done without a visitor asking. It may run twice: doing it again changes nothing. */
export interface Job {
  /** For example `forget-mail-texts`; servers that share a database run one job of a name at a time. */
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (visit: JobVisit) => Promise<void>;
}
