import { logChange } from '#foundation/change-log/log-change.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { holdOrganisation, markOf } from '../hold-organisation.ts';
import { type Values, valuesOf } from './blocks.ts';
import { labels } from './labels.ts';
import { organisationGroup, storeOrganisationDetails } from './organisation-details.ts';

/**
 * Stores what differs and logs each change (ADM-5). Answers false, changing nothing, when another administrator
 * saved other values since this one saw them.
 */
export async function saveSettings(
  visit: WriteVisit,
  blocks: readonly SettingsGroup[],
  values: Values,
  seen: string,
): Promise<boolean> {
  const { write, organisation } = visit;
  const now = valuesOf(blocks, await holdOrganisation(visit));
  if (markOf(now) !== seen) return false;
  for (const block of blocks) {
    const changed = block.settings.filter(({ name }) => values[name] !== now[name]);
    if (changed.length === 0) continue;
    if (block === organisationGroup) await storeOrganisationDetails(write, organisation.id, values);
    else await storeSettings(write, organisation.id, pick(values, changed));
    for (const setting of changed) {
      await logChange(visit, {
        subject: visit.say(labels.Subject_Setting, { setting: visit.say(setting.label) }),
        oldValue: textOf(visit.say, setting, now[setting.name]),
        newValue: textOf(visit.say, setting, values[setting.name]),
      });
    }
  }
  return true;
}

/** A value as an administrator reads it. */
export function textOf(say: Say, { choices }: Setting<unknown>, value: unknown): string {
  const chosen = choices?.find((choice) => choice.value === value);
  if (chosen) return say(chosen.label);
  if (typeof value === 'boolean') return say(value ? generic.Label_Yes : generic.Label_No);
  return String(value ?? '');
}

function pick(values: Values, settings: readonly Setting<unknown>[]): Values {
  return Object.fromEntries(settings.map(({ name }) => [name, values[name]]));
}
