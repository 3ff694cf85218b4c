import type { Metadata, Sharp } from 'sharp';
import { cleanSvg } from './clean-svg.ts';
import { hashOf } from './hash-of.ts';
import { loadSharp } from './load-sharp.ts';
import { type NarrowPhoto, narrowPhoto, webp } from './narrow-photo.ts';

/** Image A, B and C of the look (GEN-20). */
export type ImageKind = 'logo' | 'footer_logo' | 'photo';

export const imageKinds: readonly ImageKind[] = ['logo', 'footer_logo', 'photo'];

/** The largest file that may be offered, in bytes (ADM-206). */
export const largestImageBytes: Readonly<Record<ImageKind, number>> = {
  logo: 1024 * 1024,
  footer_logo: 1024 * 1024,
  photo: 5 * 1024 * 1024,
};

/** An image as it may be stored and shown: read, cleaned and written anew. */
export interface CheckedImage {
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';
  readonly content: Buffer;
  /** Of the content; part of the image's address. */
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a photo that is larger than phones need. */
  readonly narrow?: NarrowPhoto;
}

/** Why an image is refused (ADM-B21). */
export type ImageRefusal =
  | { readonly reason: 'tooLarge' | 'wrongType' | 'damaged' | 'tooManyPixels' }
  /** A drawing that holds something a picture may not hold; `found` names it. */
  | { readonly reason: 'forbiddenInDrawing'; readonly found: string };

/** Larger pictures could exhaust the memory of the server when they are unpacked. */
const mostPixels = 40_000_000;

/** Where an image is shown at its largest, twice as sharp as the screen, in pixels. */
const mostShown: Readonly<Record<ImageKind, { width: number; height: number }>> = {
  logo: { width: 640, height: 640 },
  footer_logo: { width: 320, height: 320 },
  photo: { width: 2560, height: 1440 },
};

/**
 * Checks an image by its content, whatever its name says, and writes it anew: metadata and anything
 * hidden behind the picture are gone, and it is no larger than where it is shown (ADM-205, ADM-206).
 * Of an animation the first picture counts.
 */
export async function checkImage(
  kind: ImageKind,
  content: Buffer,
): Promise<CheckedImage | ImageRefusal> {
  if (content.length > largestImageBytes[kind]) return { reason: 'tooLarge' };
  if (looksLikeMarkup(content)) return checkDrawing(content);
  return checkPicture(kind, content);
}

export function isImageRefusal(image: CheckedImage | ImageRefusal): image is ImageRefusal {
  return 'reason' in image;
}

function looksLikeMarkup(content: Buffer): boolean {
  return /^\uFEFF?\s*</.test(content.subarray(0, 100).toString('utf8'));
}

async function checkDrawing(content: Buffer): Promise<CheckedImage | ImageRefusal> {
  const text = utf8(content);
  if (text === undefined || !/<svg[\s>]/.test(text)) return { reason: 'wrongType' };
  const cleaned = cleanSvg(text);
  if ('reason' in cleaned) {
    return cleaned.reason === 'forbidden'
      ? { reason: 'forbiddenInDrawing', found: cleaned.found }
      : { reason: 'damaged' };
  }
  const drawing = Buffer.from(cleaned.svg);
  const sharp = await loadSharp();
  try {
    const { width, height } = await sharp(drawing, { limitInputPixels: mostPixels }).metadata();
    await sharp(drawing, { limitInputPixels: mostPixels })
      .resize(64, 64, { fit: 'inside' })
      .raw()
      .toBuffer();
    return imageOf('image/svg+xml', drawing, width, height);
  } catch {
    return { reason: 'damaged' };
  }
}

async function checkPicture(
  kind: ImageKind,
  content: Buffer,
): Promise<CheckedImage | ImageRefusal> {
  const format = await formatOf(content);
  if (format === undefined) return { reason: isPicture(content) ? 'damaged' : 'wrongType' };
  if (format === 'tooManyPixels') return { reason: 'tooManyPixels' };
  const sharp = await loadSharp();
  const picture = sharp(content, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ ...mostShown[kind], fit: 'inside', withoutEnlargement: true });
  const { contentType, written } = asWritten(picture, kind === 'photo' ? 'photo' : format);
  try {
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    const image = imageOf(contentType, data, info.width, info.height);
    const narrow = kind === 'photo' ? await narrowPhoto(content) : undefined;
    return { ...image, ...(narrow && { narrow }) };
  } catch {
    return { reason: 'damaged' };
  }
}

/** A photo is written as WebP; a logo stays a JPEG when it was one, and is a PNG otherwise. */
function asWritten(
  picture: Sharp,
  as: 'photo' | 'jpeg' | 'png' | 'gif',
): { readonly contentType: CheckedImage['contentType']; readonly written: Sharp } {
  if (as === 'photo') {
    return {
      contentType: 'image/webp',
      written: picture.flatten({ background: 'white' }).webp(webp),
    };
  }
  if (as === 'jpeg') {
    return { contentType: 'image/jpeg', written: picture.jpeg({ quality: 80, mozjpeg: true }) };
  }
  return { contentType: 'image/png', written: picture.png({ compressionLevel: 9 }) };
}

/** The format by content; undefined when it cannot be read or is none of ours. */
async function formatOf(
  content: Buffer,
): Promise<'png' | 'jpeg' | 'gif' | 'tooManyPixels' | undefined> {
  if (!isPicture(content)) return undefined;
  const sharp = await loadSharp();
  let metadata: Metadata;
  try {
    metadata = await sharp(content, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
  const { format, width, height } = metadata;
  if (width * height > mostPixels) return 'tooManyPixels';
  return format === 'png' || format === 'jpeg' || format === 'gif' ? format : undefined;
}

/** The first bytes of PNG, JPEG and GIF. */
function isPicture(content: Buffer): boolean {
  return ['89504e47', 'ffd8ff', '47494638'].includes(
    content.toString('hex', 0, content[0] === 0xff ? 3 : 4),
  );
}

function utf8(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function imageOf(
  contentType: CheckedImage['contentType'],
  content: Buffer,
  width: number,
  height: number,
): CheckedImage {
  return { contentType, content, hash: hashOf(content), width, height };
}
