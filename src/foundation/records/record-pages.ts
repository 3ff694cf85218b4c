import type { DB } from '../database/tables.ts';
import type { Read } from '../database/transaction.ts';
import type { Html } from '../html/jsx-runtime.ts';
import type { Problems } from '../http/answer.ts';
import type { ReadVisit, Visit, WriteVisit } from '../http/visit.ts';
import type { Audience } from '../http/visitor.ts';
import type { Label } from '../labels/label.ts';
import type { FeatureSwitch } from '../switches/switch.ts';
import type { Fields, ValuesOf } from './field-values.ts';

/** A stored record. */
export interface StoredRecord<Own extends Fields> {
  readonly id: string;
  readonly version: number;
  /** What it is called on its page and in the change log: a code, a name. */
  readonly name: string;
  readonly values: ValuesOf<Own>;
}

/** A record that was added. */
export interface AddedRecord {
  readonly id: string;
  /** What the change log calls it; needed where there is no `find`. */
  readonly name?: string;
  /** Where it is seen; default its own page. */
  readonly shownAt?: string;
}

/** The page that adds one kind of record, where it is not changed by `recordRoutes`. */
export type AddPages<Own extends Fields> = Omit<
  RecordPages<Own>,
  'find' | 'change' | 'remove' | 'below'
> &
  Partial<Pick<RecordPages<Own>, 'find'>>;

/** The pages that show and change one kind of record, where it is not added nor removed. */
export type ChangePages<Own extends Fields> = Omit<RecordPages<Own>, 'add'>;

/** The pages of one kind of record: add, see and change, remove. */
export interface RecordPages<Own extends Fields> {
  /** The address of their list; *nieuw* and the records stand below it. */
  readonly path: string;
  readonly audience?: readonly Audience[];
  readonly feature?: FeatureSwitch | 'none';
  /** Default the pages of staff under /kantoor. */
  readonly area?: 'office' | 'administration';
  /** The key of the menu item. */
  readonly menu: string;
  /** The title of the list. */
  readonly title: Label;
  /** What one of them is called: *Eenheid*. */
  readonly kind: Label;
  readonly fields: Own;
  readonly find: (
    read: Read,
    organisationId: string,
    id: string,
  ) => Promise<StoredRecord<Own> | undefined>;
  /** Stores a new record, or answers what is wrong with it. */
  readonly add: (
    visit: WriteVisit,
    values: ValuesOf<Own>,
  ) => Promise<AddedRecord | { readonly problems: Problems }>;
  /** Stores a change of exactly this version; undefined when there is no such version any more. */
  readonly change: (
    visit: WriteVisit,
    record: { readonly id: string; readonly version: number },
    values: ValuesOf<Own>,
  ) => Promise<'changed' | { readonly problems: Problems } | undefined>;
  /** Without it a record cannot be removed here. */
  readonly remove?: {
    readonly table: keyof DB & string;
    /** Tables whose rows go with the record. */
    readonly parts?: readonly string[];
    /** What may hang on it, by table; another table is called by its own name. */
    readonly words: Readonly<Record<string, Label>>;
    /** Why this record must stay, though nothing refers to it; undefined when it may go. */
    readonly refuse?: (visit: WriteVisit, record: StoredRecord<Own>) => Promise<string | undefined>;
  };
  /** More buttons of the form, beside *Opslaan*. */
  readonly buttons?: (visit: Visit) => Html;
  /** What stands below the form of a stored record. */
  readonly below?: (visit: ReadVisit, record: StoredRecord<Own>) => Promise<Html> | Html;
}
