import { Temporal } from 'temporal-polyfill';
import type { ArrangementStatus } from './statuses.ts';

/** What activating needs to know of an arrangement; amounts in cents. */
export interface ActivationCase {
  readonly status: ArrangementStatus;
  readonly hasBailiffCase: boolean;
  readonly firstDueOn: Temporal.PlainDate | undefined;
  readonly entries: readonly {
    /** What was open of it when the arrangement was made. */
    readonly agreedCents: number;
    readonly remainingCents: number;
    readonly inCollectionCents: number;
    readonly inOnlinePaymentCents: number;
  }[];
}

/** Why an arrangement cannot be activated (OP-FIN-7). */
export type ActivationObstacle =
  | 'notCreated'
  | 'bailiffCase'
  | 'amountsChanged'
  | 'paymentUnderWay'
  | 'firstDueDatePassed';

/**
 * What stands in the way of activating, the first that is found; undefined when it may be done (FIN-102, OP-FIN-7).
 * That an entry is in no other arrangement is kept by the database.
 */
export function activationObstacle(
  { status, hasBailiffCase, firstDueOn, entries }: ActivationCase,
  today: Temporal.PlainDate,
): ActivationObstacle | undefined {
  if (status !== 'created') return 'notCreated';
  if (hasBailiffCase) return 'bailiffCase';
  if (entries.some((entry) => entry.remainingCents !== entry.agreedCents)) return 'amountsChanged';
  if (entries.some((entry) => entry.inCollectionCents + entry.inOnlinePaymentCents > 0)) {
    return 'paymentUnderWay';
  }
  if (firstDueOn === undefined || Temporal.PlainDate.compare(firstDueOn, today) < 0) {
    return 'firstDueDatePassed';
  }
  return undefined;
}
