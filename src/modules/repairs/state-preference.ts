import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { noteEvent } from './events.ts';
import { holdRequest } from './hold-request.ts';
import { mayChangeDate } from './rules/cut-offs.ts';
import { mayPrefer, readBlocks, reasonFor, type TimeBlock } from './rules/dates.ts';
import { isOpenState } from './rules/states.ts';
import { preferenceBlocks, preferenceDays, reasonAfterLatestDate } from './settings.ts';

/** A day and a part of that day. */
export interface Preference {
  readonly on: Temporal.PlainDate;
  readonly block: TimeBlock;
}

export type PreferenceRefusal = 'notThere' | 'tooLate' | 'notOffered';

/**
 * Stores the day and block that the customer prefers; it is a wish, no appointment (REP-120). A day after the latest
 * date is stored with the reason of the organisation (REP-122, ADM-19). Answers why nothing was stored, or undefined.
 */
export async function statePreference(
  visit: WriteVisit,
  owner: { readonly customerId: string },
  requestId: string,
  preference: Preference,
): Promise<PreferenceRefusal | undefined> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId: owner.customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  if (!mayChangeDate(request.orders)) return 'tooLate';
  const allowed = mayPrefer(preference, {
    today: dateAt(now),
    daysAhead: organisation.setting(preferenceDays),
    blocks: readBlocks(organisation.setting(preferenceBlocks)) ?? [],
  });
  if (!allowed) return 'notOffered';
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      preferredOn: preference.on,
      preferredFrom: preference.block.from,
      preferredUntil: preference.block.until,
      reasonAfterLatestDate: reasonFor(
        preference.on,
        request.latestOn,
        organisation.setting(reasonAfterLatestDate),
      ),
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .where('customerId', '=', owner.customerId)
    .execute();
  await noteEvent(visit, request, { kind: 'preferenceStated' });
  return undefined;
}
