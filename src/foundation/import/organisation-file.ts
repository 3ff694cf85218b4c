import { z } from 'zod';
import { normalizeEmail } from '../format/text.ts';
import type { House } from '../house.ts';
import { fill } from '../labels/label.ts';
import { type SettingsGroup, type StoredSettings, settingValue } from '../settings/setting.ts';
import type { ImportFault } from './importer.ts';

export const organisationFileName = 'organisation.json';

const provider = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(['staff', 'customer']),
  protocol: z.enum(['openid', 'facebook']),
  buttonText: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  rolesClaim: z.string().min(1).default('roles'),
  standIn: z.boolean().default(false),
});

const shape = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{1,63}$/),
  sector: z.enum(['housing', 'childcare', 'accountancy', 'support', 'healthcare']),
  name: z.string().min(1),
  portalName: z.string().min(1),
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, 'must be a host name in lower case, without port'))
    .min(1),
  canonicalAddress: z.url({ protocol: /^https?$/ }).refine((address) => !address.endsWith('/'), {
    error: 'must not end with a slash',
  }),
  mailSender: z.strictObject({
    name: z.string().min(1),
    address: z.string().refine((address) => normalizeEmail(address) !== undefined, {
      error: 'is not an e-mail address',
    }),
  }),
  contact: z
    .strictObject({
      telephone: z.string().optional(),
      openingHours: z.string().optional(),
      email: z.string().optional(),
      address: z.string().optional(),
    })
    .default({}),
  demo: z.boolean().default(false),
  settings: z.record(z.string(), z.unknown()).default({}),
  switches: z.record(z.string(), z.boolean()).default({}),
  identityProviders: z.array(provider).default([]),
});

/** An organisation as `organisation.json` describes it. */
export type OrganisationFile = z.output<typeof shape>;
export type IdentityProviderEntry = z.output<typeof provider>;

type OrganisationRead =
  | { readonly organisation: OrganisationFile }
  | { readonly faults: ImportFault[] };

/**
 * Reads `organisation.json`. Texts may hold places such as `{port}`, filled from `places`. Settings and switches are
 * checked against what the house has for this sector.
 */
export function readOrganisationFile(
  content: Buffer,
  places: Readonly<Record<string, string | number>>,
  house: Pick<House, 'plan' | 'settings'>,
): OrganisationRead {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    return {
      faults: [
        fault('', `is not readable as JSON: ${error instanceof Error ? error.message : error}`),
      ],
    };
  }
  const read = shape.safeParse(filled(found, places));
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => fault(issue.path.join('.'), issue.message)) };
  }
  const faults = [...settingFaults(read.data, house), ...switchFaults(read.data, house)];
  return faults.length > 0 ? { faults } : { organisation: read.data };
}

function filled(value: unknown, places: Readonly<Record<string, string | number>>): unknown {
  if (typeof value === 'string') return fill(value, places);
  if (Array.isArray(value)) return value.map((one) => filled(one, places));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, filled(one, places)]),
  );
}

function settingFaults(
  { settings }: OrganisationFile,
  house: Pick<House, 'settings'>,
): ImportFault[] {
  const known = house.settings.flatMap((group) => group.settings);
  const together = house.settings.flatMap((group) =>
    Object.entries(group.check?.(valuesIn(group, settings)) ?? {}),
  );
  const single = Object.entries(settings).flatMap(([name, value]) => {
    const setting = known.find((one) => one.name === name);
    if (!setting) return [fault(`settings.${name}`, 'this setting is not known')];
    return setting.input.safeParse(value).success
      ? []
      : [fault(`settings.${name}`, setting.refusal.en)];
  });
  return [...single, ...together.map(([name, refusal]) => fault(`settings.${name}`, refusal.en))];
}

/** What would be in force of a group of settings: what the file says, or the standard. */
function valuesIn(group: SettingsGroup, settings: StoredSettings): StoredSettings {
  return Object.fromEntries(
    group.settings.map((setting) => [setting.name, settingValue(setting, settings)]),
  );
}

function switchFaults(
  { sector, switches }: OrganisationFile,
  house: Pick<House, 'plan'>,
): ImportFault[] {
  const known = house.plan(sector).switches.map((one) => one.name);
  return Object.keys(switches)
    .filter((name) => !known.includes(name))
    .map((name) =>
      fault(`switches.${name}`, `this switch is not known; known are ${known.join(', ')}`),
    );
}

function fault(field: string, reason: string): ImportFault {
  return { file: organisationFileName, line: 0, field, reason };
}
