import type { Html } from '../html/jsx-runtime.ts';
import type { Answer } from '../http/answer.ts';
import type { ReadVisit } from '../http/visit.ts';
import { generic } from '../labels/generic-labels.ts';
import { Alert } from '../page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../page/button.tsx';
import { RowTick, Select, Tick } from '../page/choice-field.tsx';
import { Filters as FilterForm, Form } from '../page/form.tsx';
import { Pagination } from '../page/pagination.tsx';
import { PlainPanel } from '../page/panel.tsx';
import { EmptyState } from '../page/state.tsx';
import { type Column, Table } from '../page/table.tsx';
import { TextField } from '../page/text-field.tsx';
import { administrationPage, officePage } from '../present/present.tsx';
import type { Filter, Filters } from './filters.ts';
import type { Found } from './find-rows.ts';
import { recordLabels as labels } from './labels.ts';
import { type RecordList, rowsAPage, type Selection, type ShownAgain } from './list-declaration.ts';
import { isNarrowed, type Search, searchFields, searchHref } from './search.ts';

/** A list with what was found, ready to be shown. */
interface Shown<Row, Own extends Filters> {
  readonly list: RecordList<Row, Own>;
  readonly search: Search<Own>;
  readonly found: Found<Row>;
  readonly again: ShownAgain;
}

/** The page of a list: search, count, table, pages and buttons. */
export async function recordListPage<Row, Own extends Filters>(
  visit: ReadVisit,
  shown: Shown<Row, Own>,
): Promise<Answer> {
  const { say } = visit;
  const { list, search, again } = shown;
  const framed = list.area === 'administration' ? administrationPage : officePage;
  const searching = await searchForm(visit, shown);
  const above = await list.above?.(visit, search);
  return framed(visit, {
    title: say(list.title),
    ...(list.lead && { lead: say(list.lead) }),
    current: list.menu,
    failed: again.message !== undefined,
    ...(list.breadcrumb && { breadcrumb: list.breadcrumb(visit) }),
    actions: list.actions?.(visit),
    children: (
      <>
        {again.message !== undefined && (
          <Alert kind="warning" role="alert">
            {again.message}
          </Alert>
        )}
        {searching}
        <PlainPanel id="lijst" title={headingOf(visit, shown)} aside={exportLink(visit, shown)}>
          {above}
          {rowsOf(visit, shown)}
        </PlainPanel>
      </>
    ),
  });
}

async function searchForm<Row, Own extends Filters>(
  visit: ReadVisit,
  { list, search }: Shown<Row, Own>,
): Promise<Html | null> {
  const { say } = visit;
  const filters = Object.entries<Filter>(list.filters);
  if (!list.searchHint && filters.length === 0) return null;
  const chosen = new Map(searchFields(search));
  const fields: Html[] = [];
  for (const [name, filter] of filters) {
    fields.push(await filterField(visit, { name, filter, value: chosen.get(name) }));
  }
  return (
    <FilterForm
      action={list.path}
      label={say(labels.Label_Search)}
      button={<Button icon="search">{say(generic.Button_Search)}</Button>}
    >
      {list.searchHint && (
        <TextField
          say={say}
          name="zoek"
          label={say(labels.Label_Search)}
          value={search.text}
          type="search"
          placeholder={say(list.searchHint)}
          autocomplete="off"
          maxlength={200}
          code
          optional
        />
      )}
      {fields}
    </FilterForm>
  );
}

async function filterField(
  visit: ReadVisit,
  { name, filter, value }: { name: string; filter: Filter; value: string | undefined },
): Promise<Html> {
  const { say } = visit;
  const label = say(filter.label);
  if (filter.kind === 'tick')
    return <Tick say={say} name={name} value="ja" label={label} checked={value === 'ja'} />;
  return (
    <Select
      say={say}
      name={name}
      label={label}
      options={await filter.options(visit)}
      value={value}
      empty={say(filter.empty ?? labels.Option_All)}
      optional
    />
  );
}

function headingOf<Row, Own extends Filters>(
  { say }: ReadVisit,
  { search, found }: Shown<Row, Own>,
): string {
  const count = found.total;
  if (!isNarrowed(search)) return say(labels.Title_All, { count });
  return count === 0 ? say(labels.Title_NothingFound) : say(labels.Title_Found, { count });
}

function exportLink<Row, Own extends Filters>(
  { say }: ReadVisit,
  { list, search, found }: Shown<Row, Own>,
): Html | undefined {
  if (!list.csv || found.total === 0) return undefined;
  return (
    <ButtonLink
      href={searchHref(`${list.path}/export.csv`, { ...search, page: 1 })}
      icon="download"
      kind="subtle"
      download
    >
      {say(labels.Button_Export)}
    </ButtonLink>
  );
}

function rowsOf<Row, Own extends Filters>(visit: ReadVisit, shown: Shown<Row, Own>): Html {
  const { say } = visit;
  const { list, search, found } = shown;
  if (found.rows.length === 0) {
    if (!isNarrowed(search)) return <EmptyState icon={list.icon} title={say(list.nothing)} />;
    return (
      <EmptyState
        icon={list.icon}
        title={say(labels.Title_NothingFound)}
        action={<ButtonLink href={list.path}>{say(labels.Link_ShowAll)}</ButtonLink>}
      >
        {say(labels.Text_NothingFound)}
      </EmptyState>
    );
  }
  const table = (
    <>
      <Table
        say={say}
        caption={say(list.title)}
        columns={columnsOf(visit, shown)}
        rows={found.rows}
        dense
      />
      <Pagination
        say={say}
        page={search.page}
        pageSize={list.pageSize ?? rowsAPage}
        total={found.total}
        href={(target) => searchHref(list.path, { ...search, page: target })}
      />
    </>
  );
  if (!list.selection) return table;
  const { action, method = 'post', buttons } = list.selection;
  return (
    <Form
      action={action}
      method={method}
      hidden={method === 'post' ? Object.fromEntries(searchFields(search)) : {}}
    >
      {table}
      <ButtonGroup>{buttons(visit)}</ButtonGroup>
    </Form>
  );
}

function columnsOf<Row, Own extends Filters>(
  visit: ReadVisit,
  { list, search, again }: Shown<Row, Own>,
): readonly Column<Row>[] {
  const own = list.columns
    .filter(({ shown }) => shown?.(search.filters) ?? true)
    .map(({ label, cell, shown: _shown, ...column }) => ({
      ...column,
      label: visit.say(label),
      cell: (row: Row) => cell(row, visit),
    }));
  return list.selection ? [pickColumn(visit, list.selection, again.selected), ...own] : own;
}

function pickColumn<Row>(
  visit: ReadVisit,
  { name, value, label }: Selection<Row>,
  selected: readonly string[] = [],
): Column<Row> {
  return {
    label: visit.say(labels.Label_Selection),
    kind: 'pick',
    hideLabel: true,
    cell: (row) => (
      <RowTick
        name={name}
        value={value(row)}
        id={`kies-${value(row)}`}
        label={label(row, visit)}
        checked={selected.includes(value(row))}
      />
    ),
  };
}
