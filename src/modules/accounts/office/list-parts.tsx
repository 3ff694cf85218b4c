import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { type Option, TickGroup } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import type { IconName } from '#foundation/page/icon.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import type { Html } from '#html/jsx-runtime';
import { type FoundPage, rowsAPage, type SearchInput, searchHref } from './search-input.ts';

/** The panel Zoekcriteria: one text, ticks that narrow it down, and the button (ADM-102, ADM-103, ADM-159). */
export function SearchPanel(props: {
  visit: Visit;
  path: string;
  search: SearchInput;
  title: string;
  textLabel: string;
  ticksLabel: string;
  ticks: readonly Option[];
}): Html {
  const { say } = props.visit;
  return (
    <PlainPanel id="zoekcriteria" title={props.title}>
      <Form action={props.path} method="get">
        <TextField
          say={say}
          name="zoek"
          label={props.textLabel}
          value={props.search.zoek}
          type="search"
          autocomplete="off"
          maxlength={200}
          code
          optional
        />
        <TickGroup
          say={say}
          name="alleen"
          label={props.ticksLabel}
          options={props.ticks}
          values={props.search.alleen}
          columns={2}
        />
        <div class="utrecht-button-group">
          <Button icon="search">{say(generic.Button_Search)}</Button>
        </div>
      </Form>
    </PlainPanel>
  );
}

/** A message above a list about what was or was not selected (ADM-B1). */
export function SelectionMessage(props: { text: string | undefined }): Html | null {
  if (props.text === undefined) return null;
  return (
    <Alert kind="warning" role="alert">
      {props.text}
    </Alert>
  );
}

/** The heading above what was found: which rows of how many, or that there are none. */
export function foundTitle(
  { search, rows, total }: FoundPage<unknown>,
  none: string,
  found: (range: { from: number; to: number; total: number }) => string,
): string {
  if (rows.length === 0) return none;
  const from = (search.pagina - 1) * rowsAPage + 1;
  return found({ from, to: from + rows.length - 1, total });
}

/** What was found, page by page; without rows an empty state with icon, title and text. */
export function FoundRows<Row>(props: {
  visit: Visit;
  path: string;
  list: FoundPage<Row>;
  caption: string;
  columns: readonly Column<Row>[];
  icon: IconName;
  title: string;
  text: string;
}): Html {
  const { visit, path, list } = props;
  const { say } = visit;
  if (list.rows.length === 0) {
    return (
      <EmptyState icon={props.icon} title={props.title}>
        {props.text}
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        say={say}
        caption={props.caption}
        columns={props.columns}
        rows={list.rows}
        dense
        wide
      />
      <Pagination
        say={say}
        page={list.search.pagina}
        pageSize={rowsAPage}
        total={list.total}
        href={(page) => searchHref(path, { ...list.search, pagina: page })}
      />
    </>
  );
}

/** The search that a list had, as hidden fields of the form around its rows. */
export function searchAsHidden(search: SearchInput): Html {
  return (
    <>
      <input type="hidden" name="zoek" value={search.zoek} />
      {search.alleen.map((tick) => (
        <input type="hidden" name="alleen" value={tick} />
      ))}
      <input type="hidden" name="pagina" value={search.pagina} />
    </>
  );
}
