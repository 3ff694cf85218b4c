import type { Language, Say } from '../labels/label.ts';
import { type LabelOverrides, sayIn } from '../labels/words.ts';
import type { ImageHashes } from '../look/image-hashes.ts';
import { type Setting, type StoredSettings, settingValue } from '../settings/setting.ts';
import { type FeatureSwitch, isOn, type SwitchPositions } from '../switches/switch.ts';
import type { NetworkRange } from './network-ranges.ts';

export type Sector = 'housing' | 'childcare' | 'accountancy' | 'support' | 'healthcare';

/** Ways to reach the organisation, shown in the header and in mails. */
export interface ContactDetails {
  readonly telephone?: string;
  readonly openingHours?: string;
  readonly email?: string;
  readonly address?: string;
}

/** The parts of the look that pages refer to; the style sheet itself is served under its hash. */
export interface LookInForce {
  readonly stylesheetHash: string;
  readonly logoShape: 'round' | 'rectangular';
  readonly copyright: boolean;
  readonly colours: readonly string[];
  readonly imageHashes: ImageHashes;
}

/** What is stored of an organisation and changes seldom; read again when `settingsVersion` moves on. */
export interface OrganisationRecord {
  readonly id: string;
  readonly slug: string;
  readonly sector: Sector;
  readonly name: string;
  readonly portalName: string;
  /** `https://mijn.example.nl`, without a slash at the end; links in mails start with it, never with the Host header. */
  readonly canonicalAddress: string;
  readonly mailSenderName: string;
  readonly mailSenderAddress: string;
  readonly contact: ContactDetails;
  readonly demo: boolean;
  readonly settings: StoredSettings;
  readonly settingsVersion: number;
  readonly overrides: Readonly<Record<Language, LabelOverrides>>;
  readonly look: LookInForce | undefined;
  /** From where administrators and staff may work; none: from anywhere (ADM-269). */
  readonly networkRanges: readonly NetworkRange[];
}

/** An organisation as handlers use it: its record with words, settings and switches to ask. */
export interface Profile extends OrganisationRecord {
  say(language: Language): Say;
  setting<Value>(setting: Setting<Value>): Value;
  isOn(feature: FeatureSwitch): boolean;
}

/** Makes the profile of a record; one object serves all requests until the settings change. */
export function profileOf(record: OrganisationRecord): Profile {
  const says = { nl: sayIn('nl', record.overrides.nl), en: sayIn('en', record.overrides.en) };
  const positions = switchPositions(record.settings);
  return {
    ...record,
    say: (language) => says[language],
    setting: (setting) => settingValue(setting, record.settings),
    isOn: (feature) => isOn(feature, positions),
  };
}

/** The switches that stand off, from the stored settings. */
export function switchPositions(settings: StoredSettings): SwitchPositions {
  const stored = settings.switches;
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
    ),
  );
}
