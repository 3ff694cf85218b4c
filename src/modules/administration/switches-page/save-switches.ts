import { logChange } from '#foundation/change-log/log-change.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { type Profile, switchPositions } from '#foundation/organisation/profile.ts';
import type { FeatureSwitch } from '#foundation/switches/switch.ts';
import { holdOrganisation, markOf } from '../hold-organisation.ts';
import { labels } from './labels.ts';

/**
 * The switches whose own tick is set, by name. A switch that stands on inside one that is off stays on here: it works
 * again as soon as the other one does (ADM-56, ADM-59).
 */
export function ticked(switches: readonly FeatureSwitch[], organisation: Profile): string[] {
  const positions = switchPositions(organisation.settings);
  return switches.map(({ name }) => name).filter((name) => positions[name] !== false);
}

/**
 * Stores which switches are on and logs each that changed (ADM-5). Answers false, changing nothing, when another
 * administrator changed them since this one saw them.
 */
export async function saveSwitches(
  visit: WriteVisit,
  on: readonly string[],
  seen: string,
): Promise<boolean> {
  const { house, write, organisation, say } = visit;
  const { switches } = house.plan(organisation.sector);
  const held = await holdOrganisation(visit);
  const before = ticked(switches, held);
  if (markOf(before) !== seen) return false;
  const changed = switches.filter(({ name }) => on.includes(name) !== before.includes(name));
  if (changed.length === 0) return true;
  const positions = Object.fromEntries(changed.map(({ name }) => [name, on.includes(name)]));
  await storeSettings(write, organisation.id, {
    switches: { ...switchPositions(held.settings), ...positions },
  });
  for (const feature of changed) {
    const isOn = on.includes(feature.name);
    await logChange(visit, {
      subject: say(labels.Subject_Switch, { feature: say(feature.label) }),
      oldValue: say(isOn ? labels.Label_Off : labels.Label_On),
      newValue: say(isOn ? labels.Label_On : labels.Label_Off),
    });
  }
  return true;
}
