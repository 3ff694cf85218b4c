import type { Read } from '../database/transaction.ts';
import { loadSharp } from '../look/load-sharp.ts';
import type { InlineImage } from '../ports/mail.ts';
import { logoContentId } from './mail-layout.ts';

const height = 112;
const mostLogos = 200;

/** The logo as it stands in the database. */
export interface StoredLogo {
  readonly hash: string;
  readonly content: Buffer;
}

/** Reads the logo of an organisation, if it has one. */
export function storedLogo(read: Read, organisationId: string): Promise<StoredLogo | undefined> {
  return read
    .selectFrom('lookImage')
    .select(['hash', 'content'])
    .where('organisationId', '=', organisationId)
    .where('kind', '=', 'logo')
    .executeTakeFirst();
}

const pictures = new Map<string, Promise<Buffer | undefined>>();

/**
 * The logo as every mail program shows it: PNG, twice as high as its place. Undefined for a picture that cannot be
 * read: the mail leaves without it.
 */
export async function logoForMail({ hash, content }: StoredLogo): Promise<InlineImage | undefined> {
  const picture = pictures.get(hash) ?? pngOf(content);
  if (pictures.size >= mostLogos) pictures.clear();
  pictures.set(hash, picture);
  const png = await picture;
  return png && { contentId: logoContentId, contentType: 'image/png', content: png };
}

async function pngOf(content: Buffer): Promise<Buffer | undefined> {
  try {
    const sharp = await loadSharp();
    return await sharp(content).resize({ height, withoutEnlargement: true }).png().toBuffer();
  } catch {
    return undefined;
  }
}
