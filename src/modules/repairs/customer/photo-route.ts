import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { notFound } from '#foundation/http/answer.ts';
import { hotPage, type Route } from '#foundation/http/route.ts';
import { FileMissing, type FileStore } from '#foundation/ports/files.ts';
import { features } from '#foundation/switches/features.ts';
import { photoPath } from '../paths.ts';

const photoRows = z.array(z.object({ key: z.string(), type: z.string() }));

/** A photo of an own request; those of others are not there (REP-B12). */
export function photoRoute(files: FileStore): Route {
  return hotPage({
    path: photoPath(':fileId'),
    audience: ['customer'],
    feature: features.repairOverview,
    limit: 'page',
    input: z.object({ fileId: z.uuid() }),
    log: 'none',
    questions: ({ fileId }) => [
      {
        statement: {
          name: 'repair-photo-of-own',
          text: `select f.key, f.type from repair_photo p
            join stored_file f on f.organisation_id = p.organisation_id and f.id = p.file_id
            where p.organisation_id = portal.organisation() and p.customer_id = portal.customer() and p.file_id = $1
            limit 1`,
        },
        values: [fileId],
      },
    ],
    async show(_visit, _input, [rows]) {
      const [photo] = photoRows.parse(rows);
      const content = photo && (await contentOf(files, photo.key));
      if (!photo || !content) return notFound;
      return {
        kind: 'file',
        content,
        contentType: photo.type,
        headers: { 'cache-control': 'private, max-age=604800, immutable' },
      };
    },
  });
}

/** The content of a kept photo; undefined when it is gone. */
export async function contentOf(files: FileStore, key: string): Promise<Buffer | undefined> {
  try {
    return await buffer(await files.open(key));
  } catch (error) {
    if (error instanceof FileMissing) return undefined;
    throw error;
  }
}
