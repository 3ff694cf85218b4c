import { z } from 'zod';
import { problems, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import { labels } from './labels.ts';
import { saveSwitches } from './save-switches.ts';
import { switchesPage } from './switches-page.tsx';

const shared = {
  path: '/beheer/functionaliteiten',
  audience: ['administrator'],
  feature: 'none',
} as const;

/** Browsers send one field for each tick that is set. */
const input = z.object({
  on: z
    .union([z.string(), z.array(z.string())])
    .catch([])
    .transform((on) => [on].flat()),
  seen: z.string().catch(''),
});

export const switchesRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({}),
    log: 'administration.switches.open',
    show: (visit) => switchesPage(visit),
  }),
  form({
    ...shared,
    limit: 'form',
    input,
    log: 'administration.switches.save',
    async settle(visit, { on, seen }) {
      const saved = await saveSwitches(visit, on, seen);
      if (!saved) return problems({ form: visit.say(labels.Error_ChangedMeanwhile) });
      return redirect('/beheer/functionaliteiten', { notice: labels.Notice_Saved });
    },
    again: (visit, sent, found) =>
      switchesPage(visit, { ...input.parse(sent.fields), problems: found }),
  }),
];
