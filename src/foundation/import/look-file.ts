import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type CheckedImage,
  checkImage,
  type ImageRefusal,
  imageKinds,
  isImageRefusal,
} from '../look/check-image.ts';
import { compileStylesheet } from '../look/compile-stylesheet.ts';
import { type LookValues, type NewImages, readLook, storeLook } from '../look/store-look.ts';
import type { ImportFault, ImportTarget, LoadCount } from './importer.ts';

export const lookFileName = 'look.json';

const imageFile = z.string().regex(/^[\w-]+\.\w+$/, 'must be a picture in the same folder');

const shape = z.strictObject({
  logoShape: z.enum(['round', 'rectangular']),
  copyright: z.boolean(),
  colours: z.array(z.string()).length(17),
  images: z
    .strictObject({
      logo: imageFile.optional(),
      footer_logo: imageFile.optional(),
      photo: imageFile.optional(),
    })
    .default({}),
});

/** The look of an organisation, read from its folder and checked. */
export interface LookFile {
  readonly values: LookValues;
  readonly images: NewImages;
}

/** Reads `look.json` with the pictures it names; answers all faults together. */
export async function readLookFile(
  folder: string,
  content: Buffer,
): Promise<{ readonly look: LookFile } | { readonly faults: ImportFault[] }> {
  const read = shape.safeParse(jsonIn(content));
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => fault(issue.path.join('.'), issue.message)) };
  }
  const { images: names, ...values } = read.data;
  const compiled = compileStylesheet(values);
  const faults =
    'faults' in compiled
      ? compiled.faults.map(({ number, reason }) =>
          fault(`colours.${number}`, `this colour cannot be used: ${reason}`),
        )
      : [];
  const images: Partial<Record<(typeof imageKinds)[number], CheckedImage>> = {};
  for (const kind of imageKinds) {
    const name = names[kind];
    if (name === undefined) continue;
    const image = await readImage(join(folder, name), kind);
    if (isImageRefusal(image))
      faults.push(fault(`images.${kind}`, `${name} cannot be used: ${image.reason}`));
    else images[kind] = image;
  }
  return faults.length > 0 ? { faults } : { look: { values, images } };
}

function jsonIn(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function readImage(
  path: string,
  kind: (typeof imageKinds)[number],
): Promise<CheckedImage | ImageRefusal> {
  const content = await readFile(path).catch(() => undefined);
  return content ? checkImage(kind, content) : { reason: 'damaged' };
}

/** Stores look and pictures when they differ from those in force. */
export async function storeLookFile(
  { write, organisationId }: ImportTarget,
  { values, images }: LookFile,
): Promise<LoadCount> {
  const stored = await readLook(write, organisationId);
  const same =
    stored.version > 0 &&
    stored.logoShape === values.logoShape &&
    stored.copyright === values.copyright &&
    stored.colours.join('\n') === values.colours.join('\n') &&
    imageKinds.every((kind) => !images[kind] || images[kind].hash === stored.imageHashes[kind]);
  if (same) return { added: 0, changed: 0 };
  await storeLook(write, organisationId, values, images);
  return stored.version === 0 ? { added: 1, changed: 0 } : { added: 0, changed: 1 };
}

function fault(field: string, reason: string): ImportFault {
  return { file: lookFileName, line: 0, field, reason };
}
