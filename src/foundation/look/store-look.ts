import type { Read, Write } from '../database/transaction.ts';
import { settingsChanged } from '../organisation/change-settings.ts';
import { type CheckedImage, type ImageKind, imageKinds } from './check-image.ts';
import { colourFields } from './colour-fields.ts';
import {
  type ColourFault,
  type CompiledStylesheet,
  compileStylesheet,
} from './compile-stylesheet.ts';
import { type ImageHashes, readImageHashes } from './image-hashes.ts';
import { imageAddress } from './look-addresses.ts';

/** What an administrator chooses besides the images (ADM-199, ADM-203, ADM-208). */
export interface LookValues {
  readonly logoShape: 'round' | 'rectangular';
  readonly copyright: boolean;
  /** The 17 values as written, colour 1 first. */
  readonly colours: readonly string[];
}

/** The look as it is stored; the neutral one, with version 0, for an organisation that has none (ADM-207). */
export interface StoredLook extends LookValues {
  readonly version: number;
  readonly imageHashes: ImageHashes;
}

export type NewImages = Readonly<Partial<Record<ImageKind, CheckedImage>>>;

export type StoreOutcome =
  | { readonly stylesheetHash: string }
  /** Nothing may be kept: these colours cannot be used (ADM-B19). */
  | { readonly faults: readonly ColourFault[] }
  /** Nothing may be kept: somebody else stored a look since `expectedVersion`. */
  | { readonly changedMeanwhile: true };

/** The look of a new organisation until it chooses its own (ADM-207). */
const neutralLook: StoredLook = {
  logoShape: 'round',
  copyright: false,
  colours: colourFields.map((field) => field.neutral),
  version: 0,
  imageHashes: {},
};

/** Reads the stored look of an organisation, or the neutral one. */
export async function readLook(read: Read, organisationId: string): Promise<StoredLook> {
  const look = await read
    .selectFrom('look')
    .select(['logoShape', 'copyright', 'colours', 'version'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  const imageHashes = await readImageHashes(read, organisationId);
  if (!look) return { ...neutralLook, imageHashes };
  const logoShape = look.logoShape === 'rectangular' ? 'rectangular' : 'round';
  return { ...look, logoShape, imageHashes };
}

/**
 * Stores values and new images, compiles the style sheet from them and puts it in force (ADM-229). Images that
 * are not given stay. With `expectedVersion` it refuses when somebody else was first. After any outcome but a
 * style sheet the caller rolls the transaction back.
 */
export async function storeLook(
  write: Write,
  organisationId: string,
  values: LookValues,
  images: NewImages,
  expectedVersion?: number,
): Promise<StoreOutcome> {
  // First of all: it holds the organisation's row, so that two administrators come one after the other.
  await settingsChanged(write, organisationId);
  const stored = await readLook(write, organisationId);
  if (expectedVersion !== undefined && expectedVersion !== stored.version) {
    return { changedMeanwhile: true };
  }
  await storeImages(write, organisationId, images);
  const compiled = compile(values, await readImageHashes(write, organisationId));
  if ('faults' in compiled) return compiled;
  const row = {
    logoShape: values.logoShape,
    copyright: values.copyright,
    colours: [...values.colours],
    stylesheet: compiled.css,
    stylesheetHash: compiled.hash,
    version: stored.version + 1,
  };
  await write
    .insertInto('look')
    .values({ organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(row))
    .execute();
  return { stylesheetHash: compiled.hash };
}

/**
 * Builds the style sheet from the stored values and puts it in force; stores no values (ADM-230). A sheet that
 * cannot be built leaves the one in force as it is (ADM-237). The neutral look has no sheet of its own.
 */
export async function compileStoredLook(
  write: Write,
  organisationId: string,
): Promise<{ readonly rebuilt: boolean } | { readonly faults: readonly ColourFault[] }> {
  const stored = await readLook(write, organisationId);
  if (stored.version === 0) return { rebuilt: false };
  const compiled = compile(stored, stored.imageHashes);
  if ('faults' in compiled) return compiled;
  const updated = await write
    .updateTable('look')
    .set({ stylesheet: compiled.css, stylesheetHash: compiled.hash })
    .where('organisationId', '=', organisationId)
    .where('stylesheet', '!=', compiled.css)
    .executeTakeFirst();
  const rebuilt = updated.numUpdatedRows > 0n;
  if (rebuilt) await settingsChanged(write, organisationId);
  return { rebuilt };
}

function compile(
  values: LookValues,
  { photo, photo_narrow: narrow }: ImageHashes,
): CompiledStylesheet {
  return compileStylesheet({
    colours: values.colours,
    logoShape: values.logoShape,
    ...(photo && { photoUrl: imageAddress('photo', photo) }),
    ...(narrow && { narrowPhotoUrl: imageAddress('photo_narrow', narrow) }),
  });
}

async function storeImages(write: Write, organisationId: string, images: NewImages): Promise<void> {
  for (const kind of imageKinds) {
    const image = images[kind];
    if (!image) continue;
    const { narrow, ...picture } = image;
    const row = {
      ...picture,
      narrowContent: narrow?.content ?? null,
      narrowHash: narrow?.hash ?? null,
      narrowOf: narrow ? picture.hash : null,
    };
    await write
      .insertInto('lookImage')
      .values({ organisationId, kind, ...row })
      .onConflict((conflict) => conflict.columns(['organisationId', 'kind']).doUpdateSet(row))
      .execute();
  }
}
