import { formatMoney } from '#foundation/format/money.ts';
import { formatTwoDecimals } from '#foundation/format/numbers.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import { DataList, type Fact } from '#foundation/page/data-list.tsx';
import { Info } from '#foundation/page/info.tsx';
import { Panel } from '#foundation/page/panel.tsx';
import { dwelling } from '../labels.ts';
import type { Lease } from '../queries.ts';

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

/** What is not recorded, or recorded as nothing, is left out: never "0" (TEN-B3). */
function shown(value: number | null, format: (value: number) => string): string | undefined {
  return value === null || value === 0 ? undefined : format(value);
}
