import { formatMoney } from '#foundation/format/money.ts';
import { formatHundredths, formatTwoDecimals } from '#foundation/format/numbers.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { Info } from '#foundation/page/info.tsx';
import { Panel, Paragraph } from '#foundation/page/panel.tsx';
import { dwelling, rent, valuation } from '../labels.ts';
import type { Lease } from '../queries.ts';
import { monthlyTotal, type PriceComponent } from '../rules/rent.ts';
import { type ValuationGroup, type ValuationLine, valuationOf } from '../rules/valuation.ts';

/** The panel Woningdetails: the properties that are recorded, each with an explanation (TEN-10 to TEN-15). */
export function DwellingPanel(props: { say: Say; lease: Lease; open: boolean }): Html {
  const { say, lease } = props;
  const { roomCount, constructionYear, energyIndex, assessedValueCents } = lease;
  const fact = (label: Label, info: Label, value: string | undefined): Fact[] =>
    value === undefined
      ? []
      : [
          {
            key: say(label),
            value,
            info: <Info say={say} subject={say(label)} text={say(info)} />,
          },
        ];
  return (
    <Panel title={say(dwelling.Panel_Dwelling)} open={props.open}>
      <DataList
        facts={[
          ...fact(dwelling.Label_Type, dwelling.Info_Type, lease.type),
          ...fact(dwelling.Label_Rooms, dwelling.Info_Rooms, shown(roomCount, String)),
          ...fact(dwelling.Label_Year, dwelling.Info_Year, shown(constructionYear, String)),
          ...fact(
            dwelling.Label_EnergyIndex,
            dwelling.Info_EnergyIndex,
            shown(energyIndex, formatTwoDecimals),
          ),
          ...fact(
            dwelling.Label_AssessedValue,
            dwelling.Info_AssessedValue,
            shown(assessedValueCents, formatMoney),
          ),
        ]}
      />
    </Panel>
  );
}

function shown(value: number | null, format: (value: number) => string): string | undefined {
  return value === null ? undefined : format(value);
}

/** The panel Woningwaardering: points a part, in total and rounded (TEN-16 to TEN-19). */
export function ValuationPanel(props: {
  say: Say;
  lines: readonly ValuationLine[];
  open: boolean;
}): Html {
  const { say } = props;
  const { parts, total, rounded } = valuationOf(props.lines);
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
  ageing: valuation.Label_Ageing,
  outdoor_space: valuation.Label_OutdoorSpace,
  renovation: valuation.Label_Renovation,
  nuisance: valuation.Label_Nuisance,
  special_provisions: valuation.Label_SpecialProvisions,
  scarcity: valuation.Label_Scarcity,
  monument: valuation.Label_Monument,
};

/** The panel Huurprijs: every component and their sum (TEN-29 to TEN-31). */
export function RentPanel(props: {
  say: Say;
  components: readonly PriceComponent[];
  open: boolean;
}): Html {
  const { say, components } = props;
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
    </Panel>
  );
}
