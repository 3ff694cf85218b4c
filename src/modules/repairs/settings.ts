import { z } from 'zod';
import type { Visit } from '#foundation/http/visit.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { repairSettingLabels as labels } from './setting-labels.ts';

const ticked = z.union([
  z.boolean(),
  z.undefined().transform(() => false),
  z.literal('on').transform(() => true),
]);
const longText = z.string().trim().max(2000).default('');

/** A customer may not submit what would be charged to him (REP-65, ADM-21). */
export const noRequestWhenCharged: Setting<boolean> = {
  name: 'noRequestWhenCharged',
  label: labels.Label_NoRequestWhenCharged,
  help: labels.Help_NoRequestWhenCharged,
  field: 'tick',
  input: ticked,
  standard: false,
  refusal: labels.Error_Tick,
};

/** What is said instead (ADM-22); empty: the standard text (ADM-73). */
export const chargedMessage: Setting<string> = {
  name: 'chargedMessage',
  label: labels.Label_ChargedMessage,
  help: labels.Help_StandardWhenEmpty,
  field: 'longText',
  input: longText,
  standard: '',
  refusal: labels.Error_LongText,
};

/** The additional description must be filled in (REP-95, ADM-23). */
export const descriptionRequired: Setting<boolean> = {
  name: 'repairDescriptionRequired',
  label: labels.Label_DescriptionRequired,
  field: 'tick',
  input: ticked,
  standard: false,
  refusal: labels.Error_Tick,
};

/** *Systeemomschrijvingsregel op basis van taak*: the choices in the tree are hidden when it is set (REP-14, ADM-24). */
export const systemLineByTask: Setting<boolean> = {
  name: 'systemLineByTask',
  label: labels.Label_SystemLineByTask,
  help: labels.Help_SystemLineByTask,
  field: 'tick',
  input: ticked,
  standard: false,
  refusal: labels.Error_Tick,
};

/** Whom to call when it cannot wait (REP-28); empty: the telephone number of the organisation. */
export const emergencyTelephone: Setting<string> = {
  name: 'emergencyTelephone',
  label: labels.Label_EmergencyTelephone,
  help: labels.Help_EmergencyTelephone,
  field: 'text',
  input: z.string().trim().max(40).default(''),
  standard: '',
  refusal: labels.Error_LongText,
};

/** Days between today and the first day that a preference may name (OP-REP-20). */
export const preferenceDays: Setting<number> = {
  name: 'repairPreferenceDays',
  label: labels.Label_PreferenceDays,
  help: labels.Help_PreferenceDays,
  field: 'number',
  input: wholeNumber(0, 90),
  standard: 14,
  refusal: labels.Error_PreferenceDays,
};

/** What is stored when a date after the latest date is chosen (REP-122, ADM-18). */
export const reasonAfterLatestDate: Setting<string> = {
  name: 'reasonAfterLatestDate',
  label: labels.Label_ReasonAfterLatestDate,
  help: labels.Help_ReasonAfterLatestDate,
  field: 'text',
  input: z.string().trim().max(200).default(''),
  standard: '',
  refusal: labels.Error_LongText,
};

/** Geen onderhoudssjabloon, wel actie (REP-53, ADM-70); empty: the standard text (ADM-73). */
export const noTemplateButAction: Setting<string> = {
  name: 'noTemplateButAction',
  label: labels.Label_NoTemplateButAction,
  help: labels.Help_StandardWhenEmpty,
  field: 'longText',
  input: longText,
  standard: '',
  refusal: labels.Error_LongText,
};

/** Geen onderhoudssjabloon, geen actie (REP-53, ADM-71); empty: the standard text (ADM-73). */
export const noTemplateNoAction: Setting<string> = {
  name: 'noTemplateNoAction',
  label: labels.Label_NoTemplateNoAction,
  help: labels.Help_StandardWhenEmpty,
  field: 'longText',
  input: longText,
  standard: '',
  refusal: labels.Error_LongText,
};

/** Foto maximale hoogte: the longest that the shortest side of a photo may be, in pixels (REP-94, ADM-90). */
export const photoShortestSide: Setting<number> = {
  name: 'photoShortestSide',
  label: labels.Label_PhotoShortestSide,
  help: labels.Help_PhotoShortestSide,
  field: 'number',
  input: wholeNumber(200, 6000),
  standard: 1200,
  refusal: labels.Error_PhotoShortestSide,
};

/** Foto JPEG compressie: the quality in percent with which photos are kept (REP-94, ADM-92). */
export const photoQuality: Setting<number> = {
  name: 'photoQuality',
  label: labels.Label_PhotoQuality,
  help: labels.Help_PhotoQuality,
  field: 'number',
  input: wholeNumber(1, 100),
  standard: 80,
  refusal: labels.Error_PhotoQuality,
};

/** The largest photo in megabytes (OP-REP-16). */
export const photoMegabytes: Setting<number> = {
  name: 'photoMegabytes',
  label: labels.Label_PhotoMegabytes,
  field: 'number',
  input: wholeNumber(1, 25),
  standard: 10,
  refusal: labels.Error_PhotoMegabytes,
};

/** The largest photo that any organisation may allow, in bytes. */
export const largestPhoto = 25 * 1024 * 1024;

/** How many photos a request may have (OP-REP-16). */
export const photoCount: Setting<number> = {
  name: 'photoCount',
  label: labels.Label_PhotoCount,
  field: 'number',
  input: wholeNumber(1, 30),
  standard: 10,
  refusal: labels.Error_PhotoCount,
};

/** What is said and checked about photos. */
export function photoLimitsOf({ organisation }: Pick<Visit, 'organisation'>) {
  return {
    count: organisation.setting(photoCount),
    megabytes: organisation.setting(photoMegabytes),
  };
}

export const repairSettings: readonly SettingsGroup[] = [
  {
    name: 'repairs',
    title: labels.Panel_Repairs,
    settings: [
      noRequestWhenCharged,
      chargedMessage,
      descriptionRequired,
      systemLineByTask,
      emergencyTelephone,
      preferenceDays,
      reasonAfterLatestDate,
    ],
    warning: ({ reasonAfterLatestDate: reason }) =>
      reason === '' ? labels.Text_NoReasonAfterLatestDate : undefined,
  },
  {
    name: 'repairMessages',
    title: labels.Panel_Messages,
    explanation: labels.Help_Messages,
    settings: [noTemplateButAction, noTemplateNoAction],
  },
  {
    name: 'repairPhotos',
    title: labels.Panel_Photos,
    settings: [photoShortestSide, photoQuality, photoMegabytes, photoCount],
  },
];

function wholeNumber(least: number, most: number): z.ZodType<number, unknown> {
  return z.coerce
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));
}
