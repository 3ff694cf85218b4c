import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { DetailsBox } from '#foundation/page/details-box.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { features } from '#foundation/switches/features.ts';
import { paymentLabels as labels } from '../labels.ts';
import { type PaymentStatus, paymentStatus } from '../rules/payments.ts';
import { type Payment, payments, paymentsIn } from '../settled-queries.ts';
import type { FinancePanel, Money } from './finance-panel.ts';
import { PaymentSettlements, settlementColumns } from './payment-settlements.tsx';
import { rowsAStep } from './rows-shown.ts';
import { placeOf, ShowMore } from './show-more.tsx';

/** The panel Betalingen: what was paid by and to the customer, in three layers (FIN-56 to FIN-67). */
export const paymentsPanel: FinancePanel = {
  feature: features.payments,
  // One row more than is shown tells whether there are more.
  questions: (_now, shown) => [payments(shown.betalingen + 1)],
  view: ({ say }, money, [rows]) => (
    <Panel
      title={say(labels.Panel_Payments)}
      id="betalingen"
      open={money.shown.betalingen > rowsAStep}
    >
      <Content say={say} money={money} found={paymentsIn(rows)} />
    </Panel>
  ),
};

function Content(props: { say: Say; money: Money; found: readonly Payment[] }): Html {
  const { say, money, found } = props;
  if (found.length === 0) {
    return <EmptyState icon="wallet" title={say(labels.Title_NoPayments)} />;
  }
  const { betalingen: most } = money.shown;
  return (
    <>
      <Paragraph>{say(labels.Text_Payments)}</Paragraph>
      <PaymentTable say={say} money={money} shown={found.slice(0, most)} />
      {found.length > most && (
        <ShowMore
          say={say}
          list="betalingen"
          shown={money.shown}
          about={say(labels.Panel_Payments)}
        />
      )}
    </>
  );
}

/** Layer 1 (FIN-57). */
function PaymentTable(props: { say: Say; money: Money; shown: readonly Payment[] }): Html {
  const { say, money, shown } = props;
  const columns = settlementColumns(say, money);
  return (
    <Table
      say={say}
      caption={say(labels.Panel_Payments)}
      columns={[
        {
          label: say(labels.Column_PaidOn),
          kind: 'header',
          cell: (payment) => (
            <span id={placeOf('betalingen', shown.indexOf(payment) + 1)}>
              {formatDate(payment.bookedOn)}
              {payment.kind === 'refund' && <small> {say(labels.Text_PaidToYou)}</small>}
            </span>
          ),
        },
        { label: say(labels.Column_Amount), kind: 'amount', cell: amountOf },
        {
          label: say(labels.Column_Status),
          kind: 'status',
          cell: (payment) => <Status say={say} status={paymentStatus(payment)} />,
        },
      ]}
      rows={shown}
      details={(payment) => ({
        subject: `${formatDate(payment.bookedOn)}, ${amountOf(payment)}`,
        content: (
          <DetailsBox>
            <PaymentSettlements say={say} money={money} columns={columns} payment={payment} />
          </DetailsBox>
        ),
      })}
    />
  );
}

/** As the customer sees it: what he paid is positive, what he got back negative (FIN-63). */
function amountOf({ originalCents }: Payment): string {
  return formatMoney(originalCents === 0 ? 0 : -originalCents);
}

const badgeOfStatus: Record<PaymentStatus, BadgeKind> = {
  settled: 'ok',
  partly_settled: 'active',
  open: 'neutral',
};

function Status({ say, status }: { say: Say; status: PaymentStatus }): Html {
  return <Badge kind={badgeOfStatus[status]}>{say(labels[`Status_${status}`])}</Badge>;
}
