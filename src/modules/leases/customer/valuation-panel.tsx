import { formatHundredths } from '#foundation/format/numbers.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { DataList } from '#foundation/page/data-list.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { valuation } from '../labels.ts';
import type { Lease } from '../queries.ts';
import { ReportLink } from '../reports/report-link.tsx';
import { valuationOf } from '../rules/valuation.ts';
import type { ValuationGroup } from '../rules/valuation-criteria.ts';

/** The panel Woningwaardering: points a part, in total and rounded (TEN-16 to TEN-20); without a valuation it says so (TEN-B4). */
export function ValuationPanel(props: { visit: Visit; lease: Lease; open: boolean }): Html {
  const { visit, lease } = props;
  const { say } = visit;
  if (lease.valuationLines.length === 0) {
    return (
      <Panel title={say(valuation.Panel_Valuation)} open={props.open}>
        <Paragraph>{say(valuation.Text_NoValuation)}</Paragraph>
      </Panel>
    );
  }
  const { parts, total, rounded } = valuationOf(lease.valuationLines);
  const longest = Math.max(...parts.map((part) => part.hundredths));
  return (
    <Panel
      title={say(valuation.Panel_Valuation)}
      fact={say(valuation.Label_Points, { count: rounded / 100 })}
      open={props.open}
    >
      <Paragraph>{say(valuation.Text_Valuation)}</Paragraph>
      <DataList
        kind="points"
        facts={[
          ...parts.map(({ group, hundredths }) => ({
            key: say(groupLabels[group]),
            value: formatHundredths(hundredths),
            bar: { value: hundredths, longest },
          })),
          { key: say(valuation.Label_Total), value: formatHundredths(total) },
          { key: say(valuation.Label_TotalRounded), value: formatHundredths(rounded), total: true },
        ]}
      />
      <ReportLink visit={visit} lease={lease} report="valuation" />
    </Panel>
  );
}

const groupLabels: Readonly<Record<ValuationGroup, Label>> = {
  room_area: valuation.Label_RoomArea,
  other_space_area: valuation.Label_OtherSpaceArea,
  heating: valuation.Label_Heating,
  energy_performance: valuation.Label_EnergyPerformance,
  kitchen: valuation.Label_Kitchen,
  sanitary: valuation.Label_Sanitary,
  assessed_value: valuation.Label_AssessedValue,
  dwelling_form: valuation.Label_DwellingForm,
  ageing: valuation.Label_Ageing,
  outdoor_space: valuation.Label_OutdoorSpace,
  renovation: valuation.Label_Renovation,
  nuisance: valuation.Label_Nuisance,
  special_provisions: valuation.Label_SpecialProvisions,
  scarcity: valuation.Label_Scarcity,
  monument: valuation.Label_Monument,
};
