import { open } from 'node:fs/promises';
import type { Metadata, Sharp } from 'sharp';
import { loadSharp } from '../look/load-sharp.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { nameFitsPhoto, type PhotoType, photoTypeOf } from './photo-type.ts';

/** How photos are kept (REP-94, ADM-90 to ADM-92). */
export interface PhotoRules {
  /** The longest that the shortest side may be, in pixels; a smaller photo is not scaled. */
  readonly shortestSide: number;
  /** Of the JPEG, in percent. */
  readonly quality: number;
}

/** A photo ready to be kept: upright JPEG without metadata, so without the place where it was taken (ADM-94). */
export interface PreparedPhoto {
  readonly content: Buffer;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Buffer;
}

/** Why a photo is not taken (REP-B2). */
export type PhotoRefusal =
  | 'empty'
  | 'wrongType'
  | 'heic'
  | 'nameDiffers'
  | 'tooManyPixels'
  | 'damaged';

/** The longest side of a thumbnail, in pixels. */
const thumbnailSide = 320;

/** What a camera of today makes. More is a picture bomb, or nothing for a request. */
const mostPixels = 50_000_000;

/** Files that cannot be read strip by strip are unpacked whole, so they may hold less. */
const mostPixelsAtOnce = { jpeg: 24_000_000, png: 16_000_000, gif: 16_000_000, tiff: 16_000_000 };

/** What may stand in memory after scaling: a panorama keeps its long side. */
const mostPixelsKept = 16_000_000;

/** Longer would keep everybody else's photos waiting. */
const mostSeconds = 30;

const inTurn = oneAtATime();

/**
 * Judges a photo by its content and name and makes it as the organisation keeps photos. The file is read from disk in
 * strips, one photo at a time in this server: memory stays small whatever is sent.
 */
export async function preparePhoto(
  file: { readonly path: string; readonly name: string },
  rules: PhotoRules,
): Promise<PreparedPhoto | { readonly refused: PhotoRefusal }> {
  const head = await headOf(file.path);
  if (head.length === 0) return { refused: 'empty' };
  const type = photoTypeOf(head);
  if (type === undefined) return { refused: 'wrongType' };
  if (type === 'heic') return { refused: 'heic' };
  if (!nameFitsPhoto(file.name, type)) return { refused: 'nameDiffers' };
  return inTurn(() => prepare(file.path, type, rules));
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function prepare(
  path: string,
  type: PhotoType,
  rules: PhotoRules,
): Promise<PreparedPhoto | { readonly refused: PhotoRefusal }> {
  const sharp = await loadSharp();
  try {
    const metadata = await sharp(path, { limitInputPixels: false }).metadata();
    if (isTooLarge(type, metadata, rules)) return { refused: 'tooManyPixels' };
    const { width, height, orientation = 1 } = metadata;
    const side = width <= height ? 'width' : 'height';
    // First scaled, then turned: only what is small stands in memory as a whole.
    const small = await sharp(path, {
      limitInputPixels: mostPixels,
      sequentialRead: true,
      failOn: 'truncated',
    })
      .resize({ [side]: rules.shortestSide, withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .timeout({ seconds: mostSeconds })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { channels, width: smallWidth, height: smallHeight } = small.info;
    const raw = { raw: { width: smallWidth, height: smallHeight, channels } };
    const kept = await upright(sharp(small.data, raw), orientation)
      .jpeg({ quality: rules.quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(kept.data)
      .resize({
        width: thumbnailSide,
        height: thumbnailSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .jpeg({ quality: 72, mozjpeg: true })
      .toBuffer();
    return {
      content: kept.data,
      width: kept.info.width,
      height: kept.info.height,
      thumbnail,
    };
  } catch {
    return { refused: 'damaged' };
  }
}

function isTooLarge(
  type: PhotoType,
  { width, height, isProgressive, depth }: Metadata,
  { shortestSide }: PhotoRules,
): boolean {
  const pixels = width * height;
  if (pixels > mostPixels) return true;
  const inStrips = (type === 'jpeg' || type === 'png') && !isProgressive && depth === 'uchar';
  if (!inStrips && pixels > mostPixelsAtOnce[type]) return true;
  const scale = Math.min(1, shortestSide / Math.min(width, height));
  return pixels * scale * scale > mostPixelsKept;
}

/** Turns and mirrors as the camera noted it (EXIF orientation 1 to 8). */
export function upright(photo: Sharp, orientation: number): Sharp {
  switch (orientation) {
    case 2:
      return photo.flop();
    case 3:
      return photo.rotate(180);
    case 4:
      return photo.flip();
    case 5:
      return photo.rotate(270).flop(); // mirrored first, then turned
    case 6:
      return photo.rotate(90);
    case 7:
      return photo.rotate(90).flop();
    case 8:
      return photo.rotate(270);
    default:
      return photo;
  }
}
