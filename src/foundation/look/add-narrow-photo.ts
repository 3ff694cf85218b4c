import type pg from 'pg';
import { transaction } from '../database/transaction.ts';
import { portalEntrance } from '../http/entrance.ts';
import { type NarrowPhoto, narrowPhoto, narrowSize } from './narrow-photo.ts';

/** Makes the photo for phones of a photo that an earlier release stored without one. */
export async function addNarrowPhoto(pool: pg.Pool, organisationId: string): Promise<void> {
  const photo = await transaction(pool, 'read', portalEntrance(organisationId), (read) =>
    read
      .selectFrom('lookImage')
      .select(['content', 'hash'])
      .where('organisationId', '=', organisationId)
      .where('kind', '=', 'photo')
      .where('contentType', '!=', 'image/svg+xml')
      .where('width', '>', narrowSize.width)
      .where('height', '>', narrowSize.height)
      .where((of) => of('narrowOf', 'is distinct from', of.ref('hash')))
      .executeTakeFirst(),
  );
  const narrow = photo && (await madeOf(photo.content));
  if (!narrow) return;
  await transaction(pool, 'write', portalEntrance(organisationId), (write) =>
    write
      .updateTable('lookImage')
      .set({ narrowContent: narrow.content, narrowHash: narrow.hash, narrowOf: photo.hash })
      .where('organisationId', '=', organisationId)
      .where('kind', '=', 'photo')
      .where('hash', '=', photo.hash)
      .execute(),
  );
}

/** Undefined for a photo that cannot be read: it stays as it is on every screen, and the server starts. */
async function madeOf(photo: Buffer): Promise<NarrowPhoto | undefined> {
  try {
    return await narrowPhoto(photo);
  } catch {
    return undefined;
  }
}
