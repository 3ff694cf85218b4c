import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { notFound } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import { FileMissing, type FileStore } from '#foundation/ports/files.ts';
import { features } from '#foundation/switches/features.ts';
import { photoAttachmentCode } from '../settings.ts';
import { attachmentOfOwnUnit, attachmentsIn } from './queries.ts';
import { scalePicture } from './readable-picture.ts';

/** How wide a photo can be asked for, in pixels: a phone, a page, a sharp screen. */
export const photoWidths = [480, 960, 1440] as const;

/** The address of a photo. The content of a kept file never changes, so browsers may keep it. */
export function photoAddress(fileId: string, width: (typeof photoWidths)[number]): string {
  return `/woning/foto/${fileId}/${width}`;
}

/** The photo of a unit that the customer rents now, as wide as the page needs it (TEN-7, TEN-8). */
export function photoRoute(files: FileStore): Route {
  return hotPage({
    path: '/woning/foto/:fileId/:width',
    audience: ['customer'],
    feature: features.leaseDetails,
    limit: 'page',
    input: z.object({
      fileId: z.uuid(),
      width: z.coerce.number().pipe(z.literal(photoWidths)),
    }),
    log: 'none',
    questions: ({ fileId }, now) => [attachmentOfOwnUnit(fileId, dateAt(now))],
    async show({ organisation }, { width }, [rows]) {
      const [photo] = attachmentsIn(rows);
      if (photo?.code !== organisation.setting(photoAttachmentCode)) return notFound;
      const content = await contentOf(files, photo.key);
      if (!content) return notFound;
      return {
        kind: 'file',
        content: await scalePicture(content, width),
        contentType: 'image/jpeg',
        headers: { 'cache-control': 'private, max-age=604800, immutable' },
      };
    },
  });
}

async function contentOf(files: FileStore, key: string): Promise<Buffer | undefined> {
  try {
    return await buffer(await files.open(key));
  } catch (error) {
    if (error instanceof FileMissing) return undefined;
    throw error;
  }
}
