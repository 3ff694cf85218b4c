import type { Visit } from '#foundation/http/visit.ts';
import type { Message } from '#foundation/page/alert.tsx';
import type { SettingsGroup } from '#foundation/settings/setting.ts';
import { features } from '#foundation/switches/features.ts';
import { analyticsSettings, analyticsTrackingId } from '#foundation/visits/analytics.ts';
import { analyticsLabels } from '#foundation/visits/labels.ts';
import { anonymousRepairSettings, anonymousRepairs } from './anonymous-repair-settings.ts';
import { valuesOf } from './blocks.ts';
import { labels } from './labels.ts';

/** What a block says about the settings that are in force. */
export function notesOf(visit: Visit, block: SettingsGroup): Message[] {
  if (block === analyticsSettings) return notesOnAnalytics(visit);
  if (block === anonymousRepairSettings) return notesOnAnonymousRepairs(visit);
  const warning = block.warning?.(valuesOf([block], visit.organisation));
  return warning ? [{ kind: 'warning', text: visit.say(warning) }] : [];
}

/** ADM-246 */
function notesOnAnalytics({ organisation, say }: Visit): Message[] {
  if (organisation.setting(analyticsTrackingId) !== '') return [];
  return [{ kind: 'info', text: say(analyticsLabels.Text_AnalyticsOff) }];
}

/** The address of ADM-173, and a warning where the tick contradicts a switch (open point PLT-O11). */
function notesOnAnonymousRepairs({ organisation, say }: Visit): Message[] {
  if (!organisation.setting(anonymousRepairs)) return [];
  const address = `${organisation.canonicalAddress}/repairment`;
  const on: Message = { kind: 'info', text: say(labels.Text_AnonymousRepairsOn, { address }) };
  if (organisation.isOn(features.repairRequests)) return [on];
  return [on, { kind: 'warning', text: say(labels.Text_RepairRequestsOff) }];
}
