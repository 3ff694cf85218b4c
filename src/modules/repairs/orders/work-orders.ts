import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { cancelAppointments } from '#modules/appointments/module.ts';
import { type EventKind, noteEvent } from '../events.ts';
import { appointmentsOf, type HeldOrder, type HeldRequest, holdRequest } from '../hold-request.ts';
import { repairProgress } from '../interaction-kinds.ts';
import { stateLabels } from '../request-labels.ts';
import { orderCode } from '../rules/request-code.ts';
import {
  isOpenState,
  type OrderState,
  type RequestState,
  stateFromOrders,
  stateWithoutVisit,
} from '../rules/states.ts';
import { tellOrder, tellState, tellVisit } from '../tell-repair.ts';
import { visitText } from '../visit-text.ts';

/** When somebody comes. */
export interface PlannedVisit {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** The appointment in an agenda or planning. */
  readonly appointmentId?: string;
}

/** Who carries an order out. */
export type Executor =
  | { readonly executor: 'own_crew'; readonly tradeGroup: string }
  | { readonly executor: 'contractor'; readonly contractorId: string };

export type OrderRefusal = 'notThere' | 'notPossible';

interface OrderRef {
  readonly requestId: string;
  readonly orderId: string;
}

/** Adds an order to an open request. Answers its id. */
export async function addOrder(
  visit: WriteVisit,
  requestId: string,
  order: Executor & { readonly description: string },
): Promise<string | undefined> {
  const { write, organisation, now } = visit;
  const request = await holdRequest(visit, { id: requestId });
  if (!request || !isOpenState(request.state) || request.kind === 'notification') return undefined;
  const id = randomUUID();
  await write
    .insertInto('repairOrder')
    .values({
      organisationId: organisation.id,
      id,
      code: orderCode(request.code, request.orders.length + 1),
      customerId: request.customerId,
      requestId,
      ...executorColumns(order),
      description: order.description,
      state: 'new',
      madeAt: now,
    })
    .execute();
  await noteEvent(visit, request, { kind: 'orderAdded', notes: order.description });
  const moved = await followOrders(visit, requestId);
  if (moved) await tellState(visit, request, moved);
  return id;
}

/** Gives an order to a trade group of the own crew, or awards it to a supplier. */
export function assignOrder(
  visit: WriteVisit,
  ref: OrderRef,
  to: Executor,
): Promise<OrderRefusal | undefined> {
  const isAward = to.executor === 'contractor';
  return workOn(visit, ref, {
    event: isAward ? 'orderAwarded' : 'orderAssigned',
    allowed: (order) => !order.isAccepted && !order.planningFixed,
    change: {
      ...executorColumns(to),
      state: isAward ? 'awarded' : 'assigned',
      awardedAt: isAward ? visit.now : null,
      acceptedAt: null,
    },
  });
}

/** Notes that the supplier accepted the order. */
export function acceptOrder(visit: WriteVisit, ref: OrderRef): Promise<OrderRefusal | undefined> {
  return workOn(visit, ref, {
    event: 'orderAccepted',
    allowed: (order) => order.executor === 'contractor' && order.isAwarded && !order.isAccepted,
    change: { state: 'accepted', acceptedAt: visit.now },
  });
}

/** Plans the visit of an order, also when a slot of an agenda was booked for it (REP-119). */
export function planOrder(
  visit: WriteVisit,
  ref: OrderRef,
  { start, end, appointmentId }: PlannedVisit,
): Promise<OrderRefusal | undefined> {
  return workOn(visit, ref, {
    event: 'orderPlanned',
    notes: visitText(visit.organisation.say('nl'), { start, end }),
    allowed: (order) => !order.planningFixed && Temporal.Instant.compare(start, end) < 0,
    change: {
      state: 'planned',
      plannedStart: start,
      plannedEnd: end,
      appointmentId: appointmentId ?? null,
    },
  });
}

/** Follows an appointment that staff moved, or cancelled (no visit), of which the customer was told already. */
export function followAppointment(
  visit: WriteVisit,
  ref: OrderRef,
  planned: Required<PlannedVisit> | undefined,
): Promise<OrderRefusal | undefined> {
  const event = planned ? 'orderPlanned' : 'visitCancelled';
  const notes = planned ? visitText(visit.organisation.say('nl'), planned) : '';
  return workOn(visit, ref, {
    event,
    notes,
    told: true,
    allowed: () => true,
    change: (order) => ({
      state: planned ? 'planned' : stateWithoutVisit(order),
      plannedStart: planned?.start ?? null,
      plannedEnd: planned?.end ?? null,
      appointmentId: planned?.appointmentId ?? null,
      ...(!planned && { planningFixed: false }),
    }),
  });
}

/** Fixes the planning: the customer can no longer change date and time (REP-22). */
export function fixOrder(visit: WriteVisit, ref: OrderRef): Promise<OrderRefusal | undefined> {
  return workOn(visit, ref, {
    event: 'orderFixed',
    allowed: (order) => order.isPlanned && !order.planningFixed,
    change: { planningFixed: true },
  });
}

/** Notes that the work is done; with the last order the request is handled. */
export function finishOrder(visit: WriteVisit, ref: OrderRef): Promise<OrderRefusal | undefined> {
  return workOn(visit, ref, {
    event: 'orderFinished',
    allowed: () => true,
    change: { state: 'finished', finishedAt: visit.now },
  });
}

/** Takes an order away. */
export function cancelOrder(visit: WriteVisit, ref: OrderRef): Promise<OrderRefusal | undefined> {
  return workOn(visit, ref, {
    event: 'orderCancelled',
    allowed: () => true,
    change: { state: 'cancelled', cancelledAt: visit.now },
  });
}

interface OrderChange {
  readonly state?: OrderState;
  readonly executor?: string;
  readonly tradeGroup?: string;
  readonly contractorId?: string | null;
  readonly plannedStart?: Temporal.Instant | null;
  readonly plannedEnd?: Temporal.Instant | null;
  readonly appointmentId?: string | null;
  readonly planningFixed?: boolean;
  readonly awardedAt?: Temporal.Instant | null;
  readonly acceptedAt?: Temporal.Instant | null;
  readonly finishedAt?: Temporal.Instant;
  readonly cancelledAt?: Temporal.Instant;
}

interface Work {
  readonly event: EventKind;
  readonly notes?: string;
  readonly allowed: (order: HeldOrder) => boolean;
  readonly change: OrderChange | ((order: HeldOrder) => OrderChange);
  /** The customer knows it already. */
  readonly told?: boolean;
}

async function workOn(
  visit: WriteVisit,
  { requestId, orderId }: OrderRef,
  { event, notes = '', allowed, change: wanted, told = false }: Work,
): Promise<OrderRefusal | undefined> {
  const { write, organisation } = visit;
  const request = await holdRequest(visit, { id: requestId });
  const order = request?.orders.find(({ id }) => id === orderId);
  if (!request || !order) return 'notThere';
  const isClosed = order.state === 'finished' || order.state === 'cancelled';
  if (!isOpenState(request.state) || isClosed || !allowed(order)) return 'notPossible';
  const change = typeof wanted === 'function' ? wanted(order) : wanted;
  await write
    .updateTable('repairOrder')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', orderId)
    .execute();
  await leaveAppointment(visit, order, change);
  await noteEvent(visit, request, { kind: event, notes });
  const { plannedStart: start, plannedEnd: end } = change;
  const moved = await followOrders(visit, requestId);
  if (told) return undefined;
  // One press is told once: the visit says more than a state, the state of the request more than that of an order.
  if (start && end) {
    const appointmentId = change.appointmentId ?? undefined;
    await tellVisit(visit, request, orderId, {
      start,
      end,
      ...(appointmentId && { appointmentId }),
    });
  } else if (moved) await tellState(visit, request, moved);
  else if (change.state) await tellOrder(visit, request, change.state);
  return undefined;
}

/** An appointment that the order no longer stands in is cancelled, so that the agenda is free again. */
async function leaveAppointment(
  visit: WriteVisit,
  { appointmentId }: HeldOrder,
  change: OrderChange,
): Promise<void> {
  const isElsewhere = change.plannedStart !== undefined && change.appointmentId !== appointmentId;
  if (appointmentId === null || (!isElsewhere && change.state !== 'cancelled')) return;
  await cancelAppointments(visit, { ids: [appointmentId], reason: '' });
}

/** Brings the state of a request in line with its orders; answers the new state, when it is another one. */
async function followOrders(
  visit: WriteVisit,
  requestId: string,
): Promise<RequestState | undefined> {
  const request = await holdRequest(visit, { id: requestId });
  if (!request) return undefined;
  const state = stateFromOrders(request.state, request.orders);
  if (state === request.state) return undefined;
  await setState(visit, request, state);
  return state;
}

/** Brings a request into another state, by hand of staff; the customer hears of it. */
export async function moveRequest(
  visit: WriteVisit,
  requestId: string,
  state: 'in_progress' | 'done' | 'rejected',
  notes = '',
): Promise<OrderRefusal | undefined> {
  const request = await holdRequest(visit, { id: requestId });
  if (!request) return 'notThere';
  if (!isOpenState(request.state) || request.state === state) return 'notPossible';
  const { write, organisation, now } = visit;
  if (state !== 'in_progress') {
    // What is still to be done is not done any more.
    await write
      .updateTable('repairOrder')
      .set((row) => ({ state: 'cancelled', cancelledAt: now, version: row('version', '+', 1) }))
      .where('organisationId', '=', organisation.id)
      .where('requestId', '=', requestId)
      .where('state', 'not in', ['finished', 'cancelled'])
      .execute();
    const undone = request.orders.filter(({ state: was }) => was !== 'finished');
    await cancelAppointments(visit, { ids: appointmentsOf(undone), reason: notes });
  }
  await setState(visit, request, state, notes);
  await tellState(visit, request, state);
  return undefined;
}

const stateEvents = {
  new: 'taken',
  in_progress: 'taken',
  planned: 'orderPlanned',
  done: 'done',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
} as const;

async function setState(
  visit: WriteVisit,
  request: HeldRequest,
  state: RequestState,
  notes = '',
): Promise<void> {
  const { write, organisation, now } = visit;
  await write
    .updateTable('repairRequest')
    .set((row) => ({
      state,
      closedAt: isOpenState(state) ? null : now,
      version: row('version', '+', 1),
    }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', request.id)
    .execute();
  const inWords = organisation.say('nl')(stateLabels[state]);
  await noteEvent(visit, request, {
    kind: stateEvents[state],
    notes: notes || inWords,
    log: repairProgress,
  });
}

function executorColumns(to: Executor) {
  return to.executor === 'contractor'
    ? { executor: 'contractor', contractorId: to.contractorId, tradeGroup: '' }
    : { executor: 'own_crew', contractorId: null, tradeGroup: to.tradeGroup };
}
