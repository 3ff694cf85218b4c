import { loadSharp } from '#foundation/look/load-sharp.ts';

/** Larger pictures could exhaust the memory of the server when they are unpacked. */
const mostPixels = 40_000_000;

/** In pixels, upright. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture that can be shown whole; undefined for anything else, such as a damaged one (TEN-B2). */
export async function sizeOfPicture(content: Buffer): Promise<PictureSize | undefined> {
  const sharp = await loadSharp();
  try {
    const { info } = await sharp(content, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

/** A picture for the page: at most this wide, upright, without metadata. Throws when it cannot be read. */
export async function scalePicture(content: Buffer, width: number): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp(content, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer();
}
