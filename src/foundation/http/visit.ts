import type { Temporal } from 'temporal-polyfill';
import type { Read, Write } from '../database/transaction.ts';
import type { House } from '../house.ts';
import type { Language, Say } from '../labels/label.ts';
import type { Profile } from '../organisation/profile.ts';
import type { Visitor } from './visitor.ts';

/** What the request itself tells, already judged: the true address, the cookies, the browser's name. */
export interface RequestFacts {
  readonly id: string;
  readonly path: string;
  /** What stands before every address while staff look along, such as `/meekijken/HM-06367`; else empty. */
  readonly base: string;
  /** Path with query, as it was asked for, without `base`; used to come back after signing in. */
  readonly target: string;
  readonly address: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly userAgent: string;
  /** The page that this request came from, as the browser says. */
  readonly referer: string | undefined;
  /** The origin under which this request came in, for addresses that must lead back to the same host. */
  readonly origin: string;
  /** A label `Notice_…` or `Warning_…` that the page shows once, as `Page.Name`. */
  readonly notice: string | undefined;
}

/** One object with everything a handler needs (design section 4). */
export interface Visit {
  readonly house: House;
  readonly organisation: Profile;
  readonly visitor: Visitor;
  readonly language: Language;
  readonly say: Say;
  readonly now: Temporal.Instant;
  readonly request: RequestFacts;
}

/** A visit inside a read-only transaction. */
export interface ReadVisit extends Visit {
  readonly read: Read;
}

/** A visit inside a transaction that may change records. */
export interface WriteVisit extends Visit {
  readonly read: Read;
  readonly write: Write;
}
