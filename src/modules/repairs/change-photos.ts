import { forgetFiles, recordFile } from '#foundation/files/stored-file.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { RefusedPhoto, TakenPhoto } from '#foundation/photos/take-photo.ts';
import type { OwnRequest } from './change-repair.ts';
import { noteEvent } from './events.ts';
import { holdRequest } from './hold-request.ts';
import { isOpenState } from './rules/states.ts';
import { type PhotoToStore, storePhotos } from './store-photos.ts';

/**
 * Adds photos to an open request, at most so many in all; the same photo again is no second one (REP-19, OP-REP-16).
 * Answers the photos that are too many, or that there is no such open request.
 */
export async function addPhotos(
  visit: WriteVisit,
  { customerId, requestId }: OwnRequest,
  taken: readonly TakenPhoto[],
  most: number,
): Promise<readonly RefusedPhoto[] | 'notThere'> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId, customerId });
  if (!request || !isOpenState(request.state)) return 'notThere';
  const known = new Set(await contentOf(visit, requestId));
  const tooMany: RefusedPhoto[] = [];
  const added: PhotoToStore[] = [];
  for (const { name, kept, width, height } of taken) {
    if (known.has(kept.sha256)) continue;
    if (known.size >= most) {
      tooMany.push({ name, refused: 'tooMany' });
      continue;
    }
    known.add(kept.sha256);
    const file = { name, type: 'image/jpeg', ownerId: customerId, kept };
    const at = { organisationId: organisation.id, now };
    added.push({ fileId: await recordFile(write, at, file), width, height });
  }
  await storePhotos(visit, request, added);
  if (added.length > 0) await noteEvent(visit, request, { kind: 'photosAdded' });
  return tooMany;
}

/** By what is in them, so that a second press adds nothing. */
async function contentOf({ read, organisation }: WriteVisit, requestId: string): Promise<string[]> {
  const rows = await read
    .selectFrom('repairPhoto as p')
    .innerJoin('storedFile as f', (join) =>
      join.onRef('f.organisationId', '=', 'p.organisationId').onRef('f.id', '=', 'p.fileId'),
    )
    .select('f.sha256')
    .where('p.organisationId', '=', organisation.id)
    .where('p.requestId', '=', requestId)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Takes a photo off an open request, and forgets its file; one that is gone already is no fault (REP-19). */
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
  if (!removed) return 'removed';
  await forgetFiles(write, organisation.id, [removed.fileId]);
  await noteEvent(visit, request, { kind: 'photoRemoved' });
  return 'removed';
}
