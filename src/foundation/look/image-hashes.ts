import type { Read } from '../database/transaction.ts';
import { type ImageKind, imageKinds } from './check-image.ts';

/** An image of the look, or the photo as phones load it. */
export type ShownImage = ImageKind | 'photo_narrow';

/** Hash per image that the organisation has; a missing one shows the neutral default (GEN-B6). */
export type ImageHashes = Readonly<Partial<Record<ShownImage, string>>>;

/** Reads which images an organisation has. */
export async function readImageHashes(read: Read, organisationId: string): Promise<ImageHashes> {
  const images = await read
    .selectFrom('lookImage')
    .select(['kind', 'hash', 'narrowHash', 'narrowOf'])
    .where('organisationId', '=', organisationId)
    .execute();
  const hashes: Partial<Record<ShownImage, string>> = {};
  for (const kind of imageKinds) {
    const image = images.find((one) => one.kind === kind);
    if (!image) continue;
    hashes[kind] = image.hash;
    const { narrowHash } = image;
    if (kind === 'photo' && narrowHash && image.narrowOf === image.hash) {
      hashes.photo_narrow = narrowHash;
    }
  }
  return hashes;
}
