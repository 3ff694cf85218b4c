import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { DetailsBox } from '#foundation/page/details-box.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { features } from '#foundation/switches/features.ts';
import { kindLabels, closedInvoiceLabels as labels } from '../labels.ts';
import {
  type Booking,
  type ClosedInvoice,
  closedInvoices,
  closedInvoicesIn,
} from '../settled-queries.ts';
import type { FinancePanel } from './finance-panel.ts';
import { type RowsShown, rowsAStep } from './rows-shown.ts';
import { placeOf, ShowMore } from './show-more.tsx';
import { UnbrokenDates } from './unbroken-dates.tsx';

/** The panel Afgesloten facturen: what is paid, and what it was settled with (FIN-51 to FIN-55). */
export const closedInvoicesPanel: FinancePanel = {
  feature: features.balance,
  // One row more than is shown tells whether there are more.
  questions: (_now, shown) => [closedInvoices(shown.facturen + 1)],
  view: ({ say }, { shown }, [rows]) => (
    <Panel title={say(labels.Panel_ClosedInvoices)} id="facturen" open={shown.facturen > rowsAStep}>
      <Content say={say} shown={shown} invoices={closedInvoicesIn(rows)} />
    </Panel>
  ),
};

function Content(props: { say: Say; shown: RowsShown; invoices: readonly ClosedInvoice[] }): Html {
  const { say, shown, invoices } = props;
  if (invoices.length === 0) {
    return <EmptyState icon="receipt" title={say(labels.Title_NoClosedInvoices)} />;
  }
  const title = say(labels.Panel_ClosedInvoices);
  return (
    <>
      <Paragraph>{say(labels.Text_ClosedInvoices)}</Paragraph>
      <InvoiceTable say={say} invoices={invoices.slice(0, shown.facturen)} />
      {invoices.length > shown.facturen && (
        <ShowMore say={say} list="facturen" shown={shown} about={title} />
      )}
    </>
  );
}

function InvoiceTable({ say, invoices }: { say: Say; invoices: readonly ClosedInvoice[] }): Html {
  const columns = bookingColumns(say);
  return (
    <Table
      say={say}
      caption={say(labels.Panel_ClosedInvoices)}
      columns={[
        {
          label: say(labels.Column_Subject),
          kind: 'header',
          cell: (invoice) => (
            <span id={placeOf('facturen', invoices.indexOf(invoice) + 1)}>
              <UnbrokenDates text={invoice.description} />
            </span>
          ),
        },
        {
          label: say(labels.Column_Amount),
          kind: 'amount',
          cell: ({ originalCents }) => formatMoney(originalCents),
        },
        {
          label: say(labels.Column_DueOn),
          kind: 'date',
          cell: ({ dueOn }) => <UnbrokenDates text={formatDate(dueOn)} />,
        },
      ]}
      rows={invoices}
      details={(invoice) => ({
        subject: invoice.description,
        content: (
          <DetailsBox>
            <Bookings say={say} columns={columns} invoice={invoice} />
          </DetailsBox>
        ),
      })}
    />
  );
}

/** What an invoice was settled with, one row a settlement (FIN-55). */
function Bookings(props: {
  say: Say;
  columns: readonly Column<Booking>[];
  invoice: ClosedInvoice;
}): Html {
  const { say, columns, invoice } = props;
  if (invoice.bookings.length === 0) {
    return <Paragraph>{say(labels.Text_NoBookings)}</Paragraph>;
  }
  return (
    <Table
      say={say}
      caption={say(labels.Table_Bookings, { invoice: invoice.description })}
      columns={columns}
      rows={invoice.bookings}
    />
  );
}

/** Made once for all invoices of the panel. */
function bookingColumns(say: Say): readonly Column<Booking>[] {
  return [
    {
      label: say(labels.Column_SettledWith),
      kind: 'header',
      cell: ({ kind }) => say(kindLabels[`Kind_${kind}`]),
    },
    {
      label: say(labels.Column_SettledOn),
      kind: 'date',
      cell: ({ settledOn }) => <UnbrokenDates text={formatDate(settledOn)} />,
    },
    {
      label: say(labels.Column_Amount),
      kind: 'amount',
      cell: ({ cents }) => formatMoney(cents),
    },
  ];
}
