import sharp from 'sharp';
import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { letterLabels } from './labels.ts';
import type { Letterhead } from './letter.ts';

const logoHeight = 240;

/** The letterhead of an organisation: its name, its address for letters that come back, its logo. */
export async function letterheadOf(read: Read, organisation: Profile): Promise<Letterhead> {
  const stored = await read
    .selectFrom('lookImage')
    .select('content')
    .where('organisationId', '=', organisation.id)
    .where('kind', '=', 'logo')
    .executeTakeFirst();
  const { address } = organisation.contact;
  return {
    organisationName: organisation.name,
    returnLine: address
      ? organisation.say('nl')(letterLabels.Label_Sender, { organisation: organisation.name, address })
      : undefined,
    logo: stored && (await pngOf(stored.content)),
  };
}

/** Any stored picture (SVG, WebP, JPEG, PNG) as PNG on white paper; undefined when it cannot be read. */
async function pngOf(content: Buffer): Promise<Buffer | undefined> {
  try {
    return await sharp(content, { density: 300 })
      .resize({ height: logoHeight, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer();
  } catch {
    return undefined;
  }
}
