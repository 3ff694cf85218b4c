import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { logoOnPaper } from '#foundation/pdf/logo-on-paper.ts';
import { letterLabels } from './labels.ts';
import type { Letterhead } from './letter.ts';

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
    logo: logo && (await logoOnPaper(logo)),
  };
}
