import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Badge, type BadgeKind } from '#foundation/page/badge.tsx';
import { isPaymentState, type PaymentState } from '../rules/payment-states.ts';
import { requestLabels as labels } from './labels.ts';

const kinds: Readonly<Record<PaymentState, BadgeKind>> = {
  preparing: 'neutral',
  open: 'active',
  paid: 'ok',
  canceled: 'warning',
  expired: 'warning',
  failed: 'error',
  not_sent: 'error',
};

/** How far a request is, as a badge. */
export function StateBadge({ say, state }: { say: Say; state: string }): Html {
  if (!isPaymentState(state)) return <Badge>{state}</Badge>;
  return <Badge kind={kinds[state]}>{say(labels[`State_${state}`])}</Badge>;
}
