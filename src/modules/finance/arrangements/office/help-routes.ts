import { z } from 'zod';
import { problems, redirect } from '#foundation/http/answer.ts';
import { form, type Route } from '#foundation/http/route.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { recordList, showRecordList } from '#foundation/records/record-list.ts';
import { searchHref, searchInput } from '#foundation/records/search.ts';
import { debtHelpOfficePath } from '../debt-help/paths.ts';
import { markHandled } from './help-answers.ts';
import { helpList } from './help-list.tsx';
import { helpLabels as labels } from './labels.ts';

const ids = z
  .union([z.uuid(), z.array(z.uuid())])
  .optional()
  .transform((sent) => [sent ?? []].flat());

/** The list of answers for staff, and ticking them off. */
export const helpRoutes: readonly Route[] = [
  ...recordList(helpList),
  form({
    path: `${debtHelpOfficePath}/contact`,
    audience: ['employee'],
    feature: 'none',
    limit: 'form',
    input: z.looseObject({ antwoord: ids }),
    log: 'debtHelpHandled',
    once: false,
    async settle(visit, { antwoord, ...sent }) {
      if (antwoord.length === 0) return problems({ antwoord: visit.say(labels.Error_SelectOne) });
      await markHandled(visit, antwoord);
      const search = searchInput(helpList.filters).parse(sent);
      return redirect(searchHref(debtHelpOfficePath, search), { notice: generic.Notice_Saved });
    },
    again: (visit, { fields }, errors) =>
      showRecordList(visit, helpList, searchInput(helpList.filters).parse(fields), {
        message: errors.antwoord,
      }),
  }),
];
