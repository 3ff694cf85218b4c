import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Paragraph } from '#foundation/page/panel.tsx';
import { type Column, Table } from '#foundation/page/table.tsx';
import { paymentLabels as labels } from '../labels.ts';
import type { LedgerEntry } from '../rules/open-entries.ts';
import type { Payment } from '../settled-queries.ts';
import { EntryDetails } from './entry-details.tsx';
import type { Money } from './finance-panel.ts';
import { UnbrokenDates } from './unbroken-dates.tsx';

type Settlement = Payment['settlements'][number];

/** Layer 2 of a payment: what it was settled with; each row opens to layer 3, the invoice (FIN-59, FIN-60, FIN-67). */
export function PaymentSettlements(props: {
  say: Say;
  money: Money;
  columns: readonly Column<Settlement>[];
  payment: Payment;
}): Html {
  const { say, money, columns, payment } = props;
  if (payment.settlements.length === 0) {
    return <Paragraph>{say(labels.Text_NotSettled)}</Paragraph>;
  }
  return (
    <Table
      say={say}
      caption={say(labels.Table_SettledWith, { date: formatDate(payment.bookedOn) })}
      columns={columns}
      rows={payment.settlements}
      details={({ entry }) => ({
        subject: entry.description,
        content: (
          <EntryDetails
            say={say}
            entry={entry}
            today={money.today}
            address={addressOf(money, entry)}
          />
        ),
      })}
    />
  );
}

/** The columns of layer 2, made once for all payments of the panel. */
export function settlementColumns(say: Say, money: Money): readonly Column<Settlement>[] {
  return [
    {
      label: say(labels.Column_Paid),
      kind: 'amount',
      cell: ({ cents }) => formatMoney(cents),
    },
    {
      label: say(labels.Column_SettledWith),
      kind: 'header',
      cell: ({ entry }) => <UnbrokenDates text={entry.description} />,
    },
    {
      label: say(labels.Column_Address),
      plain: true,
      cell: ({ entry }) => addressOf(money, entry) ?? '',
    },
  ];
}

function addressOf({ addresses }: Money, { leaseId }: LedgerEntry): string | undefined {
  return leaseId === null ? undefined : addresses.get(leaseId);
}
