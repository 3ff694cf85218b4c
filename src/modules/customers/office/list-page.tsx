import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { RowTick, Select, Tick } from '#foundation/page/choice-field.tsx';
import { Filters, Form } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import type { Html } from '#html/jsx-runtime';
import { addressLine } from './address-line.ts';
import {
  accountStatuses,
  type CustomerRow,
  customersAPage,
  type FoundCustomers,
} from './find-customers.ts';
import { listLabels as labels } from './labels.ts';

export const customersPath = '/kantoor/klanten';

/** The list of customers for staff (STF-91, STF-96). */
export function customerListPage(visit: Visit, found: FoundCustomers): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Customers),
    current: 'customers',
    children: (
      <>
        <SearchFilters visit={visit} found={found} />
        <PlainPanel id="klanten" title={headingOf(visit, found.total)}>
          <Found visit={visit} found={found} />
        </PlainPanel>
      </>
    ),
  });
}

function SearchFilters({ visit, found }: { visit: Visit; found: FoundCustomers }): Html {
  const { say } = visit;
  const { search } = found;
  return (
    <Filters
      action={customersPath}
      label={say(labels.Label_Search)}
      button={<Button icon="search">{say(generic.Button_Search)}</Button>}
    >
      <TextField
        say={say}
        name="zoek"
        label={say(labels.Label_Search)}
        value={search.zoek}
        type="search"
        placeholder={say(labels.Label_SearchPlaceholder)}
        autocomplete="off"
        maxlength={200}
        optional
      />
      <Select
        say={say}
        name="accountstatus"
        label={say(labels.Label_AccountStatus)}
        options={accountStatuses.map((status) => ({
          value: status,
          label: say(labels[`Status_${status}`]),
        }))}
        value={search.accountstatus}
        empty={say(labels.Option_AllStatuses)}
        optional
      />
      <Tick
        say={say}
        name="kolom"
        value="accountstatus"
        label={say(labels.Option_ShowAccountStatus)}
        checked={search.kolom !== undefined}
      />
    </Filters>
  );
}

function headingOf({ say }: Visit, total: number): string {
  if (total === 0) return say(labels.Title_NoneFound);
  return total === 1 ? say(labels.Title_OneFound) : say(labels.Title_Found, { count: total });
}

function Found({ visit, found }: { visit: Visit; found: FoundCustomers }): Html {
  const { say } = visit;
  const { search, rows, total } = found;
  if (rows.length === 0) {
    return (
      <EmptyState icon="users" title={say(labels.Title_NoneFound)}>
        {say(labels.Text_NoneFound)}
      </EmptyState>
    );
  }
  return (
    <Form action={`${customersPath}/brieven`} method="get">
      <Table
        say={say}
        caption={say(labels.Title_Customers)}
        columns={columnsOf(visit, found)}
        rows={rows}
        dense
      />
      <Pagination
        say={say}
        page={search.pagina}
        pageSize={customersAPage}
        total={total}
        href={(page) => hrefOf({ ...search, pagina: page })}
      />
      <ButtonGroup>
        <Button icon="printer">{say(labels.Button_Letters)}</Button>
      </ButtonGroup>
    </Form>
  );
}

function columnsOf({ say }: Visit, { search }: FoundCustomers): readonly Column<CustomerRow>[] {
  const status: Column<CustomerRow> = {
    label: say(labels.Label_AccountStatus),
    cell: ({ accountStatus }) => say(labels[`Status_${accountStatus}`]),
  };
  return [
    {
      label: say(labels.Label_Selection),
      kind: 'pick',
      hideLabel: true,
      cell: ({ id, displayName: name }) => (
        <RowTick
          name="klant"
          value={id}
          id={`kies-${id}`}
          label={say(labels.Label_Select, { name })}
        />
      ),
    },
    {
      label: say(labels.Label_Name),
      kind: 'header',
      cell: (row) => (
        <>
          <TextLink href={`${customersPath}/${row.id}`}>{row.displayName}</TextLink>{' '}
          <small>{row.customerNumber}</small>
        </>
      ),
    },
    { label: say(labels.Label_Address), cell: addressLine },
    { label: say(labels.Label_Email), cell: (row) => <Breakable text={row.email ?? ''} /> },
    ...(search.kolom === undefined ? [] : [status]),
  ];
}

function hrefOf({ zoek, accountstatus, kolom, pagina }: FoundCustomers['search']): string {
  const query = new URLSearchParams();
  if (zoek) query.set('zoek', zoek);
  if (accountstatus) query.set('accountstatus', accountstatus);
  if (kolom) query.set('kolom', kolom);
  if (pagina > 1) query.set('pagina', String(pagina));
  const text = query.toString();
  return text === '' ? customersPath : `${customersPath}?${text}`;
}
