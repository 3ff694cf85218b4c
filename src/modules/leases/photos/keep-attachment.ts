import { randomUUID } from 'node:crypto';
import { type FileToRecord, recordFile } from '#foundation/files/stored-file.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { PictureSize } from './readable-picture.ts';

/** A kept file that becomes an attachment of a unit. */
export interface NewAttachment {
  readonly unitId: string;
  readonly code: string;
  readonly file: Omit<FileToRecord, 'ownerId'>;
  /** Of a readable picture. */
  readonly size: PictureSize | undefined;
}

/** Stores an attachment behind those that the unit has. The unit is held, so that two get two places. */
export async function keepAttachment(
  { write, organisation, now }: WriteVisit,
  { unitId, code, file, size }: NewAttachment,
): Promise<void> {
  const organisationId = organisation.id;
  await write
    .selectFrom('unit')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', unitId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const last = await write
    .selectFrom('unitAttachment')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('organisationId', '=', organisationId)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
  const fileId = await recordFile(write, { organisationId, now }, { ...file, ownerId: null });
  await write
    .insertInto('unitAttachment')
    .values({
      organisationId,
      id: randomUUID(),
      unitId,
      position: (last?.position ?? 0) + 1,
      code,
      name: file.name,
      fileId,
      width: size?.width ?? null,
      height: size?.height ?? null,
    })
    .execute();
}
