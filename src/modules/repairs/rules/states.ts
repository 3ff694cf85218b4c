/** The states of a request; the first three are open. */
export const requestStates = [
  'new',
  'in_progress',
  'planned',
  'done',
  'withdrawn',
  'rejected',
] as const;
export type RequestState = (typeof requestStates)[number];

/** The states of an order. */
export const orderStates = [
  'new',
  'assigned',
  'awarded',
  'accepted',
  'planned',
  'finished',
  'cancelled',
] as const;
export type OrderState = (typeof orderStates)[number];

/** The state of an order whose visit is off: as far as it had come before it was planned. */
export function stateWithoutVisit(order: {
  readonly executor: 'contractor' | 'own_crew';
  readonly isAwarded: boolean;
  readonly isAccepted: boolean;
}): OrderState {
  if (order.executor === 'own_crew') return 'assigned';
  if (order.isAccepted) return 'accepted';
  return order.isAwarded ? 'awarded' : 'new';
}

/** True as long as something is still to be done. */
export function isOpenState(state: RequestState): boolean {
  return state === 'new' || state === 'in_progress' || state === 'planned';
}

/** The state of an open request that follows from its orders; the state itself when no order says anything. */
export function stateFromOrders(
  current: RequestState,
  orders: readonly { readonly state: OrderState; readonly isPlanned: boolean }[],
): RequestState {
  if (!isOpenState(current)) return current;
  const left = orders.filter(({ state }) => state !== 'cancelled');
  if (left.length === 0) return current;
  if (left.every(({ state }) => state === 'finished')) return 'done';
  const busy = left.filter(({ state }) => state !== 'finished');
  if (busy.every(({ isPlanned }) => isPlanned)) return 'planned';
  if (left.some(({ state }) => state !== 'new')) return 'in_progress';
  return current === 'planned' ? 'in_progress' : current;
}
