import { randomUUID } from 'node:crypto';
import type { Read, Write } from '../database/transaction.ts';
import { forgetFiles, recordFile, type StoredFile } from '../files/stored-file.ts';
import type { WriteVisit } from '../http/visit.ts';
import type { RefusedPhoto, TakenPhoto } from './take-photo.ts';

/** A photo of a draft. */
export interface DraftPhoto {
  readonly id: string;
  readonly name: string;
  readonly fileId: string;
  readonly thumbnailId: string;
  readonly width: number;
  readonly height: number;
}

/** The photos of a draft in the order in which they were added. */
export function findDraftPhotos(
  read: Read,
  organisationId: string,
  draftId: string,
): Promise<DraftPhoto[]> {
  return read
    .selectFrom('journeyPhoto')
    .select(['id', 'name', 'fileId', 'thumbnailId', 'width', 'height'])
    .where('organisationId', '=', organisationId)
    .where('draftId', '=', draftId)
    .orderBy('position')
    .execute();
}

/**
 * Adds photos to a draft, at most so many together; the same photo again is no second one. Answers the photos that are
 * too many.
 */
export async function addDraftPhotos(
  visit: WriteVisit,
  draftId: string,
  taken: readonly TakenPhoto[],
  most: number,
): Promise<RefusedPhoto[]> {
  const { write, organisation, now, visitor } = visit;
  const at = { organisationId: organisation.id, now };
  const ownerId = visitor.kind === 'customer' ? visitor.customerId : null;
  // Two windows that send photos at once are counted one after the other.
  await write
    .selectFrom('journeyDraft')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('id', '=', draftId)
    .forUpdate()
    .execute();
  const there = await write
    .selectFrom('journeyPhoto')
    .select(['sentSha256', 'position'])
    .where('organisationId', '=', organisation.id)
    .where('draftId', '=', draftId)
    .execute();
  const known = new Set(there.map(({ sentSha256 }) => sentSha256));
  const tooMany: RefusedPhoto[] = [];
  let position = Math.max(0, ...there.map((photo) => photo.position));
  for (const photo of taken) {
    if (known.has(photo.sentSha256)) continue;
    if (known.size >= most) {
      tooMany.push({ name: photo.name, refused: 'tooMany' });
      continue;
    }
    known.add(photo.sentSha256);
    position += 1;
    const { name, width, height, sentSha256 } = photo;
    const file = { name, type: 'image/jpeg', ownerId };
    await write
      .insertInto('journeyPhoto')
      .values({
        organisationId: organisation.id,
        id: randomUUID(),
        draftId,
        name,
        fileId: await recordFile(write, at, { ...file, kept: photo.kept }),
        thumbnailId: await recordFile(write, at, { ...file, kept: photo.thumbnail }),
        width,
        height,
        sentSha256,
        addedAt: now,
        position,
      })
      .execute();
  }
  return tooMany;
}

/** Removes a photo of a draft; false when it is not there. */
export async function removeDraftPhoto(
  write: Write,
  organisationId: string,
  draftId: string,
  photoId: string,
): Promise<boolean> {
  const photos = await findDraftPhotos(write, organisationId, draftId);
  const photo = photos.find(({ id }) => id === photoId);
  if (!photo) return false;
  await forgetFiles(write, organisationId, [photo.fileId, photo.thumbnailId]);
  return true;
}

/** Forgets the photos of drafts that go, for `forget` of a journey. */
export async function forgetDraftPhotos(
  write: Write,
  gone: { readonly organisationId: string; readonly draftIds: readonly string[] },
): Promise<void> {
  for (const draftId of gone.draftIds) {
    const photos = await findDraftPhotos(write, gone.organisationId, draftId);
    const files = photos.flatMap(({ fileId, thumbnailId }) => [fileId, thumbnailId]);
    await forgetFiles(write, gone.organisationId, files);
  }
}

/** The photos go with what is sent: they leave the draft, and only their thumbnails are forgotten. */
export async function handOverPhotos(
  write: Write,
  organisationId: string,
  draftId: string,
): Promise<DraftPhoto[]> {
  const photos = await findDraftPhotos(write, organisationId, draftId);
  await write
    .deleteFrom('journeyPhoto')
    .where('organisationId', '=', organisationId)
    .where('draftId', '=', draftId)
    .execute();
  await forgetFiles(
    write,
    organisationId,
    photos.map(({ thumbnailId }) => thumbnailId),
  );
  return photos;
}

/** The stored file behind a photo of this draft, or its thumbnail; undefined when it is not there. */
export function findDraftPhotoFile(
  read: Read,
  organisationId: string,
  draftId: string,
  which: { readonly photoId: string; readonly size: 'photo' | 'thumbnail' },
): Promise<StoredFile | undefined> {
  const column = which.size === 'photo' ? 'p.fileId' : 'p.thumbnailId';
  return read
    .selectFrom('journeyPhoto as p')
    .innerJoin('storedFile as s', (join) =>
      join.onRef('s.organisationId', '=', 'p.organisationId').onRef('s.id', '=', column),
    )
    .select(['s.id', 's.key', 's.name', 's.type', 's.bytes', 's.sha256'])
    .where('p.organisationId', '=', organisationId)
    .where('p.draftId', '=', draftId)
    .where('p.id', '=', which.photoId)
    .executeTakeFirst();
}
