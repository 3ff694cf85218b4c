import type { House } from '#foundation/house.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import { sessionSettings } from '#foundation/settings/session-settings.ts';
import type { SettingsGroup } from '#foundation/settings/setting.ts';
import { features } from '#foundation/switches/features.ts';
import { analyticsSettings } from '#foundation/visits/analytics.ts';
import { anonymousRepairSettings } from './anonymous-repair-settings.ts';
import { organisationDetailsOf, organisationGroup } from './organisation-details.ts';

/** Values by the name of their setting. */
export type Values = Readonly<Record<string, unknown>>;

/** The blocks of ADM-7 in their order; those of modules follow, then the organisation itself. */
const firstBlocks = ['analytics', 'timeout', 'anonymousRepairs'];

/** The blocks of the page: only of modules that the organisation uses (ADM-8). */
export function blocksOf(house: House, { sector }: Profile): SettingsGroup[] {
  const ofModules = house.modulesOf(sector).flatMap((module) => module.settings ?? []);
  const repairs = house.plan(sector).switches.includes(features.repairRequests);
  return [sessionSettings, analyticsSettings, ...ofModules]
    .filter((group) => group !== anonymousRepairSettings || repairs)
    .toSorted((one, other) => place(one) - place(other))
    .concat(organisationGroup);
}

/** What is in force now, of every setting on the page. */
export function valuesOf(blocks: readonly SettingsGroup[], organisation: Profile): Values {
  const settings = blocks
    .filter((block) => block !== organisationGroup)
    .flatMap((block) => block.settings);
  return {
    ...Object.fromEntries(settings.map((setting) => [setting.name, organisation.setting(setting)])),
    ...organisationDetailsOf(organisation),
  };
}

function place({ name }: SettingsGroup): number {
  const found = firstBlocks.indexOf(name);
  return found < 0 ? firstBlocks.length : found;
}
