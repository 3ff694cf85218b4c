import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import {
  type NetworkRange,
  readRange,
  serverAddresses,
} from '#foundation/organisation/network-ranges.ts';
import { networkRanges } from '../../queries.ts';
import { ticks } from '../search-input.ts';
import { type Warning, warningsAbout } from './effects.ts';
import { labels } from './labels.ts';
import { networkPage, networkPath, questionPage, rangePage } from './pages.tsx';

const shared = { audience: ['administrator'], feature: 'none' } as const;

const rangeInput = z.object({
  oud: z.string().optional(),
  range: z
    .string()
    .trim()
    .min(1)
    .refine((text) => readRange(text) !== undefined, refusal(labels.Error_Range)),
  voor: ticks.refine((roles) => roles.length > 0, refusal(labels.Error_Role)),
  zeker: z.literal('ja').optional().catch(undefined),
});
type RangeInput = z.infer<typeof rangeInput>;

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
    again: async (visit, _sent, errors) =>
      networkPage(visit, await rangesNow(visit), errors['range']),
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

/** The ranges as they are stored now, not as the profile of this server may still have them. */
function rangesNow({ read, organisation }: ReadVisit): Promise<NetworkRange[]> {
  return networkRanges(read, organisation.id);
}

function warnings(
  visit: Visit,
  before: readonly NetworkRange[],
  after: readonly NetworkRange[],
): Warning[] {
  return warningsAbout({
    before,
    after,
    address: visit.request.address,
    serverAddresses: serverAddresses(),
  });
}

/** Stores a new or changed range; a set that shuts somebody out only after it was confirmed (ADM-277). */
async function saveRange(visit: WriteVisit, input: RangeInput): Promise<Answer> {
  const { write, organisation, say } = visit;
  const before = await holdRanges(visit);
  const wanted = rangeOf(input);
  if (input.oud !== undefined && !before.some((each) => each.range === input.oud)) return notFound;
  const others = before.filter((each) => each.range !== input.oud);
  if (others.some((each) => each.range === wanted.range))
    return problems({ range: say(labels.Error_Duplicate) });
  if (input.zeker === undefined && warnings(visit, before, [...others, wanted]).length > 0) {
    return problems({ zeker: say(labels.Title_Confirm) });
  }
  if (input.oud !== undefined) await removeRange(write, organisation.id, input.oud);
  await write
    .insertInto('networkRange')
    .values({ organisationId: organisation.id, ...wanted })
    .execute();
  const old = before.find((each) => each.range === input.oud);
  await keepTrack(visit, {
    oldValue: old && inWords(visit, old),
    newValue: inWords(visit, wanted),
  });
  return redirect(networkPath, { notice: generic.Notice_Saved });
}

async function showAgain(visit: ReadVisit, { fields }: Sent, errors: Problems): Promise<Answer> {
  const read = rangeInput.safeParse(fields);
  const oud = typeof fields['oud'] === 'string' ? fields['oud'] : undefined;
  const voor = ticks.parse(fields['voor']);
  if (errors['zeker'] === undefined || !read.success) {
    return rangePage(visit, { oud, range: String(fields['range'] ?? ''), voor }, errors);
  }
  const before = await rangesNow(visit);
  const after = [...before.filter((each) => each.range !== oud), rangeOf(read.data)];
  return questionPage(visit, {
    title: errors['zeker'],
    action: `${networkPath}/opslaan`,
    button: visit.say(labels.Button_SaveAnyway),
    warnings: warnings(visit, before, after),
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
    warnings: warnings(visit, before, after),
    after,
    fields: [['range', range]],
  });
}

async function deleteRange(visit: WriteVisit, range: string): Promise<Answer> {
  const old = (await holdRanges(visit)).find((each) => each.range === range);
  if (!old) return notFound;
  await removeRange(visit.write, visit.organisation.id, range);
  await keepTrack(visit, { oldValue: inWords(visit, old), newValue: undefined });
  return redirect(networkPath, { notice: generic.Notice_Deleted });
}

/** The ranges, held until the transaction ends, so that two administrators do not shut each other out unseen. */
async function holdRanges(visit: WriteVisit): Promise<NetworkRange[]> {
  await visit.write
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', visit.organisation.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return rangesNow(visit);
}

async function removeRange(
  write: WriteVisit['write'],
  organisationId: string,
  range: string,
): Promise<void> {
  await write
    .deleteFrom('networkRange')
    .where('organisationId', '=', organisationId)
    .where('range', '=', range)
    .execute();
}

/** Logs the change, and makes every server read the ranges again at its next request (ADM-280). */
async function keepTrack(
  visit: WriteVisit,
  { oldValue, newValue }: { oldValue: string | undefined; newValue: string | undefined },
): Promise<void> {
  await logChange(visit, {
    subject: visit.say(labels.Subject_Range),
    oldValue: oldValue ?? null,
    newValue: newValue ?? null,
  });
  await settingsChanged(visit.write, visit.organisation.id);
}

function rangeOf({ range, voor }: RangeInput): NetworkRange {
  return {
    range: readRange(range) ?? range,
    forAdministrators: voor.includes('beheerder'),
    forStaff: voor.includes('medewerker'),
  };
}

function rolesOf({ forAdministrators, forStaff }: NetworkRange): string[] {
  return [...(forAdministrators ? ['beheerder'] : []), ...(forStaff ? ['medewerker'] : [])];
}

function inWords({ say }: Visit, { range, forAdministrators, forStaff }: NetworkRange): string {
  const roles = [
    ...(forAdministrators ? [say(labels.Label_Administrator)] : []),
    ...(forStaff ? [say(labels.Label_Staff)] : []),
  ];
  return `${range}: ${roles.join(', ')}`;
}
