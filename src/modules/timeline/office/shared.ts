import type { BadgeKind } from '#foundation/page/badge.tsx';
import { interactionOffice as labels, timeline } from '../labels.ts';
import type { EntryStatus } from '../queries.ts';

export const entriesPath = '/kantoor/interacties';
export const tasksPath = '/kantoor/taken';

export const statusNames = {
  not_started: timeline.Status_not_started,
  in_progress: timeline.Status_in_progress,
  done: timeline.Status_done,
} as const;

export const statusBadges: Readonly<Record<EntryStatus, BadgeKind>> = {
  not_started: 'neutral',
  in_progress: 'active',
  done: 'ok',
};

export const fromNames = {
  customer: labels.From_customer,
  staff: labels.From_staff,
  portal: labels.From_portal,
} as const;

export const taskStatusNames = {
  open: labels.TaskStatus_open,
  in_progress: labels.TaskStatus_in_progress,
  done: labels.TaskStatus_done,
} as const;

/** A stored value as one of a closed list; the first one for what is not in it. */
export function known<Value extends string>(
  names: Readonly<Record<Value, unknown>>,
  stored: string,
  otherwise: NoInfer<Value>,
): Value {
  const isKnown = (value: string): value is Value => Object.hasOwn(names, value);
  return isKnown(stored) ? stored : otherwise;
}
