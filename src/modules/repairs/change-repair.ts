import type { Temporal } from 'temporal-polyfill';
import { forgetFiles } from '#foundation/files/stored-file.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { noteEvent } from './events.ts';
import { type HeldRequest, holdRequest } from './hold-request.ts';
import { repairChanged } from './interaction-kinds.ts';
import { mailRepair } from './mail-repair.ts';
import { repairChangedMail } from './mail-templates.ts';
import { isOpenState } from './rules/states.ts';
import { descriptionRequired } from './settings.ts';
import { statePreference } from './state-preference.ts';
import { type PhotoToStore, storePhotos } from './store-photos.ts';

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

/** Adds photos to an open request; refuses more than `most` in all (REP-19, OP-REP-16). */
export async function addPhotos(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  photos: readonly PhotoToStore[],
  most: number,
): Promise<'notThere' | 'tooMany' | 'added'> {
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  const { count } = await visit.read
    .selectFrom('repairPhoto')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organisationId', '=', visit.organisation.id)
    .where('requestId', '=', requestId)
    .executeTakeFirstOrThrow();
  if (count + photos.length > most) return 'tooMany';
  await storePhotos(visit, request, photos);
  await noteEvent(visit, request, { kind: 'photosAdded' });
  return 'added';
}

/** Takes a photo off an open request, and forgets its file (REP-19). */
export async function removePhoto(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  photoId: string,
): Promise<'notThere' | 'removed'> {
  const { write, organisation } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  const removed = await write
    .deleteFrom('repairPhoto')
    .where('organisationId', '=', organisation.id)
    .where('requestId', '=', requestId)
    .where('customerId', '=', customerId)
    .where('id', '=', photoId)
    .returning('fileId')
    .executeTakeFirst();
  if (!removed) return 'notThere';
  await forgetFiles(write, organisation.id, [removed.fileId]);
  await noteEvent(visit, request, { kind: 'photoRemoved' });
  return 'removed';
}
