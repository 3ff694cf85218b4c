import { formatMoney } from '#foundation/format/money.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { rent } from '../labels.ts';
import type { Lease } from '../queries.ts';
import { ReportLink } from '../reports/report-link.tsx';
import { monthlyTotal } from '../rules/rent.ts';

/** The panel Huurprijs: every component and their sum (TEN-29 to TEN-32). */
export function RentPanel(props: { visit: Visit; lease: Lease; open: boolean }): Html {
  const { visit, lease } = props;
  const { say } = visit;
  const components = lease.priceComponents;
  if (components.length === 0) {
    return (
      <Panel title={say(rent.Panel_Rent)} open={props.open}>
        <Paragraph>{say(rent.Text_NoComponents)}</Paragraph>
      </Panel>
    );
  }
  const total = formatMoney(monthlyTotal(components));
  return (
    <Panel title={say(rent.Panel_Rent)} fact={total} open={props.open}>
      <Paragraph>{say(rent.Text_Rent)}</Paragraph>
      <DataList
        kind="figures"
        facts={[
          ...components.map(({ description, cents }) => ({
            key: description,
            value: formatMoney(cents),
          })),
          { key: say(rent.Label_Total), value: total, total: true },
        ]}
      />
      <ReportLink visit={visit} lease={lease} report="rent" />
    </Panel>
  );
}
