import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon, type IconName } from './icon.tsx';
import { blocks } from './labels.ts';

/**
 * What a column holds, which decides how it is set and where it stands on a card:
 * `header` names the row (one per table), `amount` and `number` stand right, `date` does not break,
 * `status` holds a badge, `pick` a tick, `action` a button or link.
 */
export type ColumnKind =
  | 'header'
  | 'text'
  | 'amount'
  | 'number'
  | 'date'
  | 'status'
  | 'pick'
  | 'action';

export interface Column<Row> {
  readonly label: string;
  readonly kind?: ColumnKind;
  readonly cell: (row: Row) => Child;
  /** The heading is only there for screen readers. */
  readonly hideLabel?: boolean;
  /** On a card the value says enough without its label, such as an address. */
  readonly plain?: boolean;
  /** The heading is a link that sorts; `sorted` says how the list is sorted by it now. */
  readonly sort?: { readonly href: string; readonly sorted?: 'ascending' | 'descending' };
}

export interface RowDetails {
  /** What the row is called, for *Details van …*. */
  readonly subject: string;
  readonly content: Html;
  readonly open?: boolean;
  /** Default an arrow, called *Details van …*. */
  readonly icon?: IconName;
  readonly label?: string;
  /** Shows under the mouse. */
  readonly tip?: string;
}

export interface TableProps<Row> {
  readonly say: Say;
  /** What the table holds; read by screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** A row that opens below its row; `undefined` for a row that has none. */
  readonly details?: (row: Row) => RowDetails | undefined;
  /** Cells of a last row with totals, as many as there are columns (and one for details). */
  readonly foot?: readonly Child[];
  /** Lists of staff: closer together, a row lights up under the mouse. */
  readonly dense?: boolean;
  /** So much in a row that below 1024 pixels, too, every row is a card. */
  readonly wide?: boolean;
}

/** A table; below 768 pixels every row is a card, with the same meaning for screen readers. */
export function Table<Row>(props: TableProps<Row>): Html {
  return (
    <table class={classOfTable(props)} role="table">
      <caption class="utrecht-table__caption voordeur-visually-hidden">{props.caption}</caption>
      <thead class="utrecht-table__header" role="rowgroup">
        <tr class="utrecht-table__row" role="row">
          {props.columns.map((column) => (
            <ColumnHead {...column} />
          ))}
          {props.details && (
            <th class="utrecht-table__header-cell" scope="col" role="columnheader">
              <span class="voordeur-visually-hidden">{props.say(blocks.Label_Details)}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody class="utrecht-table__body" role="rowgroup">
        {props.rows.map((row) => rowWithDetails(props, row))}
      </tbody>
      {props.foot && <Foot columns={props.columns} cells={props.foot} />}
    </table>
  );
}

function classOfTable<Row>(props: TableProps<Row>): string {
  const picks = props.columns.some((column) => column.kind === 'pick');
  return [
    'utrecht-table voordeur-table voordeur-table--cards',
    props.dense && 'voordeur-table--rows',
    props.wide && 'voordeur-table--wide',
    props.details && 'voordeur-table--details',
    picks && 'voordeur-table--pick',
  ]
    .filter(Boolean)
    .join(' ');
}

function ColumnHead(column: {
  label: string;
  kind?: ColumnKind;
  hideLabel?: boolean;
  sort?: { readonly href: string; readonly sorted?: 'ascending' | 'descending' };
}): Html {
  const { sort } = column;
  return (
    <th
      class={`utrecht-table__header-cell${isNumeric(column.kind) ? numeric : ''}`}
      scope="col"
      role="columnheader"
      aria-sort={sort?.sorted}
    >
      {sort ? (
        <a href={sort.href}>
          {column.label}
          {sort.sorted && <Icon name={sort.sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </a>
      ) : column.hideLabel ? (
        <span class="voordeur-visually-hidden">{column.label}</span>
      ) : (
        column.label
      )}
    </th>
  );
}

function rowWithDetails<Row>(props: TableProps<Row>, row: Row): Html {
  const details = props.details?.(row);
  return (
    <>
      <tr class="utrecht-table__row" role="row">
        {props.columns.map((column) => cellOf(props, column, row))}
        {props.details && (
          <td class="utrecht-table__cell voordeur-table__more" role="cell">
            {details && <Disclosure say={props.say} {...details} />}
          </td>
        )}
      </tr>
      {details && (
        <tr class="voordeur-row-details" role="row">
          <td colspan={props.columns.length + 1} role="cell">
            {details.content}
          </td>
        </tr>
      )}
    </>
  );
}

function cellOf<Row>(props: TableProps<Row>, column: Column<Row>, row: Row): Html {
  const kind = column.kind ?? 'text';
  if (kind === 'header') {
    const main = props.columns.some((other) => other.kind === 'status');
    return (
      <th
        class={`utrecht-table__row-header${main ? ' voordeur-table__main' : ''}`}
        scope="row"
        role="rowheader"
      >
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      class={`utrecht-table__cell${classOfCell[kind]}`}
      role="cell"
      data-label={
        column.plain || column.hideLabel || unlabelled.has(kind) ? undefined : `${column.label}:`
      }
    >
      {column.cell(row)}
    </td>
  );
}

const numeric = ' utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data';

const classOfCell: Record<Exclude<ColumnKind, 'header'>, string> = {
  text: ' voordeur-table__wide',
  amount: `${numeric} voordeur-table__amount`,
  number: `${numeric} voordeur-table__wide`,
  date: ' utrecht-table__cell--numeric-data voordeur-table__when voordeur-table__wide',
  status: ' voordeur-table__status',
  pick: ' voordeur-table__pick',
  action: ' voordeur-table__wide voordeur-table__action',
};

const unlabelled = new Set<ColumnKind>(['amount', 'status', 'pick', 'action']);

function isNumeric(kind: ColumnKind | undefined): boolean {
  return kind === 'amount' || kind === 'number';
}

function Disclosure(props: { say: Say } & Omit<RowDetails, 'content'>): Html {
  return (
    <details class="voordeur-disclosure" open={props.open}>
      <summary title={props.tip}>
        <Icon name={props.icon ?? 'chevron-down'} />
        <span class="voordeur-visually-hidden">
          {props.label ?? props.say(blocks.Label_DetailsOf, { subject: props.subject })}
        </span>
      </summary>
    </details>
  );
}

function Foot<Row>(props: { columns: readonly Column<Row>[]; cells: readonly Child[] }): Html {
  return (
    <tfoot role="rowgroup">
      <tr class="utrecht-table__row" role="row">
        {props.cells.map((cell, index) => {
          const amount = isNumeric(props.columns[index]?.kind);
          if (index === 0) {
            return (
              <th class="utrecht-table__row-header" scope="row" role="rowheader">
                {cell}
              </th>
            );
          }
          return (
            <td
              class={`utrecht-table__cell${amount ? `${numeric} voordeur-table__amount` : ''}`}
              role="cell"
            >
              {cell}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
