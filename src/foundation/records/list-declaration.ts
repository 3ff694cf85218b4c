import type { Temporal } from 'temporal-polyfill';
import type { Read } from '../database/transaction.ts';
import type { Child, Html } from '../html/jsx-runtime.ts';
import type { ReadVisit, Visit } from '../http/visit.ts';
import type { Audience } from '../http/visitor.ts';
import type { Label } from '../labels/label.ts';
import type { IconName } from '../page/icon.tsx';
import type { Column } from '../page/table.tsx';
import type { FeatureSwitch } from '../switches/switch.ts';
import type { CsvValue } from './csv.ts';
import type { Chosen, Filters } from './filters.ts';
import type { Found, Window } from './find-rows.ts';
import type { Search } from './search.ts';

/** What the query of a list is asked for. */
export interface Wanted<Own extends Filters> extends Window {
  readonly organisationId: string;
  /** As it was typed; `everyWord` makes a condition of it. Empty when nothing was typed. */
  readonly search: string;
  readonly filters: Chosen<Own>;
  readonly today: Temporal.PlainDate;
}

/** A column of the table; its words are labels, and it can hide until a filter asks for it. */
export interface RecordColumn<Row, Own extends Filters>
  extends Omit<Column<Row>, 'label' | 'cell' | 'sort'> {
  readonly label: Label;
  readonly cell: (row: Row, visit: Visit) => Child;
  readonly shown?: (filters: Chosen<Own>) => boolean;
}

/** A column of the exported file. */
export interface CsvColumn<Row> {
  readonly label: Label;
  readonly value: (row: Row, visit: Visit) => CsvValue;
}

/** Ticks before the rows and buttons below them, for what is done with several rows at once. */
export interface Selection<Row> {
  readonly action: string;
  /** Default `post`; a post also sends the search, so that the list can be shown again. */
  readonly method?: 'get' | 'post';
  /** The name under which each ticked value is sent. */
  readonly name: string;
  readonly value: (row: Row) => string;
  /** What the tick is called: *Kies J. Jansen*. */
  readonly label: (row: Row, visit: Visit) => string;
  readonly buttons: (visit: Visit) => Html;
}

/** One list of records: everything in which it differs from the other lists. */
export interface RecordList<Row, Own extends Filters> {
  /** Its address; the exported file stands below it, at `/export.csv`. */
  readonly path: string;
  /** Default staff who keep the records. */
  readonly audience?: readonly Audience[];
  /** Default `none`. */
  readonly feature?: FeatureSwitch | 'none';
  /** Default the pages of staff under /kantoor. */
  readonly area?: 'office' | 'administration';
  readonly title: Label;
  readonly lead?: Label;
  /** The key of its menu item. */
  readonly menu: string;
  readonly breadcrumb?: (
    visit: Visit,
  ) => readonly { readonly href: string; readonly title: string }[];
  /** Shows where there are no rows. */
  readonly icon: IconName;
  /** What stands there as long as there is nothing at all: *Er zijn nog geen eenheden*. */
  readonly nothing: Label;
  /** What can be searched for, in grey in the search field; without it there is no search field. */
  readonly searchHint?: Label;
  /** `{}` where nothing narrows the list down. */
  readonly filters: Own;
  readonly pageSize?: number;
  readonly query: (read: Read, wanted: Wanted<Own>) => Promise<Found<Row>>;
  readonly columns: readonly RecordColumn<Row, Own>[];
  /** Without it the list cannot be exported. */
  readonly csv?: readonly CsvColumn<Row>[];
  /** Buttons beside the title, such as *Toevoegen*; the first one may be primary. */
  readonly actions?: (visit: Visit) => Html | undefined;
  /** Between search and list, such as tabs or a warning. */
  readonly above?: (visit: ReadVisit, search: Search<Own>) => Promise<Html | null> | Html | null;
  readonly selection?: Selection<Row>;
}

/** Rows a page when a list says nothing else. */
export const rowsAPage = 20;

/** What a form around a list says about it when it is shown again. */
export interface ShownAgain {
  readonly selected?: readonly string[];
  /** What to select, when something else was selected (ADM-B1). */
  readonly message?: string | undefined;
}
