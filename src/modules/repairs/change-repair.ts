import type { Temporal } from 'temporal-polyfill';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { noteEvent } from './events.ts';
import { type HeldRequest, holdRequest } from './hold-request.ts';
import { repairChanged } from './interaction-kinds.ts';
import { mailRepair } from './mail-repair.ts';
import { repairChangedMail } from './mail-templates.ts';
import { isOpenState } from './rules/states.ts';
import { descriptionRequired } from './settings.ts';
import { statePreference } from './state-preference.ts';

/** Whose request. */
export interface OwnRequest {
  readonly customerId: string;
  readonly requestId: string;
}

/** What a customer changes; what is absent stays. */
export interface RepairChange {
  readonly additionalDescription?: string;
  readonly telephone?: string;
  readonly email?: string;
  /** The beginning of the block that is preferred. */
  readonly preference?: Temporal.Instant;
}

export type ChangeRefusal = 'notThere' | 'tooLate' | 'notOffered' | 'descriptionMissing';

/**
 * Changes an open request of a customer: description, contact data and the preferred date (REP-19 to REP-23, OP-REP-2).
 * The cut-off is judged now, over all orders. Answers why nothing was stored; `unchanged` when nothing differs.
 */
export async function changeRepair(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  change: RepairChange,
): Promise<ChangeRefusal | 'changed' | 'unchanged'> {
  const { write, organisation } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  const texts = textsOf(request, change);
  if (organisation.setting(descriptionRequired) && texts.additionalDescription === '')
    return 'descriptionMissing';
  if (change.preference) {
    const refusal = await statePreference(visit, { customerId, requestId }, change.preference);
    if (refusal) return refusal;
  }
  const differs =
    texts.additionalDescription !== request.additionalDescription ||
    texts.telephone !== request.telephone ||
    texts.email !== request.email;
  if (!differs && !change.preference) return 'unchanged';
  await write
    .updateTable('repairRequest')
    .set((row) => ({ ...texts, version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', requestId)
    .where('customerId', '=', customerId)
    .execute();
  await noteEvent(visit, request, { kind: 'changed', log: repairChanged });
  await mailRepair(visit, requestId, repairChangedMail);
  return 'changed';
}

function textsOf(request: HeldRequest, change: RepairChange) {
  return {
    additionalDescription: (change.additionalDescription ?? request.additionalDescription).trim(),
    telephone: change.telephone ?? request.telephone,
    email: change.email ?? request.email,
  };
}
