import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, notFound, problems, redirect } from '#foundation/http/answer.ts';
import { refusal } from '#foundation/http/explain.ts';
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
import { networkPath } from './pages.tsx';

/** One range as it is sent: `oud` is the one it replaces, `zeker` the answer to the warnings. */
export const rangeInput = z.object({
  oud: z.string().optional(),
  range: z
    .string()
    .trim()
    .min(1)
    .refine((text) => readRange(text) !== undefined, refusal(labels.Error_Range)),
  voor: ticks.refine((roles) => roles.length > 0, refusal(labels.Error_Role)),
  zeker: z.literal('ja').optional().catch(undefined),
});
export type RangeInput = z.infer<typeof rangeInput>;

/** Stores a new or changed range; a set that shuts somebody out only after it was confirmed (ADM-277). */
export async function saveRange(visit: WriteVisit, input: RangeInput): Promise<Answer> {
  const { write, organisation, say } = visit;
  const before = await holdRanges(visit);
  const wanted = rangeOf(input);
  if (input.oud !== undefined && !before.some((each) => each.range === input.oud)) return notFound;
  const others = before.filter((each) => each.range !== input.oud);
  if (others.some((each) => each.range === wanted.range))
    return problems({ range: say(labels.Error_Duplicate) });
  if (input.zeker === undefined && warningsOf(visit, before, [...others, wanted]).length > 0) {
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

/** Removes a range; its warnings were read on the page that asked (ADM-B18). */
export async function deleteRange(visit: WriteVisit, range: string): Promise<Answer> {
  const old = (await holdRanges(visit)).find((each) => each.range === range);
  if (!old) return notFound;
  await removeRange(visit.write, visit.organisation.id, range);
  await keepTrack(visit, { oldValue: inWords(visit, old), newValue: undefined });
  return redirect(networkPath, { notice: generic.Notice_Deleted });
}

/** The ranges as they are stored now, not as the profile of this server may still have them. */
export function rangesNow({ read, organisation }: ReadVisit): Promise<NetworkRange[]> {
  return networkRanges(read, organisation.id);
}

/** What to warn about when the ranges become these. */
export function warningsOf(
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

/** The range that was sent, in its one spelling. */
export function rangeOf({ range, voor }: RangeInput): NetworkRange {
  return {
    range: readRange(range) ?? range,
    forAdministrators: voor.includes('beheerder'),
    forStaff: voor.includes('medewerker'),
  };
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

function inWords({ say }: Visit, { range, forAdministrators, forStaff }: NetworkRange): string {
  const roles = [
    ...(forAdministrators ? [say(labels.Label_Administrator)] : []),
    ...(forStaff ? [say(labels.Label_Staff)] : []),
  ];
  return `${range}: ${roles.join(', ')}`;
}
