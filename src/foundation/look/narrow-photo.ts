import { hashOf } from './hash-of.ts';
import { loadSharp } from './load-sharp.ts';

/** The photo of the look as phones load it, as WebP. */
export interface NarrowPhoto {
  readonly content: Buffer;
  /** Of the content; part of its address. */
  readonly hash: string;
}

/** Where the window is as wide as a phone's, and where it is wider: each loads its own photo. */
export const phoneScreens = '(max-width: 47.99rem)';
export const wideScreens = '(min-width: 48rem)';

/** What covers the photo's place on a phone, twice to three times as sharp as the screen, in pixels. */
export const narrowSize = { width: 960, height: 540 };

/** Every browser of the last years reads WebP, and it is smaller than a JPEG. */
export const webp = { quality: 80 };

/**
 * Makes the photo for phones, the whole picture but smaller; undefined of a photo that is small enough for phones
 * itself. Throws for what is no picture.
 */
export async function narrowPhoto(photo: Buffer): Promise<NarrowPhoto | undefined> {
  const sharp = await loadSharp();
  const { autoOrient } = await sharp(photo).metadata();
  if (autoOrient.width <= narrowSize.width || autoOrient.height <= narrowSize.height) return;
  const content = await sharp(photo)
    .autoOrient()
    .resize({ ...narrowSize, fit: 'outside' })
    .flatten({ background: 'white' })
    .webp(webp)
    .toBuffer();
  return { content, hash: hashOf(content) };
}
