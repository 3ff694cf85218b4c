import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { arrangementLabels as labels } from './labels.ts';
import type { ArrangementStatus } from './rules/statuses.ts';

const kinds: Record<ArrangementStatus, BadgeKind> = {
  created: 'neutral',
  activated: 'active',
  completed: 'ok',
  cancelled: 'warning',
};

/** Where an arrangement stands, in a word (FIN-103, OP-FIN-6). */
export function StatusBadge({ say, status }: { say: Say; status: ArrangementStatus }): Html {
  return <Badge kind={kinds[status]}>{say(labels[`Status_${status}`])}</Badge>;
}
