import { z } from 'zod';
import type { Read } from '../database/transaction.ts';
import { labelKey } from '../labels/words.ts';
import { readImageHashes } from '../look/image-hashes.ts';
import { type LookInForce, type OrganisationRecord, type Profile, profileOf } from './profile.ts';

const contactShape = z.object({
  telephone: z.string().optional(),
  openingHours: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
});
const sectorShape = z.enum(['housing', 'childcare', 'accountancy', 'support', 'healthcare']);
const settingsShape = z.record(z.string(), z.unknown());

/** Reads what pages need to know of the organisation that was entered. */
export async function loadProfile(read: Read, organisationId: string): Promise<Profile> {
  const row = await read
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const { telephone, openingHours, email, address } = contactShape.parse(row.contact);
  const record: OrganisationRecord = {
    id: row.id,
    slug: row.slug,
    sector: sectorShape.parse(row.sector),
    name: row.name,
    portalName: row.portalName,
    canonicalAddress: row.canonicalAddress,
    mailSenderName: row.mailSenderName,
    mailSenderAddress: row.mailSenderAddress,
    contact: {
      ...(telephone && { telephone }),
      ...(openingHours && { openingHours }),
      ...(email && { email }),
      ...(address && { address }),
    },
    demo: row.demo,
    settings: settingsShape.parse(row.settings),
    settingsVersion: row.settingsVersion,
    overrides: await loadOverrides(read, organisationId),
    look: await loadLook(read, organisationId),
    networkRanges: await loadNetworkRanges(read, organisationId),
  };
  return profileOf(record);
}

async function loadOverrides(
  read: Read,
  organisationId: string,
): Promise<OrganisationRecord['overrides']> {
  const rows = await read
    .selectFrom('labelOverride')
    .select(['language', 'page', 'name', 'value'])
    .where('organisationId', '=', organisationId)
    .execute();
  const textsIn = (language: string) =>
    new Map(
      rows.filter((row) => row.language === language).map((row) => [labelKey(row), row.value]),
    );
  return { nl: textsIn('nl'), en: textsIn('en') };
}

async function loadLook(read: Read, organisationId: string): Promise<LookInForce | undefined> {
  const look = await read
    .selectFrom('look')
    .select(['stylesheetHash', 'logoShape', 'copyright', 'colours'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  if (!look) return undefined;
  return {
    stylesheetHash: look.stylesheetHash,
    logoShape: look.logoShape === 'rectangular' ? 'rectangular' : 'round',
    copyright: look.copyright,
    colours: look.colours,
    imageHashes: await readImageHashes(read, organisationId),
  };
}

function loadNetworkRanges(
  read: Read,
  organisationId: string,
): Promise<OrganisationRecord['networkRanges']> {
  return read
    .selectFrom('networkRange')
    .select(['range', 'forAdministrators', 'forStaff'])
    .where('organisationId', '=', organisationId)
    .orderBy('range')
    .execute();
}

/** Keeps the newest profile of each organisation; a newer `settingsVersion` makes it read again (design 8). */
export interface ProfileCache {
  get(read: Read, organisationId: string, settingsVersion: number): Promise<Profile>;
  /** The profile when it is known at exactly this version, without asking the database. */
  known(organisationId: string, settingsVersion: number): Profile | undefined;
}

export function profileCache(): ProfileCache {
  const profiles = new Map<string, Profile>();
  const known: ProfileCache['known'] = (organisationId, settingsVersion) => {
    const profile = profiles.get(organisationId);
    return profile?.settingsVersion === settingsVersion ? profile : undefined;
  };
  return {
    known,
    async get(read, organisationId, settingsVersion) {
      const cached = known(organisationId, settingsVersion);
      if (cached) return cached;
      const profile = await loadProfile(read, organisationId);
      profiles.set(organisationId, profile);
      return profile;
    },
  };
}
