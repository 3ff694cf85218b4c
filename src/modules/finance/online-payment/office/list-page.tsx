import { formatMoment } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Filters } from '#foundation/page/form.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Pagination } from '#foundation/page/pagination.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { officePage } from '#foundation/present/present.tsx';
import { paymentStates } from '../rules/payment-states.ts';
import { type FoundRequests, type RequestSearch, requestsAPage } from './find-requests.ts';
import { requestLabels as labels } from './labels.ts';
import { StateBadge } from './state-badge.tsx';

export const requestsPath = '/kantoor/betaalverzoeken';

/** The list of payment requests for staff. */
export function requestListPage(visit: Visit, found: FoundRequests): Answer {
  const { say } = visit;
  return officePage(visit, {
    title: say(labels.Title_Requests),
    current: 'payment-requests',
    children: (
      <>
        <Search visit={visit} search={found.search} />
        <PlainPanel id="verzoeken" title={headingOf(visit, found.total)}>
          <Found visit={visit} found={found} />
        </PlainPanel>
      </>
    ),
  });
}

function Search({ visit: { say }, search }: { visit: Visit; search: RequestSearch }): Html {
  return (
    <Filters
      action={requestsPath}
      label={say(labels.Label_Search)}
      button={<Button icon="search">{say(generic.Button_Search)}</Button>}
    >
      <TextField
        say={say}
        name="zoek"
        label={say(labels.Label_Search)}
        value={search.zoek}
        type="search"
        autocomplete="off"
        maxlength={200}
        optional
      />
      <Select
        say={say}
        name="status"
        label={say(labels.Label_State)}
        options={paymentStates.map((state) => ({
          value: state,
          label: say(labels[`State_${state}`]),
        }))}
        value={search.status}
        empty={say(labels.Option_AllStates)}
        optional
      />
    </Filters>
  );
}

function headingOf({ say }: Visit, total: number): string {
  if (total === 0) return say(labels.Title_NoneFound);
  return total === 1 ? say(labels.Title_OneFound) : say(labels.Title_Found, { count: total });
}

function Found({ visit, found }: { visit: Visit; found: FoundRequests }): Html {
  const { say } = visit;
  const { search, rows, total } = found;
  if (rows.length === 0) {
    return (
      <EmptyState icon="search" title={say(labels.Title_NoneFound)}>
        {say(labels.Text_NoneFound)}
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        say={say}
        caption={say(labels.Title_Requests)}
        dense
        columns={[
          {
            label: say(labels.Label_Reference),
            kind: 'header',
            cell: ({ reference }) => (
              <TextLink href={`${requestsPath}/${reference}`}>{reference}</TextLink>
            ),
          },
          {
            label: say(labels.Label_Customer),
            cell: (row) => (
              <>
                {row.displayName} <small>{row.customerNumber}</small>
              </>
            ),
          },
          {
            label: say(labels.Label_Amount),
            kind: 'amount',
            cell: ({ cents }) => formatMoney(cents),
          },
          {
            label: say(labels.Label_RequestedOn),
            kind: 'date',
            cell: ({ createdAt }) => formatMoment(createdAt, say),
          },
          {
            label: say(labels.Label_State),
            kind: 'status',
            cell: ({ state }) => <StateBadge say={say} state={state} />,
          },
        ]}
        rows={rows}
      />
      <Pagination
        say={say}
        page={search.pagina}
        pageSize={requestsAPage}
        total={total}
        href={(page) => hrefOf({ ...search, pagina: page })}
      />
    </>
  );
}

function hrefOf({ zoek, status, pagina }: RequestSearch): string {
  const query = new URLSearchParams();
  if (zoek) query.set('zoek', zoek);
  if (status) query.set('status', status);
  if (pagina > 1) query.set('pagina', String(pagina));
  const text = query.toString();
  return text === '' ? requestsPath : `${requestsPath}?${text}`;
}
