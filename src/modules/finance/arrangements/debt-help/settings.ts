import { z } from 'zod';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { debtHelpSettingLabels as labels } from './labels.ts';

/** So many days after its due date an invoice makes the portal offer help. */
export const debtHelpAfterDays: Setting<number> = {
  name: 'debtHelpAfterDays',
  label: labels.Label_Days,
  help: labels.Help_Days,
  field: 'number',
  input: z.coerce
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(365)),
  standard: 14,
  refusal: labels.Error_Days,
};

/** Who helps people with debts; Geldfit is the national help line, until the organisation names its municipality. */
export const debtHelpName: Setting<string> = {
  name: 'debtHelpName',
  label: labels.Label_Name,
  help: labels.Help_Name,
  field: 'text',
  input: z.string().trim().min(1).max(100),
  standard: 'Geldfit',
  refusal: labels.Error_Name,
};

export const debtHelpTelephone: Setting<string> = {
  name: 'debtHelpTelephone',
  label: labels.Label_Telephone,
  field: 'text',
  input: z
    .string()
    .trim()
    .regex(/^(\+?[\d ()-]{4,20})?$/),
  standard: '0800 8115',
  refusal: labels.Error_Telephone,
};

export const debtHelpWebsite: Setting<string> = {
  name: 'debtHelpWebsite',
  label: labels.Label_Website,
  help: labels.Help_Website,
  field: 'text',
  input: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(200)]),
  standard: 'https://geldfit.nl',
  refusal: labels.Error_Website,
};

export const debtHelpSettings: SettingsGroup = {
  name: 'debtHelp',
  title: labels.Panel_DebtHelp,
  settings: [debtHelpAfterDays, debtHelpName, debtHelpTelephone, debtHelpWebsite],
};
