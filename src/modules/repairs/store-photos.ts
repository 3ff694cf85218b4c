import { randomUUID } from 'node:crypto';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { RequestRef } from './events.ts';

/** A photo that is stored already, with its size in pixels where that is known. */
export interface PhotoToStore {
  readonly fileId: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Hangs stored files on a request, behind those that it has (REP-93). A file that is not the customer's is left out. */
export async function storePhotos(
  { write, organisation, now }: WriteVisit,
  { id: requestId, customerId }: RequestRef,
  photos: readonly PhotoToStore[],
): Promise<void> {
  if (photos.length === 0) return;
  // Who did not sign in can read nothing back; his files belong to nobody.
  const own = customerId === null ? undefined : await ownFiles();
  const taken = photos.filter(({ fileId }) => own === undefined || own.has(fileId));
  if (taken.length === 0) return;
  const first = customerId === null ? 1 : await nextPosition();
  await write
    .insertInto('repairPhoto')
    .values(
      taken.map(({ fileId, width, height }, index) => ({
        organisationId: organisation.id,
        id: randomUUID(),
        customerId,
        requestId,
        fileId,
        width,
        height,
        position: first + index,
        addedAt: now,
      })),
    )
    .execute();

  async function ownFiles(): Promise<ReadonlySet<string>> {
    const rows = await write
      .selectFrom('storedFile')
      .select('id')
      .where('organisationId', '=', organisation.id)
      .where('ownerId', '=', customerId)
      .where(
        'id',
        'in',
        photos.map(({ fileId }) => fileId),
      )
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  async function nextPosition(): Promise<number> {
    const last = await write
      .selectFrom('repairPhoto')
      .select((select) => select.fn.max('position').as('position'))
      .where('organisationId', '=', organisation.id)
      .where('requestId', '=', requestId)
      .executeTakeFirst();
    return (last?.position ?? 0) + 1;
  }
}
