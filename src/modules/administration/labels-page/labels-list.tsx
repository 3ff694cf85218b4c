import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { labelKey } from '#foundation/labels/words.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Badge } from '#foundation/page/badge.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RowTick, Select } from '#foundation/page/choice-field.tsx';
import { Filters, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { Breakable } from '../breakable.tsx';
import { type FoundLabel, findLabels, pageNamesOf } from './find-labels.ts';
import { labels } from './labels.ts';
import { listAddress, type SearchInput, searchQuery } from './search-address.ts';

const pageSize = 20;

/** The page with the search and the labels that were found; `pickOne` says that one must be ticked (ADM-B1). */
export function labelsList(visit: Visit, search: SearchInput, pickOne = false): Answer {
  const { house, organisation, say } = visit;
  const found = findLabels(house, organisation, {
    language: search.taal,
    pageName: search.paginanaam,
    contains: search.bevat,
  });
  const page = Math.min(search.pagina, Math.max(1, Math.ceil(found.length / pageSize)));
  return administrationPage(visit, {
    current: 'flexible-labels',
    title: say(labels.Title_Labels),
    lead: say(labels.Lead_Labels),
    children: (
      <>
        {pickOne && (
          <Alert kind="warning" title={say(labels.Title_PickOne)} role="alert">
            {say(labels.Text_PickOne)}
          </Alert>
        )}
        <SearchForm visit={visit} search={search} />
        {search.paginanaam && search.bevat && (
          <Alert
            kind="info"
            title={say(labels.Title_Narrowed, { pageName: search.paginanaam })}
            role="status"
          >
            {say(labels.Text_Narrowed)}
          </Alert>
        )}
        {found.length === 0 ? (
          <NothingFound visit={visit} />
        ) : (
          <Results visit={visit} search={{ ...search, pagina: page }} found={found} />
        )}
      </>
    ),
  });
}

function SearchForm({ visit, search }: { visit: Visit; search: SearchInput }) {
  const { house, organisation, say } = visit;
  return (
    <Filters
      action="/beheer/labels"
      label={say(labels.Label_Search)}
      button={<Button icon="search">{say(generic.Button_Search)}</Button>}
    >
      <Select
        say={say}
        name="paginanaam"
        label={say(labels.Label_PageName)}
        empty={say(labels.Option_AllPages)}
        value={search.paginanaam}
        options={pageNamesOf(house, organisation.sector).map((name) => ({
          value: name,
          label: name,
        }))}
      />
      <TextField
        say={say}
        name="bevat"
        type="search"
        label={say(labels.Label_Contains)}
        value={search.bevat}
      />
      <Select
        say={say}
        name="taal"
        label={say(labels.Label_Language)}
        empty={false}
        value={search.taal}
        options={[
          { value: 'nl', label: say(labels.Option_Dutch) },
          { value: 'en', label: say(labels.Option_English) },
        ]}
      />
    </Filters>
  );
}

function NothingFound({ visit: { say } }: { visit: Visit }) {
  return (
    <PlainPanel id="lijst" title={say(labels.Title_NoResults)}>
      <EmptyState icon="search" title={say(labels.Title_NothingFound)}>
        {say(labels.Text_NothingFound)}
      </EmptyState>
    </PlainPanel>
  );
}

function Results(props: { visit: Visit; search: SearchInput; found: readonly FoundLabel[] }) {
  const { visit, search, found } = props;
  const { say } = visit;
  const from = (search.pagina - 1) * pageSize;
  const to = Math.min(from + pageSize, found.length);
  const title = say(labels.Title_Results, { from: from + 1, to, total: found.length });
  return (
    <PlainPanel id="lijst" title={title}>
      <Form
        action="/beheer/labels/wijzigen"
        method="get"
        hidden={{ ...search, pagina: search.pagina }}
      >
        <Table
          say={say}
          dense
          caption={title}
          columns={columnsOf(visit, search)}
          rows={found.slice(from, to)}
        />
        <ButtonGroup>
          <Button kind="primary" icon="pencil">
            {say(generic.Button_Change)}
          </Button>
        </ButtonGroup>
      </Form>
      <Pagination
        say={say}
        page={search.pagina}
        pageSize={pageSize}
        total={found.length}
        href={(page) => listAddress(searchQuery({ ...search, pagina: page }))}
      />
    </PlainPanel>
  );
}

function columnsOf({ say }: Visit, search: SearchInput): Column<FoundLabel>[] {
  return [
    {
      label: say(generic.Button_Change),
      kind: 'pick',
      hideLabel: true,
      cell: ({ label }) => (
        <RowTick
          name="label"
          id={`kies-${labelKey(label)}`}
          value={labelKey(label)}
          label={say(labels.Label_Pick, { label: labelKey(label) })}
        />
      ),
    },
    { label: say(labels.Label_PageName), cell: ({ label }) => label.page },
    {
      label: say(labels.Label_LabelName),
      kind: 'header',
      cell: ({ label }) => (
        <TextLink href={editAddress(label, search)}>
          <Breakable name={label.name} />
        </TextLink>
      ),
    },
    {
      label: say(labels.Label_Value),
      cell: ({ text, own }) => (
        <>
          {text}
          {own && [' ', <Badge kind="active">{say(labels.Badge_Own)}</Badge>]}
        </>
      ),
    },
  ];
}

/** The edit page of a label, knowing the way back to this list. */
export function editAddress(
  { page, name }: { readonly page: string; readonly name: string },
  search: SearchInput,
): string {
  const query = new URLSearchParams({ taal: search.taal, terug: searchQuery(search) });
  return `/beheer/labels/${encodeURIComponent(page)}/${encodeURIComponent(name)}?${query.toString()}`;
}
