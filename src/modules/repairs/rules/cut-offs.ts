import type { OrderState } from './states.ts';

/** An order as far as it decides what a customer may still do. */
export interface OrderProgress {
  readonly executor: 'own_crew' | 'contractor';
  readonly state: OrderState;
  readonly planningFixed: boolean;
  readonly isAwarded: boolean;
  readonly isAccepted: boolean;
}

/**
 * True as long as date and time may be changed: no order is with the own crew with its planning fixed, or accepted by
 * a supplier (REP-22). A cancelled order does not count.
 */
export function mayChangeDate(orders: readonly OrderProgress[]): boolean {
  return !orders.some(
    (order) =>
      counts(order) &&
      (order.executor === 'own_crew' ? order.planningFixed || isFinished(order) : order.isAccepted),
  );
}

/**
 * True as long as a request may be withdrawn: no order is awarded to a supplier, or with the own crew with its planning
 * fixed (REP-26).
 */
export function mayWithdraw(orders: readonly OrderProgress[]): boolean {
  return !orders.some(
    (order) =>
      counts(order) &&
      (order.executor === 'own_crew' ? order.planningFixed || isFinished(order) : order.isAwarded),
  );
}

/** True when the customer may plan an appointment himself: one order only (REP-121). */
export function mayPlanOrder(orders: readonly OrderProgress[]): boolean {
  return orders.filter(counts).length === 1;
}

function counts({ state }: OrderProgress): boolean {
  return state !== 'cancelled';
}

function isFinished({ state }: OrderProgress): boolean {
  return state === 'finished';
}
