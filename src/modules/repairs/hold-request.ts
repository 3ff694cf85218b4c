import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import type { RequestRef } from './events.ts';
import type { OrderProgress } from './rules/cut-offs.ts';
import { orderStates, type RequestState, requestStates } from './rules/states.ts';

/** A request that nobody else changes until this transaction ends, with its orders. */
export interface HeldRequest extends RequestRef {
  readonly kind: 'request' | 'notification';
  readonly state: RequestState;
  readonly version: number;
  readonly latestOn: Temporal.PlainDate | null;
  readonly closedAt: Temporal.Instant | null;
  readonly additionalDescription: string;
  readonly telephone: string;
  readonly email: string;
  readonly orders: readonly HeldOrder[];
}

export interface HeldOrder extends OrderProgress {
  readonly id: string;
  readonly tradeGroup: string;
  readonly isPlanned: boolean;
  readonly appointmentId: string | null;
}

/** Holds a request, of one customer only when that is asked; undefined when it is not there or not his. */
export async function holdRequest(
  { write, organisation }: WriteVisit,
  wanted: { readonly id: string; readonly customerId?: string },
): Promise<HeldRequest | undefined> {
  const found = await write
    .selectFrom('repairRequest')
    .select(['id', 'code', 'customerId', 'kind', 'state', 'version', 'latestOn', 'closedAt'])
    .select(['additionalDescription', 'telephone', 'email'])
    .where('organisationId', '=', organisation.id)
    .where('id', '=', wanted.id)
    .$if(wanted.customerId !== undefined, (query) =>
      query.where('customerId', '=', wanted.customerId ?? ''),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  const owner = { organisationId: organisation.id, requestId: wanted.id };
  const orders = await readOrders(write, owner, 'hold');
  return {
    ...found,
    kind: found.kind === 'notification' ? 'notification' : 'request',
    state: z.enum(requestStates).parse(found.state),
    orders,
  };
}

/** The orders of a request in their order. `hold` keeps others from changing them until the transaction ends. */
export async function readOrders(
  read: Read,
  { organisationId, requestId }: { readonly organisationId: string; readonly requestId: string },
  hold?: 'hold',
): Promise<HeldOrder[]> {
  const query = read
    .selectFrom('repairOrder')
    .select(['id', 'executor', 'tradeGroup', 'state', 'planningFixed', 'awardedAt', 'acceptedAt'])
    .select(['plannedStart', 'appointmentId'])
    .where('organisationId', '=', organisationId)
    .where('requestId', '=', requestId)
    .orderBy('code');
  const orders = await (hold ? query.forUpdate() : query).execute();
  return orders.map(({ awardedAt, acceptedAt, plannedStart, ...order }) => ({
    ...order,
    executor: order.executor === 'contractor' ? 'contractor' : 'own_crew',
    state: z.enum(orderStates).parse(order.state),
    isAwarded: awardedAt !== null,
    isAccepted: acceptedAt !== null,
    isPlanned: plannedStart !== null,
  }));
}

/** The appointments that were booked for orders. */
export function appointmentsOf(orders: readonly Pick<HeldOrder, 'appointmentId'>[]): string[] {
  return orders.flatMap(({ appointmentId }) => appointmentId ?? []);
}
