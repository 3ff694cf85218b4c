import type { Label } from '#foundation/labels/label.ts';
import { Tick } from '#foundation/page/choice-field.tsx';
import type { ValuesOf } from '#foundation/records/field-values.ts';
import {
  choiceField,
  codeField,
  emailField,
  optional,
  type RecordField,
  textField,
} from '#foundation/records/fields.tsx';
import type { Purpose } from '../appointment.ts';
import { readBlocks, writeTime } from '../rules/blocks.ts';
import type { WallHours } from '../rules/wall-clock.ts';
import { agendaLabels as labels } from './labels.ts';
import { weekdayFieldLabels } from './weekday-labels.ts';

export const agendaKinds = {
  portal: labels.Kind_portal,
  graph: labels.Kind_graph,
  caldav: labels.Kind_caldav,
  planner: labels.Kind_planner,
};

export const purposeLabels: Readonly<Record<Purpose, Label>> = {
  preInspection: labels.Purpose_preInspection,
  finalInspection: labels.Purpose_finalInspection,
  repairInspection: labels.Purpose_repairInspection,
  repair: labels.Purpose_repair,
};

/** The fields of an agenda: who it is, what for, and its hours on each day of the week. */
export const agendaFields = {
  code: codeField(labels.Label_Code),
  naam: textField(labels.Label_Name),
  email: optional(emailField(labels.Label_Email)),
  soort: choiceField(labels.Label_Kind, agendaKinds),
  adres: optional(textField(labels.Label_Address, 500, { help: labels.Help_Address })),
  vooropname: tickField(labels.Purpose_preInspection),
  eindopname: tickField(labels.Purpose_finalInspection),
  reparatieopname: tickField(labels.Purpose_repairInspection),
  reparatie: tickField(labels.Purpose_repair),
  maandag: hoursField(weekdayFieldLabels[0]),
  dinsdag: hoursField(weekdayFieldLabels[1]),
  woensdag: hoursField(weekdayFieldLabels[2]),
  donderdag: hoursField(weekdayFieldLabels[3]),
  vrijdag: hoursField(weekdayFieldLabels[4]),
  zaterdag: hoursField(weekdayFieldLabels[5]),
  zondag: hoursField(weekdayFieldLabels[6]),
  vaardigheden: optional(textField(labels.Label_Skills, 200, { help: labels.Help_Skills })),
  clusters: optional(textField(labels.Label_Clusters, 500, { help: labels.Help_Clusters })),
  actief: tickField(labels.Label_Active),
};

export type AgendaValues = ValuesOf<typeof agendaFields>;

/** The purposes that are ticked. */
export function purposesIn(values: AgendaValues): Purpose[] {
  const ticked: readonly (readonly [Purpose, boolean])[] = [
    ['preInspection', values.vooropname],
    ['finalInspection', values.eindopname],
    ['repairInspection', values.reparatieopname],
    ['repair', values.reparatie],
  ];
  return ticked.flatMap(([purpose, on]) => (on ? [purpose] : []));
}

/** The hours of each day, Monday first. */
export function hoursIn(values: AgendaValues): readonly (readonly WallHours[])[] {
  return [
    values.maandag,
    values.dinsdag,
    values.woensdag,
    values.donderdag,
    values.vrijdag,
    values.zaterdag,
    values.zondag,
  ];
}

/** Yes or no; a browser sends nothing for no. */
function tickField(label: Label): RecordField<boolean> {
  return {
    label,
    optional: true,
    read: (typed) => ({ value: typed === 'on' }),
    write: (value) => (value ? 'on' : ''),
    show: ({ value, optional: _, ...props }) => <Tick {...props} checked={value === 'on'} />,
  };
}

/** `08:00-12:00, 12:30-17:00`: the hours of one day; empty on a day without work. */
function hoursField(label: Label): RecordField<readonly WallHours[]> {
  const asText = optional(textField(label, 100, { help: labels.Help_Hours }));
  return {
    ...asText,
    read(typed) {
      if (typed === '') return { value: [] };
      const blocks = readBlocks(typed);
      return blocks ? { value: blocks } : { refused: labels.Error_Hours };
    },
    write: (blocks) =>
      blocks
        .map(({ fromMinute, untilMinute }) => `${writeTime(fromMinute)}-${writeTime(untilMinute)}`)
        .join(', '),
  };
}
