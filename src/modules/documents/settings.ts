import { z } from 'zod';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { uploadSettingLabels as labels } from './office/labels.ts';

/** The largest file that a form may ever take, in megabytes. */
export const mostMegabytes = 25;

/** The largest document or attachment that staff can archive, in megabytes. */
export const largestUpload: Setting<number> = {
  name: 'largestUploadMegabytes',
  label: labels.Label_LargestUpload,
  help: labels.Help_LargestUpload,
  field: 'number',
  input: z.coerce
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(mostMegabytes)),
  standard: 10,
  refusal: labels.Error_LargestUpload,
};

/** What administrators set about uploads; says it where nobody checks them for malware. */
export function uploadSettings(malware: MalwareCheck): SettingsGroup {
  return {
    name: 'uploads',
    title: labels.Panel_Uploads,
    explanation: labels.Text_Uploads,
    settings: [largestUpload],
    warning: () => (malware.on ? undefined : labels.Text_MalwareCheckOff),
  };
}
