import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page, type Route } from '#foundation/http/route.ts';
import { boundedCache } from './bounded-cache.ts';

/** A style sheet or image of one organisation as it is sent. */
interface LookFile {
  readonly content: Buffer;
  readonly contentType: string;
  /** Of the stored content; an address with another hash is an old one. */
  readonly hash: string;
}

const mostCachedBytes = 16 * 1024 * 1024;

/** A picture that is opened by itself may not do anything, whatever is in it. */
const pictureHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/**
 * The compiled style sheet (`<hash>.css`) and the images (`logo-<hash>`) of an organisation, kept by browsers for
 * ever: their address changes with their content (ADM-238). An old address answers what is in force now, so that a
 * page from a moment ago still has its look.
 */
export function lookFileRoute(): Route {
  const cache = boundedCache<LookFile>(mostCachedBytes, ({ content }) => content.length);
  return page({
    path: '/uiterlijk/:file',
    audience: ['anyone'],
    feature: 'none',
    limit: 'none',
    input: z.object({ file: z.string() }),
    log: 'none',
    async show({ read, organisation }, { file }) {
      const name = /^(?:(logo|footer_logo|photo|photo_narrow)-)?([0-9a-f]{8,64})(\.css)?$/.exec(
        file,
      );
      const [, kind, hash = '', css] = name ?? [];
      if (!name || (kind === undefined) === (css === undefined)) return notFound;
      const key = `${organisation.id}/${file}`;
      const cached = cache.get(key);
      if (cached) return answerOf(cached, hash);
      const found = kind
        ? await readImage(read, organisation.id, kind)
        : await readStylesheet(read, organisation.id);
      if (!found) return notFound;
      if (found.hash === hash) cache.set(key, found);
      return answerOf(found, hash);
    },
  });
}

function answerOf({ content, contentType, hash }: LookFile, asked: string): Answer {
  return {
    kind: 'file',
    content,
    contentType,
    caching: hash === asked ? 'forever' : 'never',
    ...(contentType.startsWith('image/') && { headers: pictureHeaders }),
  };
}

async function readStylesheet(read: Read, organisationId: string): Promise<LookFile | undefined> {
  const look = await read
    .selectFrom('look')
    .select(['stylesheet', 'stylesheetHash'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return (
    look && {
      content: Buffer.from(look.stylesheet),
      contentType: 'text/css; charset=utf-8',
      hash: look.stylesheetHash,
    }
  );
}

async function readImage(
  read: Read,
  organisationId: string,
  kind: string,
): Promise<LookFile | undefined> {
  const image = await read
    .selectFrom('lookImage')
    .select(['content', 'contentType', 'hash', 'narrowContent', 'narrowHash', 'narrowOf'])
    .where('organisationId', '=', organisationId)
    .where('kind', '=', kind === 'photo_narrow' ? 'photo' : kind)
    .executeTakeFirst();
  if (!image) return undefined;
  const { narrowContent, narrowHash, narrowOf, ...picture } = image;
  const isNarrow = kind === 'photo_narrow' && narrowOf === picture.hash;
  if (!isNarrow || !narrowContent || !narrowHash) return picture;
  return { content: narrowContent, contentType: 'image/webp', hash: narrowHash };
}
