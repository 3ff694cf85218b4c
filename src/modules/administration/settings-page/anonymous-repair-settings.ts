import { z } from 'zod';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { labels } from './labels.ts';

/** Whether a repair request can be made without signing in; off by default (ADM-171, ADM-175). */
export const anonymousRepairs: Setting<boolean> = {
  name: 'anonymousRepairs',
  label: labels.Label_AnonymousRepairs,
  help: labels.Help_AnonymousRepairs,
  field: 'tick',
  input: z.union([
    z.boolean(),
    z.undefined().transform(() => false),
    z.literal('on').transform(() => true),
  ]),
  standard: false,
  refusal: labels.Error_AnonymousRepairs,
};

export const anonymousRepairSettings: SettingsGroup = {
  name: 'anonymousRepairs',
  title: labels.Panel_AnonymousRepairs,
  settings: [anonymousRepairs],
};
