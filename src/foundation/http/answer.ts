import type { StoredFile } from '../files/stored-file.ts';
import type { Html } from '../html/jsx-runtime.ts';
import type { Label } from '../labels/label.ts';
import type { FileStore } from '../ports/files.ts';
import type { WriteVisit } from './visit.ts';

/** A cookie to set; an empty value removes it. `days` keeps it after the browser closes. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly days?: number;
}

/** What a handler answers; the server turns it into HTTP. */
export type Answer =
  | {
      readonly kind: 'page';
      readonly html: Html;
      readonly status?: number;
      readonly cookies?: readonly SetCookie[];
      /** Take the place of the portal's own headers of the same name. */
      readonly headers?: Readonly<Record<string, string>>;
      /** What is noted after the page was sent, in a transaction of its own: a seen mark, a count. */
      readonly trace?: (visit: WriteVisit) => Promise<void>;
    }
  | {
      readonly kind: 'redirect';
      readonly location: string;
      readonly cookies?: readonly SetCookie[];
      /** What went wrong while the visitor only reads that it did not work: for the log. */
      readonly fault?: unknown;
    }
  | {
      readonly kind: 'file';
      readonly content: Buffer | string;
      readonly contentType: string;
      /** Shown in the browser when absent, saved under this name when present. */
      readonly downloadAs?: string;
      readonly caching?: 'forever' | 'never';
      /** Take the place of the portal's own headers of the same name. */
      readonly headers?: Readonly<Record<string, string>>;
    }
  | Download
  | {
      readonly kind: 'json';
      readonly body: unknown;
      readonly status?: number;
      readonly cookies?: readonly SetCookie[];
    }
  | Refusal;

/** A kept file that is streamed after the transaction ended; it is always saved, never shown in the page. */
export interface Download {
  readonly kind: 'download';
  readonly file: StoredFile;
  readonly files: FileStore;
  /** Where the visitor goes when the content cannot be had: a page that says so. */
  readonly otherwise: string;
}

/** A request that is not carried out. A transaction that ends with one is rolled back. */
export type Refusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAvailable' }
  | { readonly kind: 'problems'; readonly problems: Problems };

/** Messages beside the fields of a form, by field name; `form` is for the form as a whole. */
export type Problems = Readonly<Record<string, string>>;

export function isRefusal(answer: Answer): answer is Refusal {
  return answer.kind === 'notFound' || answer.kind === 'notAvailable' || answer.kind === 'problems';
}

/** Goes to another page of the portal; `notice` is a label `Notice_…` or `Warning_…`, shown there once. */
export function redirect(
  location: string,
  options: { notice?: Label; cookies?: readonly SetCookie[]; fault?: unknown } = {},
): Answer {
  const { notice, cookies, fault } = options;
  const [path, fragment] = location.split('#');
  const separator = path?.includes('?') ? '&' : '?';
  const target = notice
    ? `${path}${separator}melding=${notice.page}.${notice.name}`
    : (path ?? '/');
  return {
    kind: 'redirect',
    location: fragment ? `${target}#${fragment}` : target,
    ...(cookies && { cookies }),
    ...(fault !== undefined && { fault }),
  };
}

/** The form is shown again with these messages, and nothing is stored. */
export function problems(found: Problems): Refusal & { readonly kind: 'problems' } {
  return { kind: 'problems', problems: found };
}

/** "Not there" and "not yours" are one answer (GEN-B2). */
export const notFound: Refusal = { kind: 'notFound' };

/** A function that is switched off (GEN-29, ADM-57). */
export const notAvailable: Refusal = { kind: 'notAvailable' };
