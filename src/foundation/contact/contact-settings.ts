import { z } from 'zod';
import { type Label, labelsOfPage } from '../labels/label.ts';
import type { Profile } from '../organisation/profile.ts';
import type { Setting, SettingsGroup } from '../settings/setting.ts';
import { type OpeningHours, readOpeningHours } from './opening-hours.ts';

/** Words of the settings about contact. */
export const contactSettingLabels = labelsOfPage('ContactSettings', {
  Panel_Contact: ['Contact', 'Contact'],
  Text_Contact: [
    'Klanten zien bij Contact of u nu bereikbaar bent, en anders wanneer.',
    'Customers see under Contact whether you can be reached now, and else when.',
    'may be empty',
  ],
  Label_Hours: ['Bereikbaar', 'Can be reached'],
  Help_Hours: [
    'Bijvoorbeeld: ma-do 8.30-17.00; vr 8.30-12.00 en 13.00-16.00. Leeg: wij zeggen er niets over.',
    'For example: ma-do 8.30-17.00; vr 8.30-12.00 en 13.00-16.00. Empty: we say nothing about it.',
  ],
  Error_Hours: [
    'Schrijf de dagen en tijden zoals in het voorbeeld.',
    'Write the days and times as in the example.',
  ],
});

const hoursRefused: Label = contactSettingLabels.Error_Hours;

/** When the organisation can be reached, as the administrator wrote it. */
export const contactHours: Setting<string> = {
  name: 'contactHours',
  label: contactSettingLabels.Label_Hours,
  help: contactSettingLabels.Help_Hours,
  field: 'text',
  input: z.coerce
    .string()
    .trim()
    .max(300)
    .refine((typed) => readOpeningHours(typed) !== undefined),
  standard: '',
  refusal: hoursRefused,
};

/** What administrators set about contact. */
export const contactSettings: SettingsGroup = {
  name: 'contact',
  title: contactSettingLabels.Panel_Contact,
  explanation: contactSettingLabels.Text_Contact,
  settings: [contactHours],
};

const read = new WeakMap<Profile, OpeningHours>();

/** The hours in force, read once for each profile, because every page asks them. */
export function openingHoursOf(organisation: Profile): OpeningHours {
  const known = read.get(organisation);
  if (known) return known;
  const hours = readOpeningHours(organisation.setting(contactHours)) ?? [];
  read.set(organisation, hours);
  return hours;
}
