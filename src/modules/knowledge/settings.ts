import { z } from 'zod';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { knowledgeSettingLabels as labels } from './labels.ts';

/** So many topics when nothing, or 0, is set (HOM-B1). */
export const standardFeaturedTopics = 5;

/** How many topics stand on the home page (HOM-9, ADM-17, ADM-B29). */
export const featuredTopics: Setting<number> = {
  name: 'featuredTopics',
  label: labels.Label_FeaturedTopics,
  help: labels.Help_FeaturedTopics,
  field: 'number',
  input: z.coerce
    .string()
    .trim()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.number().max(50)),
  standard: standardFeaturedTopics,
  refusal: labels.Error_FeaturedTopics,
};

export const knowledgeSettings: SettingsGroup = {
  name: 'knowledge',
  title: labels.Panel_Knowledge,
  settings: [featuredTopics],
};
