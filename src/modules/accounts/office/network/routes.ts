import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { NetworkRange } from '#foundation/organisation/network-ranges.ts';
import { ticks } from '../search-input.ts';
import {
  deleteRange,
  rangeInput,
  rangeOf,
  rangesNow,
  saveRange,
  warningsOf,
} from './change-ranges.ts';
import { labels } from './labels.ts';
import { networkPage, networkPath, questionPage, rangePage } from './pages.tsx';

const shared = { audience: ['administrator'], feature: 'none' } as const;

const chosen = z.object({ range: z.string() });

/** From where administrators and staff may sign in (ADM.20). */
export const networkRoutes: readonly Route[] = [
  page({
    ...shared,
    path: networkPath,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: async (visit) => networkPage(visit, await rangesNow(visit), undefined),
  }),
  form({
    ...shared,
    path: `${networkPath}/kies`,
    limit: 'form',
    input: z.object({ range: ticks, doe: z.enum(['wijzigen', 'verwijderen']).catch('wijzigen') }),
    log: 'none',
    once: false,
    async settle({ say }, { range: [first, second], doe }) {
      if (first === undefined || second !== undefined)
        return problems({ range: say(labels.Error_SelectOne) });
      return redirect(`${networkPath}/${doe}?range=${encodeURIComponent(first)}`);
    },
    again: async (visit, _sent, errors) => networkPage(visit, await rangesNow(visit), errors.range),
  }),
  page({
    ...shared,
    path: `${networkPath}/nieuw`,
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) => rangePage(visit, { oud: undefined, range: '', voor: [] }, {}),
  }),
  page({
    ...shared,
    path: `${networkPath}/wijzigen`,
    limit: 'page',
    input: chosen,
    log: 'none',
    async show(visit, { range }) {
      const found = (await rangesNow(visit)).find((each) => each.range === range);
      return found ? rangePage(visit, { oud: range, range, voor: rolesOf(found) }, {}) : notFound;
    },
  }),
  form({
    ...shared,
    path: `${networkPath}/opslaan`,
    limit: 'form',
    input: rangeInput,
    log: 'networkRangeSaved',
    settle: saveRange,
    again: showAgain,
  }),
  page({
    ...shared,
    path: `${networkPath}/verwijderen`,
    limit: 'page',
    input: chosen,
    log: 'none',
    async show(visit, { range }) {
      const before = await rangesNow(visit);
      return before.some((each) => each.range === range)
        ? deleteQuestion(visit, before, range)
        : notFound;
    },
  }),
  form({
    ...shared,
    path: `${networkPath}/verwijderen`,
    limit: 'form',
    input: chosen,
    log: 'networkRangeDeleted',
    settle: (visit, { range }) => deleteRange(visit, range),
    again: () => notFound,
  }),
];

async function showAgain(visit: ReadVisit, { fields }: Sent, errors: Problems): Promise<Answer> {
  const read = rangeInput.safeParse(fields);
  const oud = typeof fields.oud === 'string' ? fields.oud : undefined;
  const voor = ticks.parse(fields.voor);
  if (errors.zeker === undefined || !read.success) {
    return rangePage(visit, { oud, range: String(fields.range ?? ''), voor }, errors);
  }
  const before = await rangesNow(visit);
  const after = [...before.filter((each) => each.range !== oud), rangeOf(read.data)];
  return questionPage(visit, {
    title: errors.zeker,
    action: `${networkPath}/opslaan`,
    button: visit.say(labels.Button_SaveAnyway),
    warnings: warningsOf(visit, before, after),
    after,
    fields: [
      ...(oud === undefined ? [] : [['oud', oud] as const]),
      ['range', read.data.range],
      ...voor.map((role) => ['voor', role] as const),
      ['zeker', 'ja'],
    ],
  });
}

function deleteQuestion(visit: Visit, before: readonly NetworkRange[], range: string): Answer {
  const after = before.filter((each) => each.range !== range);
  return questionPage(visit, {
    title: visit.say(labels.Title_Delete, { range }),
    action: `${networkPath}/verwijderen`,
    button: visit.say(generic.Button_Delete),
    warnings: warningsOf(visit, before, after),
    after,
    fields: [['range', range]],
  });
}

function rolesOf({ forAdministrators, forStaff }: NetworkRange): string[] {
  return [...(forAdministrators ? ['beheerder'] : []), ...(forStaff ? ['medewerker'] : [])];
}
