import { z } from 'zod';
import type { Visit } from '../http/visit.ts';
import type { Setting, SettingsGroup } from '../settings/setting.ts';
import { analyticsLabels } from './labels.ts';

const trackingId = /^(UA-\d{4,10}-\d{1,4}|G-[A-Z0-9]{6,12})?$/;

/** The id of the organisation's own Google Analytics account; empty is off (ADM-245 to ADM-248, ADM-B26). */
export const analyticsTrackingId: Setting<string> = {
  name: 'analyticsTrackingId',
  label: analyticsLabels.Label_TrackingId,
  help: analyticsLabels.Help_TrackingId,
  field: 'text',
  input: z
    .string()
    .transform((typed) => typed.trim().toUpperCase())
    .pipe(z.string().regex(trackingId)),
  standard: '',
  refusal: analyticsLabels.Error_TrackingId,
};

export const analyticsSettings: SettingsGroup = {
  name: 'analytics',
  title: analyticsLabels.Panel_Analytics,
  settings: [analyticsTrackingId],
};

/** The cookie with what this browser's visitor chose: *ja* or *nee*. */
export const consentCookie = 'meten';

/** What the visitor said about being measured; undefined when nobody asked him yet. */
export function consentOf({ request }: Pick<Visit, 'request'>): boolean | undefined {
  const chosen = request.cookies[consentCookie];
  return chosen === 'ja' ? true : chosen === 'nee' ? false : undefined;
}
