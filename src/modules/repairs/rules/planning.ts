import type { Purpose } from '#modules/appointments/module.ts';
import { mayPlanOrder, type OrderProgress } from './cut-offs.ts';

/** What a customer plans himself: the order, and whose agendas have the slots. */
export interface PlannedOrder {
  readonly orderId: string;
  readonly purpose: Purpose;
}

/**
 * The order that the customer may plan himself: with an inspection first it is the inspector who comes (REP-115), else
 * the own crew (REP-117, REP-118). Undefined where he states a preference: a notification, two or more orders, or work
 * of a contractor (REP-120, REP-121).
 */
export function orderToPlan(request: {
  readonly kind: 'request' | 'notification';
  readonly inspection: boolean;
  readonly orders: readonly (OrderProgress & { readonly id: string })[];
}): PlannedOrder | undefined {
  const { kind, inspection, orders } = request;
  const order = orders.find(({ state }) => state !== 'cancelled');
  if (kind === 'notification' || !order || !mayPlanOrder(orders)) return undefined;
  if (inspection) return { orderId: order.id, purpose: 'repairInspection' };
  return order.executor === 'own_crew' ? { orderId: order.id, purpose: 'repair' } : undefined;
}
