import type { Temporal } from 'temporal-polyfill';
import { formatTime } from '#foundation/format/dates.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { preferenceAt } from '#modules/appointments/module.ts';
import type { OwnRequest } from './change-repair.ts';
import { noteEvent } from './events.ts';
import { holdRequest } from './hold-request.ts';
import { mayChangeDate } from './rules/cut-offs.ts';
import { reasonFor } from './rules/dates.ts';
import { isOpenState } from './rules/states.ts';
import { reasonAfterLatestDate } from './settings.ts';
import { preferenceTerm } from './visit-planning.ts';

export type PreferenceRefusal = 'notThere' | 'tooLate' | 'notOffered';

/**
 * Stores the day and block that the customer prefers, by its beginning; it is a wish, no appointment (REP-120). A day after the latest
 * date is stored with the reason of the organisation (REP-122, ADM-19). Answers why nothing was stored, or undefined.
 */
export async function statePreference(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  startsAt: Temporal.Instant,
): Promise<PreferenceRefusal | undefined> {
  const { write, organisation } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  if (!mayChangeDate(request.orders)) return 'tooLate';
  const preference = await preferenceAt(visit, preferenceTerm(visit), startsAt);
  if (!preference) return 'notOffered';
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      preferredOn: preference.date,
      preferredFrom: formatTime(preference.startsAt),
      preferredUntil: formatTime(preference.endsAt),
      reasonAfterLatestDate: reasonFor(
        preference.date,
        request.latestOn,
        organisation.setting(reasonAfterLatestDate),
      ),
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .where('customerId', '=', customerId)
    .execute();
  await noteEvent(visit, request, { kind: 'preferenceStated' });
  return undefined;
}
