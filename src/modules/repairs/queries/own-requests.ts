import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateAt } from '#foundation/clock.ts';
import { jsonDate, jsonInstant } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { mayChangeDate, mayWithdraw } from '../rules/cut-offs.ts';
import { mayReopen } from '../rules/dates.ts';
import { isOpenState, orderStates, requestStates } from '../rules/states.ts';
import { leaseThatShows, type SeenLease } from '../rules/visibility.ts';

const objectKinds = ['unit', 'collective_object', 'cluster', 'address'] as const;

const sharedShape = {
  id: z.string(),
  code: z.string(),
  kind: z.enum(['request', 'notification']),
  objectKind: z.enum(objectKinds),
  unitId: z.string().nullable(),
  clusterId: z.string().nullable(),
  address: z.string().nullable(),
  spaceName: z.string().nullable(),
  clusterName: z.string().nullable(),
  space: z.string(),
  element: z.string(),
  component: z.string(),
  defect: z.string(),
  specification: z.string(),
  cause: z.string(),
  description: z.string(),
  state: z.enum(requestStates),
  reportedAt: jsonInstant,
  closedAt: jsonInstant.nullable(),
};

const orderShape = z.object({
  id: z.string().optional(),
  executor: z.enum(['own_crew', 'contractor']),
  tradeGroup: z.string(),
  contractor: z.string().nullable(),
  state: z.enum(orderStates),
  isInspection: z.boolean(),
  plannedStart: jsonInstant.nullable(),
  plannedEnd: jsonInstant.nullable(),
  appointmentId: z.string().nullable().default(null),
});

const ownRows = z.array(
  z.object({
    ...sharedShape,
    openRequestCode: z.string().nullable(),
    additionalDescription: z.string(),
    telephone: z.string(),
    email: z.string(),
    preferredOn: jsonDate.nullable(),
    preferredFrom: z.string().nullable(),
    preferredUntil: z.string().nullable(),
    appointmentRequired: z.boolean(),
    inspection: z.boolean(),
    solvedByTip: z.string(),
    withdrawalReason: z.string(),
    satisfaction: z.number().nullable(),
    version: z.number(),
    photos: z.array(z.object({ id: z.string(), fileId: z.string() })),
    questions: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        askedAt: jsonInstant,
        answer: z.string().nullable(),
      }),
    ),
    orders: z.array(
      orderShape.extend({
        planningFixed: z.boolean(),
        isAwarded: z.boolean(),
        isAccepted: z.boolean(),
      }),
    ),
  }),
);

const commonRows = z.array(z.object({ ...sharedShape, orders: z.array(orderShape) }));

const leaseRows = z.array(
  z.object({
    unitId: z.string(),
    clusterId: z.string().nullable(),
    collectiveIds: z.array(z.string()),
    startsOn: jsonDate,
    endsOn: jsonDate.nullable(),
  }),
);

/** An order as a customer reads it (REP-16). */
export interface SeenOrder {
  /** Absent with the request of somebody else. */
  readonly id: string | undefined;
  readonly executor: 'own_crew' | 'contractor';
  readonly tradeGroup: string;
  readonly contractor: string | null;
  readonly state: (typeof orderStates)[number];
  readonly isInspection: boolean;
  readonly planned:
    | {
        readonly start: Temporal.Instant;
        readonly end: Temporal.Instant;
        /** In an agenda or planning of the portal. */
        readonly appointmentId: string | null;
      }
    | undefined;
}

/** What only who made a request sees and does (OP-REP-4, REP-B12). */
export interface OwnPart {
  readonly additionalDescription: string;
  readonly telephone: string;
  readonly email: string;
  readonly preference:
    | { readonly on: Temporal.PlainDate; readonly from: string; readonly until: string }
    | undefined;
  /** The number of the request that a notification belongs to, when it is his own. */
  readonly openRequestCode: string | null;
  readonly appointmentRequired: boolean;
  readonly inspection: boolean;
  readonly solvedByTip: string;
  readonly withdrawalReason: string;
  readonly satisfaction: number | null;
  readonly version: number;
  readonly photos: readonly { readonly id: string; readonly fileId: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly askedAt: Temporal.Instant;
    readonly answer: string | null;
  }[];
  readonly mayChangeDate: boolean;
  readonly mayWithdraw: boolean;
  readonly mayReopen: boolean;
}

/** A request as a customer sees it. */
export interface SeenRepair {
  readonly id: string;
  readonly code: string;
  readonly kind: 'request' | 'notification';
  readonly objectKind: 'unit' | 'collective_object' | 'cluster' | 'address';
  /** Of the unit or shared space; the name of the cluster where only that is known (REP-9). */
  readonly place: string;
  /** Which common area; empty for an own object (REP-10). */
  readonly commonArea: string;
  readonly path: {
    readonly space: string;
    readonly element: string;
    readonly component: string;
    readonly defect: string;
    readonly specification: string;
    readonly cause: string;
  };
  readonly description: string;
  readonly state: (typeof requestStates)[number];
  readonly isOpen: boolean;
  readonly reportedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  readonly orders: readonly SeenOrder[];
  /** Undefined with the request of somebody else on a common area. */
  readonly own: OwnPart | undefined;
}

const placeColumns = `case when u.id is not null then concat_ws(', ',
    concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, '')), u.town) end as address,
  k.space_name as "spaceName", c.name as "clusterName"`;
const placeTables = (request: string) =>
  `left join unit u on u.organisation_id = portal.organisation() and u.id = ${request}.unit_id
   left join unit_upkeep k on k.organisation_id = portal.organisation() and k.unit_id = ${request}.unit_id
   left join cluster c on c.organisation_id = portal.organisation() and c.id = ${request}.cluster_id`;
const sharedColumns = `r.id, r.code, r.kind, r.object_kind as "objectKind", r.unit_id as "unitId",
  r.cluster_id as "clusterId", ${placeColumns}, r.space, r.element, r.component, r.defect, r.specification, r.cause,
  r.description, r.state, r.reported_at as "reportedAt", r.closed_at as "closedAt"`;

const ownText = `select ${sharedColumns}, n.code as "openRequestCode",
    r.additional_description as "additionalDescription", r.telephone, r.email, r.preferred_on as "preferredOn",
    to_char(r.preferred_from, 'HH24:MI') as "preferredFrom", to_char(r.preferred_until, 'HH24:MI') as "preferredUntil",
    r.appointment_required as "appointmentRequired", r.inspection, r.solved_by_tip as "solvedByTip",
    r.withdrawal_reason as "withdrawalReason", r.satisfaction, r.version,
    coalesce((select json_agg(json_build_object('id', p.id, 'fileId', p.file_id) order by p.position)
      from repair_photo p where p.organisation_id = r.organisation_id and p.request_id = r.id
        and p.customer_id = r.customer_id), '[]') as photos,
    coalesce((select json_agg(json_build_object('id', q.id, 'question', q.question, 'askedAt', q.asked_at,
        'answer', q.answer) order by q.asked_at)
      from repair_question q where q.organisation_id = r.organisation_id and q.request_id = r.id
        and q.customer_id = r.customer_id), '[]') as questions,
    coalesce((select json_agg(json_build_object('id', o.id, 'executor', o.executor, 'tradeGroup', o.trade_group,
        'contractor', d.name, 'state', o.state, 'isInspection', o.is_inspection, 'plannedStart', o.planned_start,
        'plannedEnd', o.planned_end, 'appointmentId', o.appointment_id, 'planningFixed', o.planning_fixed,
        'isAwarded', o.awarded_at is not null, 'isAccepted', o.accepted_at is not null) order by o.code)
      from repair_order o
      left join repair_contractor d on d.organisation_id = o.organisation_id and d.id = o.contractor_id
      where o.organisation_id = r.organisation_id and o.request_id = r.id and o.customer_id = r.customer_id),
      '[]') as orders
  from repair_request r ${placeTables('r')}
  left join repair_request n on n.organisation_id = r.organisation_id and n.id = r.open_request_id
    and n.customer_id = r.customer_id
  where r.organisation_id = portal.organisation() and r.customer_id = portal.customer()`;

const commonText = `select ${sharedColumns}, r.orders from portal.common_repairs($1) r ${placeTables('r')}
  where r.kind = 'request'`;

const leases: Question = {
  statement: {
    name: 'repair-leases',
    text: `select l.unit_id as "unitId", u.cluster_id as "clusterId", l.starts_on as "startsOn", l.ends_on as "endsOn",
        coalesce((select json_agg(x.collective_id) from unit_collective_object x
          where x.organisation_id = l.organisation_id and x.unit_id = l.unit_id), '[]') as "collectiveIds"
      from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
      where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()
      order by l.starts_on, l.code`,
  },
  values: [],
};

/** Asks for every request that the customer who comes in may see, newest first. Read with `seenRepairs`. */
export function repairQuestions(now: Temporal.Instant): readonly [Question, Question, Question] {
  const today = dateAt(now);
  return [
    {
      statement: {
        name: 'repair-own-requests',
        text: `${ownText} and (r.is_open or r.reported_at >= $1) order by r.reported_at desc, r.id`,
      },
      values: [today.subtract({ years: 1, days: 1 })],
    },
    {
      statement: {
        name: 'repair-common-requests',
        text: `${commonText} order by r.reported_at desc, r.id`,
      },
      values: [today],
    },
    leases,
  ];
}

/** Asks for one request. Read with `seenRepairs`. */
export function repairQuestion(
  id: string,
  now: Temporal.Instant,
): readonly [Question, Question, Question] {
  return [
    {
      statement: { name: 'repair-own-request', text: `${ownText} and r.id = $1` },
      values: [id],
    },
    {
      statement: { name: 'repair-common-request', text: `${commonText} and r.id = $2` },
      values: [dateAt(now), id],
    },
    leases,
  ];
}

/** The requests that a customer may see today, newest first (REP-4 to REP-8, REP-123). */
export function seenRepairs(
  [own = [], common = [], leasesOfCustomer = []]: readonly (readonly unknown[] | undefined)[],
  today: Temporal.PlainDate,
): SeenRepair[] {
  const rented = leaseRows.parse(leasesOfCustomer);
  const mine = ownRows.parse(own).map((row) => ({ own: ownPartOf(row, today), ...seenRow(row) }));
  const ofOthers = commonRows.parse(common).map((row) => ({ own: undefined, ...seenRow(row) }));
  return [...mine, ...ofOthers]
    .filter((repair) => isSeen(repair, rented, today))
    .toSorted((one, other) =>
      Number(other.reportedAt.epochMilliseconds - one.reportedAt.epochMilliseconds),
    )
    .map(({ unitId: _unit, clusterId: _cluster, ...repair }) => repair);
}

type SharedRow = z.infer<typeof commonRows>[number];

function seenRow(row: SharedRow) {
  const { space, element, component, defect, specification, cause } = row;
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    objectKind: row.objectKind,
    unitId: row.unitId,
    clusterId: row.clusterId,
    place: (row.objectKind === 'cluster' ? row.clusterName : row.address) ?? '',
    commonArea: commonAreaOf(row),
    path: { space, element, component, defect, specification, cause },
    description: row.description,
    state: row.state,
    isOpen: isOpenState(row.state),
    reportedAt: row.reportedAt,
    closedAt: row.closedAt,
    orders: row.orders.map((order) => ({
      id: order.id,
      executor: order.executor,
      tradeGroup: order.tradeGroup,
      contractor: order.contractor,
      state: order.state,
      isInspection: order.isInspection,
      planned:
        order.plannedStart && order.plannedEnd
          ? {
              start: order.plannedStart,
              end: order.plannedEnd,
              appointmentId: order.appointmentId,
            }
          : undefined,
    })),
  };
}

/** A shared space by its own name; a kind of common area by the space of the path (REP-10). */
function commonAreaOf({ objectKind, spaceName, space }: SharedRow): string {
  if (objectKind === 'collective_object') return spaceName || space;
  return objectKind === 'cluster' ? space : '';
}

function ownPartOf(row: z.infer<typeof ownRows>[number], today: Temporal.PlainDate): OwnPart {
  const { preferredOn, preferredFrom, preferredUntil } = row;
  const preference =
    preferredOn && preferredFrom && preferredUntil
      ? { on: preferredOn, from: preferredFrom, until: preferredUntil }
      : undefined;
  return {
    additionalDescription: row.additionalDescription,
    telephone: row.telephone,
    email: row.email,
    preference,
    openRequestCode: row.openRequestCode,
    appointmentRequired: row.appointmentRequired,
    inspection: row.inspection,
    solvedByTip: row.solvedByTip,
    withdrawalReason: row.withdrawalReason,
    satisfaction: row.satisfaction,
    version: row.version,
    photos: row.photos,
    questions: row.questions,
    mayChangeDate: mayChangeDate(row.orders),
    mayWithdraw: mayWithdraw(row.orders),
    mayReopen: row.state === 'done' && mayReopen(row.closedAt && dateAt(row.closedAt), today),
  };
}

function isSeen(
  repair: ReturnType<typeof seenRow>,
  leasesOfCustomer: readonly SeenLease[],
  today: Temporal.PlainDate,
): boolean {
  const request = { ...repair, reportedOn: dateAt(repair.reportedAt) };
  return leaseThatShows(request, leasesOfCustomer, today) !== undefined;
}
