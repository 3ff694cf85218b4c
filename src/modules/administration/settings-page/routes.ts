import { z } from 'zod';
import { problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import { blocksOf } from './blocks.ts';
import { labels } from './labels.ts';
import { readSettings } from './read-settings.ts';
import { saveSettings } from './save-settings.ts';
import { settingsPage } from './settings-form.tsx';

const shared = {
  path: '/beheer/instellingen',
  audience: ['administrator'],
  feature: 'none',
} as const;

/** Which fields there are follows from the settings of the organisation's modules, so they are checked one by one. */
const anyFields: z.ZodType<Sent['fields'], unknown> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]).optional(),
);

export const settingsRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({}),
    log: 'administration.settings.open',
    show: (visit) => settingsPage(visit),
  }),
  form({
    ...shared,
    limit: 'form',
    input: anyFields,
    log: 'administration.settings.save',
    async settle(visit, fields) {
      const blocks = blocksOf(visit.house, visit.organisation);
      const read = readSettings(blocks, fields, visit.say);
      if ('problems' in read) return problems(read.problems);
      const saved = await saveSettings(visit, blocks, read.values, String(fields.seen));
      if (!saved) return problems({ form: visit.say(labels.Error_ChangedMeanwhile) });
      return redirect('/beheer/instellingen', { notice: labels.Notice_Saved });
    },
    again: (visit, sent, found) => settingsPage(visit, { fields: sent.fields, problems: found }),
  }),
];
