import { z } from 'zod';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { labels } from './labels.ts';

const trackingId = /^(UA-\d{4,10}-\d{1,4}|G-[A-Z0-9]{6,12})?$/;

/** The id of the organisation's own Google Analytics account; empty is off (ADM-245 to ADM-248, ADM-B26). */
export const analyticsTrackingId: Setting<string> = {
  name: 'analyticsTrackingId',
  label: labels.Label_TrackingId,
  help: labels.Help_TrackingId,
  field: 'text',
  input: z
    .string()
    .transform((typed) => typed.trim().toUpperCase())
    .pipe(z.string().regex(trackingId)),
  standard: '',
  refusal: labels.Error_TrackingId,
};

export const analyticsSettings: SettingsGroup = {
  name: 'analytics',
  title: labels.Panel_Analytics,
  settings: [analyticsTrackingId],
};
