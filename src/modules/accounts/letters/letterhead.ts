import type { Read } from '#foundation/database/transaction.ts';
import { loadSharp } from '#foundation/look/load-sharp.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { letterLabels } from './labels.ts';
import type { Letterhead } from './letter.ts';

const logoHeight = 240;

/** The logo as it stands in the database; undefined where an organisation has none. */
export async function storedLogo(read: Read, organisationId: string): Promise<Buffer | undefined> {
  const stored = await read
    .selectFrom('lookImage')
    .select('content')
    .where('organisationId', '=', organisationId)
    .where('kind', '=', 'logo')
    .executeTakeFirst();
  return stored?.content;
}

/** The letterhead of an organisation: its name, its address for letters that come back, its logo. */
export async function letterheadOf(
  organisation: Profile,
  logo: Buffer | undefined,
): Promise<Letterhead> {
  const { name, contact } = organisation;
  const say = organisation.say('nl');
  return {
    organisationName: name,
    returnLine:
      contact.address &&
      say(letterLabels.Label_Sender, { organisation: name, address: contact.address }),
    logo: logo && (await pngOf(logo)),
  };
}

/** Any stored picture (SVG, WebP, JPEG, PNG) as PNG on white paper; undefined when it cannot be read. */
async function pngOf(content: Buffer): Promise<Buffer | undefined> {
  try {
    const sharp = await loadSharp();
    return await sharp(content, { density: 300 })
      .resize({ height: logoHeight, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png()
      .toBuffer();
  } catch {
    return undefined;
  }
}
