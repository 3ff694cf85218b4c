import { z } from 'zod';
import type { Label } from '#foundation/labels/label.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';

export const reportSettingLabels = labelsOfPage('Settings', {
  Panel_Printing: ['Afdrukken', 'Printing'],
  Text_Printing: [
    'Klanten downloaden deze documenten als PDF op de pagina Woning. Zonder keuze staat er geen link.',
    'Customers download these documents as PDF on the page Home and lease. Without a choice there is no link.',
  ],
  Label_RentReport: ['Rapport huursamenstelling', 'Report for the composition of the rent'],
  Label_ValuationReport: ['Rapport woningwaardering', 'Report for the points valuation'],
  Option_RentComposition: ['Huursamenstelling', 'Rent composition'],
  Option_PointsSpecification: ['Puntenspecificatie', 'Points specification'],
  Error_Report: ['Kies een rapport uit de lijst.', 'Choose a report from the list.'],
  Warning_ReportGone: [
    'Een rapport dat u hebt gekozen bestaat niet meer. Klanten zien daarom de link niet. Kies een ander rapport en sla dit op.',
    'A report that you chose no longer exists. Customers therefore do not see the link. Choose another report and save this.',
  ],
});

/** Which document a customer asks for. */
export type ReportKind = 'rent' | 'valuation';

/** The reports that can be chosen for each document. */
const choices = {
  rent: [{ value: 'rent-composition', label: reportSettingLabels.Option_RentComposition }],
  valuation: [
    { value: 'points-specification', label: reportSettingLabels.Option_PointsSpecification },
  ],
} as const;

/** The report with the composition of the rent (ADM-74, TEN-35); empty: none. */
export const rentReport = reportSetting(
  'rentReport',
  reportSettingLabels.Label_RentReport,
  choices.rent,
);

/** The report with the points valuation (ADM-75, TEN-28); empty: none. */
export const valuationReport = reportSetting(
  'valuationReport',
  reportSettingLabels.Label_ValuationReport,
  choices.valuation,
);

const settings = { rent: rentReport, valuation: valuationReport };

/** The tab Afdrukken (ADM-74, ADM-75). */
export const printingSettings: SettingsGroup = {
  name: 'printing',
  title: reportSettingLabels.Panel_Printing,
  explanation: reportSettingLabels.Text_Printing,
  settings: [rentReport, valuationReport],
  check: (values) =>
    Object.fromEntries(
      [rentReport, valuationReport]
        .filter((setting) => isGone(setting, values[setting.name]))
        .map(({ name, refusal }) => [name, refusal]),
    ),
  warning: (values) =>
    [rentReport, valuationReport].some((setting) => isGone(setting, values[setting.name]))
      ? reportSettingLabels.Warning_ReportGone
      : undefined,
};

/** True when a report was chosen for this document and still exists; else there is no link (ADM-77, ADM-B32). */
export function isReportChosen(organisation: Profile, kind: ReportKind): boolean {
  const chosen = organisation.setting(settings[kind]);
  return chosen !== '' && !isGone(settings[kind], chosen);
}

/** The chosen code is kept as it is, so that one which a later version dropped can be told (ADM-B32). */
function reportSetting(
  name: string,
  label: Label,
  known: readonly { readonly value: string; readonly label: Label }[],
): Setting<string> {
  return {
    name,
    label,
    field: 'choice',
    choices: known,
    input: z.string().max(100).default(''),
    standard: '',
    refusal: reportSettingLabels.Error_Report,
  };
}

function isGone({ choices: known = [] }: Setting<string>, chosen: unknown): boolean {
  if (chosen === undefined || chosen === '') return false;
  return !known.some(({ value }) => value === chosen);
}
