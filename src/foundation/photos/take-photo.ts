import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileNameOf } from '../files/stored-file.ts';
import type { SpooledFile } from '../http/route.ts';
import { type FileStore, FilesUnavailable, type KeptFile } from '../ports/files.ts';
import { type MalwareCheck, MalwareCheckUnavailable } from '../ports/malware.ts';
import { type PhotoRefusal, type PhotoRules, preparePhoto } from './prepare-photo.ts';

/** What photos need from outside. */
export interface PhotoServices {
  readonly files: FileStore;
  readonly malware: MalwareCheck;
}

/** How photos are taken in. */
export interface PhotoLimits extends PhotoRules {
  /** Of one photo as it is sent, in bytes. */
  readonly largestBytes: number;
}

/** A photo that was made fit and kept; `recordFile` notes it with the record it belongs to. */
export interface TakenPhoto {
  /** Ends in `.jpg`, whatever was sent. */
  readonly name: string;
  readonly kept: KeptFile;
  readonly thumbnail: KeptFile;
  readonly width: number;
  readonly height: number;
  /** Of what was sent: the same photo again is recognised by it. */
  readonly sentSha256: string;
}

/** A photo that was not taken, by the name under which it was sent. */
export interface RefusedPhoto {
  readonly name: string;
  readonly refused: PhotoRefusal | 'tooLarge' | 'tooMany' | 'infected' | 'notChecked' | 'notKept';
}

/**
 * Takes one photo: judged, made fit, checked for malware and kept. Call it outside any transaction; what no record comes
 * to name is removed after a day.
 */
export async function takePhoto(
  { files, malware }: PhotoServices,
  organisationId: string,
  file: SpooledFile,
  limits: PhotoLimits,
): Promise<TakenPhoto | RefusedPhoto> {
  const name = fileNameOf(file.name);
  const refuse = (refused: RefusedPhoto['refused']): RefusedPhoto => ({ name, refused });
  if (file.tooLarge || file.bytes > limits.largestBytes) return refuse('tooLarge');
  const photo = await preparePhoto({ path: file.path, name }, limits);
  if ('refused' in photo) return refuse(photo.refused);
  try {
    // Nothing but pixels is left of what was sent, so that is what is checked.
    const { verdict } = await malware.check(photo.content);
    if (verdict === 'infected') return refuse('infected');
    return {
      name: `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.jpg`,
      kept: await files.keep(organisationId, photo.content),
      thumbnail: await files.keep(organisationId, photo.thumbnail),
      width: photo.width,
      height: photo.height,
      sentSha256: await hashOf(file.path),
    };
  } catch (error) {
    if (error instanceof MalwareCheckUnavailable) return refuse('notChecked');
    if (error instanceof FilesUnavailable) return refuse('notKept');
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
