import { Temporal } from 'temporal-polyfill';
import { formatRelativeDay } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { features } from '#foundation/switches/features.ts';
import { openBalanceLabels as labels } from '../labels.ts';
import { type LedgerEntry, openBalance, openInvoices } from '../rules/open-entries.ts';
import { EntryDetails } from './entry-details.tsx';
import type { FinancePanel, Money } from './finance-panel.ts';
import { UnbrokenDates } from './unbroken-dates.tsx';

/** The panel Openstaand saldo: the balance in its title, the open invoices in it (FIN-9 to FIN-19). */
export const openBalancePanel: FinancePanel = {
  feature: features.balance,
  questions: () => [],
  view: (visit, money) => <OpenBalance visit={visit} money={money} />,
};

function OpenBalance({ visit, money }: { visit: Visit; money: Money }): Html {
  const { say } = visit;
  const balance = openBalance(money.entries);
  const invoices = openInvoices(money.entries);
  const unsettled = balance - openBalance(invoices);
  return (
    <Panel title={say(labels.Panel_OpenBalance)} fact={formatMoney(balance)} id="saldo" open>
      {invoices.length > 0 ? (
        <>
          <Paragraph>{say(labels.Text_OpenBalance)}</Paragraph>
          <InvoiceTable say={say} money={money} invoices={invoices} />
        </>
      ) : (
        <EmptyState icon="circle-check" title={say(labels.Title_NoInvoices)}>
          {balance === 0 && say(labels.Text_NoInvoices)}
        </EmptyState>
      )}
      {unsettled !== 0 && <Paragraph>{unsettledText(say, unsettled)}</Paragraph>}
    </Panel>
  );
}

/** Why the balance is not the sum of the rows: it must not be "repaired" (FIN-12). */
function unsettledText(say: Say, cents: number): string {
  const amount = formatMoney(Math.abs(cents));
  return cents < 0
    ? say(labels.Text_UnsettledPayments, { amount })
    : say(labels.Text_UnsettledRefunds, { amount });
}

function InvoiceTable(props: { say: Say; money: Money; invoices: readonly LedgerEntry[] }): Html {
  const { say } = props;
  const { today, addresses } = props.money;
  return (
    <Table
      say={say}
      caption={say(labels.Table_OpenInvoices)}
      columns={[
        {
          label: say(labels.Column_Subject),
          kind: 'header',
          cell: ({ description }) => <UnbrokenDates text={description} />,
        },
        {
          label: say(labels.Column_Amount),
          kind: 'amount',
          cell: (entry) => formatMoney(entry.remainingCents),
        },
        {
          label: say(labels.Column_Due),
          kind: 'date',
          cell(entry) {
            const due = formatRelativeDay(entry.dueOn, today, say);
            return isLate(entry, today) ? <span class="voordeur-late">{due}</span> : due;
          },
        },
        {
          label: say(labels.Column_UnderWay),
          kind: 'number',
          cell: (entry) => formatMoney(entry.inCollectionCents),
        },
      ]}
      rows={props.invoices}
      details={(entry) => ({
        subject: entry.description,
        content: (
          <EntryDetails
            say={say}
            entry={entry}
            today={today}
            address={entry.leaseId === null ? undefined : addresses.get(entry.leaseId)}
          />
        ),
      })}
    />
  );
}

/** A credit note is never late: nobody has to pay it. */
function isLate(entry: LedgerEntry, today: Temporal.PlainDate): boolean {
  return entry.remainingCents > 0 && Temporal.PlainDate.compare(entry.dueOn, today) < 0;
}
