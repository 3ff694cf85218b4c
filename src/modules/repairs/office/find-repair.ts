import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { EventKind } from '../events.ts';
import type { OrderState, RequestState } from '../rules/states.ts';

/** A request with everything that staff see of it. */
export interface OfficeRepair {
  readonly id: string;
  readonly code: string;
  readonly kind: 'request' | 'notification';
  readonly state: RequestState;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly customerNumber: string | null;
  readonly contactName: string;
  readonly place: string;
  readonly anonymousAddress: string;
  readonly path: string;
  readonly description: string;
  readonly additionalDescription: string;
  readonly telephone: string;
  readonly email: string;
  readonly callFirst: boolean;
  readonly pets: string;
  readonly keyAccess: 'at_home' | 'with_key' | 'neighbour';
  readonly keyNotes: string;
  readonly charge: 'undecided' | 'not_charged' | 'charged';
  readonly agreedCents: number | null;
  readonly preferredOn: Temporal.PlainDate | null;
  readonly preferredFrom: string | null;
  readonly preferredUntil: string | null;
  readonly latestOn: Temporal.PlainDate | null;
  readonly reasonAfterLatestDate: string;
  readonly reportedAt: Temporal.Instant;
  readonly withdrawalReason: string;
  readonly withdrawalNotes: string;
  readonly solvedByTip: string;
  readonly satisfaction: number | null;
  readonly satisfactionNotes: string;
  readonly openRequestId: string | null;
  readonly openRequestCode: string | null;
}

export interface OfficeOrder {
  readonly id: string;
  readonly code: string;
  readonly executor: 'own_crew' | 'contractor';
  readonly tradeGroup: string;
  readonly contractorId: string | null;
  readonly contractor: string | null;
  readonly description: string;
  readonly state: OrderState;
  readonly plannedStart: Temporal.Instant | null;
  readonly plannedEnd: Temporal.Instant | null;
  readonly planningFixed: boolean;
  readonly isAwarded: boolean;
  readonly isAccepted: boolean;
}

/** The request with this id; undefined when there is none. */
export async function findRepair(
  read: Read,
  organisationId: string,
  id: string,
): Promise<OfficeRepair | undefined> {
  const [found] = await read.ask<OfficeRepair>(
    {
      name: 'office-repair',
      text: `select r.id, r.code, r.kind, r.state, r.customer_id as "customerId", c.display_name as "customerName",
          c.customer_number as "customerNumber", r.contact_name as "contactName",
          case when r.object_kind = 'cluster' then k.name else concat_ws(', ', nullif(x.space_name, ''),
            concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, '')), u.town) end as place,
          r.anonymous_address as "anonymousAddress",
          concat_ws(' › ', nullif(r.space, ''), nullif(r.element, ''), nullif(r.component, ''), nullif(r.defect, ''),
            nullif(r.specification, ''), nullif(r.cause, '')) as path,
          r.description, r.additional_description as "additionalDescription", r.telephone, r.email,
          r.call_first as "callFirst", r.pets, r.key_access as "keyAccess", r.key_notes as "keyNotes", r.charge,
          r.agreed_cents as "agreedCents", r.preferred_on as "preferredOn",
          to_char(r.preferred_from, 'HH24:MI') as "preferredFrom",
          to_char(r.preferred_until, 'HH24:MI') as "preferredUntil", r.latest_on as "latestOn",
          r.reason_after_latest_date as "reasonAfterLatestDate", r.reported_at as "reportedAt",
          r.withdrawal_reason as "withdrawalReason", r.withdrawal_notes as "withdrawalNotes",
          r.solved_by_tip as "solvedByTip", r.satisfaction, r.satisfaction_notes as "satisfactionNotes",
          r.open_request_id as "openRequestId", n.code as "openRequestCode"
        from repair_request r
        left join customer c on c.organisation_id = r.organisation_id and c.id = r.customer_id
        left join unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id
        left join unit_upkeep x on x.organisation_id = r.organisation_id and x.unit_id = r.unit_id
        left join cluster k on k.organisation_id = r.organisation_id and k.id = r.cluster_id
        left join repair_request n on n.organisation_id = r.organisation_id and n.id = r.open_request_id
        where r.organisation_id = $1 and r.id = $2`,
    },
    [organisationId, id],
  );
  return found;
}

/** The orders of a request, in their order. */
export function ordersOf(read: Read, organisationId: string, id: string): Promise<OfficeOrder[]> {
  return read.ask<OfficeOrder>(
    {
      name: 'office-repair-orders',
      text: `select o.id, o.code, o.executor, o.trade_group as "tradeGroup", o.contractor_id as "contractorId",
          c.name as contractor, o.description, o.state, o.planned_start as "plannedStart", o.planned_end as "plannedEnd",
          o.planning_fixed as "planningFixed", o.awarded_at is not null as "isAwarded",
          o.accepted_at is not null as "isAccepted"
        from repair_order o
        left join repair_contractor c on c.organisation_id = o.organisation_id and c.id = o.contractor_id
        where o.organisation_id = $1 and o.request_id = $2 order by o.code`,
    },
    [organisationId, id],
  );
}

/** What happened to a request, newest first. */
export function eventsOf(
  read: Read,
  organisationId: string,
  id: string,
): Promise<{ kind: EventKind; notes: string; actor: string; happenedAt: Temporal.Instant }[]> {
  return read.ask(
    {
      name: 'office-repair-events',
      text: `select kind, notes, actor, happened_at as "happenedAt" from repair_event
        where organisation_id = $1 and request_id = $2 order by happened_at desc, id limit 200`,
    },
    [organisationId, id],
  );
}

/** Questions of staff, and the photos of a request. */
export async function partsOf(read: Read, organisationId: string, id: string) {
  const questions = await read
    .selectFrom('repairQuestion')
    .select(['id', 'question', 'answer', 'askedAt'])
    .where('organisationId', '=', organisationId)
    .where('requestId', '=', id)
    .orderBy('askedAt')
    .execute();
  const photos = await read
    .selectFrom('repairPhoto')
    .select(['id', 'fileId'])
    .where('organisationId', '=', organisationId)
    .where('requestId', '=', id)
    .orderBy('position')
    .execute();
  return { questions, photos };
}

/** The contractors that can be chosen. */
export function contractors(
  read: Read,
  organisationId: string,
): Promise<{ id: string; name: string }[]> {
  return read
    .selectFrom('repairContractor')
    .select(['id', 'name'])
    .where('organisationId', '=', organisationId)
    .orderBy('name')
    .execute();
}
