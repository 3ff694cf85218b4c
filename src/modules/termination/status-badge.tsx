import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { shownLabels as labels } from './labels.ts';
import type { TerminationStatus } from './rules/statuses.ts';

const kinds: Readonly<Record<TerminationStatus, BadgeKind>> = {
  waiting_for_consent: 'warning',
  received: 'active',
  confirmed: 'ok',
  refused: 'error',
  withdrawn: 'neutral',
};

/** Where a termination stands, in a word. */
export function StatusBadge({ say, status }: { say: Say; status: TerminationStatus }): Html {
  return <Badge kind={kinds[status]}>{say(labels[`Status_${status}`])}</Badge>;
}
