import { z } from 'zod';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { appointmentSettingLabels as labels } from './labels.ts';
import { readBlocks } from './rules/blocks.ts';
import type { WallHours } from './rules/wall-clock.ts';

const standardBlocks = '08:00-10:00, 10:00-12:00, 12:00-14:00, 14:00-16:00';

/** The blocks within which the crew comes, and among which a preference is chosen (OP-REP-30). */
export const dayBlocks: Setting<string> = {
  name: 'appointmentBlocks',
  label: labels.Label_Blocks,
  help: labels.Help_Blocks,
  field: 'text',
  input: z
    .string()
    .trim()
    .max(200)
    .refine((text) => readBlocks(text) !== undefined),
  standard: standardBlocks,
  refusal: labels.Error_Blocks,
};

export const appointmentSettings: SettingsGroup = {
  name: 'appointments',
  title: labels.Panel_Appointments,
  settings: [dayBlocks],
};

/** The blocks in force. */
export function blocksOf(organisation: Profile): readonly WallHours[] {
  return readBlocks(organisation.setting(dayBlocks)) ?? [];
}
