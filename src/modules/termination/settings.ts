import { z } from 'zod';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import type { NoticePeriod } from './rules/notice-period.ts';
import { settingLabels as labels } from './settings-labels.ts';

const tick = z.union([
  z.boolean(),
  z.undefined().transform(() => false),
  z.literal('on').transform(() => true),
]);

const noticeMonths: Setting<number> = {
  name: 'terminationNoticeMonths',
  label: labels.Label_NoticeMonths,
  help: labels.Help_NoticeMonths,
  field: 'number',
  input: z.coerce.number().int().min(0).max(12),
  standard: 1,
  refusal: labels.Error_NoticeMonths,
};

/** Whether a termination waits for the other contract holders of the household. */
export const asksConsent: Setting<boolean> = {
  name: 'terminationAsksConsent',
  label: labels.Label_Consent,
  help: labels.Help_Consent,
  field: 'tick',
  input: tick,
  standard: true,
  refusal: labels.Error_Tick,
};

/** Whether the customer gets mails about his termination (OP-26). */
export const mailsCustomer: Setting<boolean> = {
  name: 'terminationMails',
  label: labels.Label_Mails,
  help: labels.Help_Mails,
  field: 'tick',
  input: tick,
  standard: true,
  refusal: labels.Error_Tick,
};

export const terminationSettings: SettingsGroup = {
  name: 'termination',
  title: labels.Panel_Termination,
  settings: [noticeMonths, asksConsent, mailsCustomer],
};

/** The notice period where none is set for a unit or its type. */
export function standardNotice(organisation: Profile): NoticePeriod {
  return { unit: 'months', length: organisation.setting(noticeMonths) };
}
