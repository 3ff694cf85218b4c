import { formatDate } from '#foundation/format/dates.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { EmptyState } from '#foundation/page/state.tsx';
import { Table } from '#foundation/page/table.tsx';
import { features } from '#foundation/switches/features.ts';
import type { FinancePanel } from '../../customer/finance-panel.ts';
import { arrangementLabels as labels } from '../labels.ts';
import { arrangementPaths } from '../paths.ts';
import { type ArrangementRow, arrangementsIn, ownArrangements } from '../queries.ts';
import { StatusBadge } from '../status-badge.tsx';

/** The panel Betalingsregeling of Financiën: existing arrangements, and the way to a new one (FIN-68 to FIN-70). */
export const arrangementsPanel: FinancePanel = {
  feature: features.paymentArrangements,
  questions: () => [ownArrangements],
  view(visit, _money, [answer = []]) {
    const { say } = visit;
    const arrangements = arrangementsIn(answer);
    return (
      <Panel title={say(labels.Panel_Arrangements)} id="regeling">
        <Paragraph>{say(labels.Text_Arrangements)}</Paragraph>
        {arrangements.length > 0 ? (
          <Arrangements visit={visit} arrangements={arrangements} />
        ) : (
          <EmptyState icon="handshake" title={say(labels.Title_None)}>
            {say(labels.Text_None)}
          </EmptyState>
        )}
        <ButtonGroup>
          <ButtonLink href={arrangementPaths.chooseInvoices} icon="plus">
            {say(labels.Button_New)}
          </ButtonLink>
        </ButtonGroup>
      </Panel>
    );
  },
};

function Arrangements(props: { visit: Visit; arrangements: readonly ArrangementRow[] }): Html {
  const { say } = props.visit;
  return (
    <Table
      say={say}
      caption={say(labels.Table_Arrangements)}
      rows={props.arrangements}
      columns={[
        {
          label: say(labels.Column_Reference),
          kind: 'header',
          cell: ({ id, code }) => <TextLink href={arrangementPaths.one(id)}>{code}</TextLink>,
        },
        {
          label: say(labels.Column_StartDate),
          kind: 'date',
          cell: ({ startsOn }) => formatDate(startsOn),
        },
        {
          label: say(labels.Column_Total),
          kind: 'amount',
          cell: ({ totalCents }) => formatMoney(totalCents),
        },
        {
          label: say(labels.Column_Status),
          kind: 'status',
          cell: ({ status }) => <StatusBadge say={say} status={status} />,
        },
      ]}
    />
  );
}
