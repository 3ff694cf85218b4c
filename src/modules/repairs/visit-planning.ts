import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '#foundation/clock.ts';
import type { Consultation } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import {
  type AgendaAnswers,
  type AgendaServices,
  consultAgendas,
  type Period,
  type SlotWish,
} from '#modules/appointments/module.ts';
import { addressLine } from '#modules/leases/module.ts';
import { readOrders } from './hold-request.ts';
import { orderToPlan } from './rules/planning.ts';
import { preferenceDays } from './settings.ts';

/** A visit that the customer may plan himself. */
export interface PlannableVisit {
  readonly orderId: string;
  /** The appointment that it has already; planning moves it. */
  readonly appointmentId: string | null;
  /** Which agendas, how long, and between which days. */
  readonly wish: SlotWish;
  /** Where: *Kievitlaan 78, Zeist*. */
  readonly place: string;
  readonly description: string;
  /** What who comes should know. */
  readonly notes: string;
  readonly latestOn: Temporal.PlainDate | null;
}

/** How far ahead a customer plans. */
const planningMonths = 3;

/**
 * The visit that this customer may plan for his request; undefined where he can only state a preference (REP-115 to
 * REP-121), or where the request is not his.
 */
export async function plannableVisit(
  visit: ReadVisit | WriteVisit,
  { customerId, requestId }: { readonly customerId: string; readonly requestId: string },
): Promise<PlannableVisit | undefined> {
  const { read, organisation, now } = visit;
  const request = await read
    .selectFrom('repairRequest as r')
    .leftJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'r.organisationId').onRef('u.id', '=', 'r.unitId'),
    )
    .leftJoin('cluster as c', (join) =>
      join.onRef('c.organisationId', '=', 'r.organisationId').onRef('c.id', '=', 'r.clusterId'),
    )
    .select(['r.kind', 'r.inspection', 'r.visitMinutes', 'r.latestOn', 'r.description'])
    .select(['r.telephone', 'r.callFirst', 'r.clusterId as ownClusterId', 'c.name as clusterName'])
    .select(['u.clusterId', 'u.street', 'u.houseNumber', 'u.houseNumberAddition', 'u.town'])
    .where('r.organisationId', '=', organisation.id)
    .where('r.id', '=', requestId)
    .where('r.customerId', '=', customerId)
    .executeTakeFirst();
  if (!request) return undefined;
  const orders = await readOrders(read, { organisationId: organisation.id, requestId });
  const kind = request.kind === 'notification' ? 'notification' : 'request';
  const planned = orderToPlan({ kind, inspection: request.inspection, orders });
  if (!planned) return undefined;
  const order = orders.find(({ id }) => id === planned.orderId);
  const today = dateAt(now);
  return {
    orderId: planned.orderId,
    appointmentId: order?.appointmentId ?? null,
    wish: {
      purpose: planned.purpose,
      minutes: request.visitMinutes,
      // Nobody is sent on his way on the day itself.
      from: today.add({ days: 1 }),
      until: today.add({ months: planningMonths }),
      clusterId: request.clusterId ?? request.ownClusterId ?? undefined,
      skill: planned.purpose === 'repair' ? skillOf(order?.tradeGroup ?? '') : undefined,
    },
    place: placeOf(request),
    description: request.description,
    notes: request.telephone,
    latestOn: request.latestOn,
  };
}

/**
 * What agendas outside must be asked before this customer is shown times for his request, or gets one; undefined where
 * nobody needs to be asked (REP-118, REP-119).
 */
export async function consultVisit(
  services: AgendaServices,
  visit: ReadVisit,
  own: { readonly customerId: string; readonly requestId: string },
): Promise<Consultation<AgendaAnswers>> {
  const planning = await plannableVisit(visit, own);
  return planning && consultAgendas(services, visit, planning.wish, planning.wish);
}

/** Between which days a preference may lie: some days ahead, at most a year (OP-REP-20). */
export function preferenceTerm({
  organisation,
  now,
}: Pick<ReadVisit, 'organisation' | 'now'>): Period {
  const today = dateAt(now);
  return {
    from: today.add({ days: organisation.setting(preferenceDays) }),
    until: today.add({ years: 1 }),
  };
}

/** The skill that an agenda of this trade group has; skills are single words. */
function skillOf(tradeGroup: string): string | undefined {
  return tradeGroup.trim() === '' ? undefined : tradeGroup.trim().replaceAll(/\s+/g, '-');
}

function placeOf(request: {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly town: string | null;
  readonly clusterName: string | null;
}): string {
  const { street, houseNumber, houseNumberAddition, town, clusterName } = request;
  return street !== null && houseNumber !== null && town !== null
    ? addressLine({ street, houseNumber, houseNumberAddition: houseNumberAddition ?? '', town })
    : (clusterName ?? '');
}
