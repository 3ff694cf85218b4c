import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { ExternalOwner } from '../rules/path-outcome.ts';

/** Whose. */
export interface Owner {
  readonly organisationId: string;
  readonly customerId: string;
}

/** What repairs know of a unit, rented or shared. */
export interface RepairUnit {
  readonly unitId: string;
  readonly code: string;
  /** On one line: `Kievitlaan 78, Zeist`. */
  readonly address: string;
  /** The name of a shared space (`Trappenhuis`), `''` for what is rented. */
  readonly spaceName: string;
  readonly clusterId: string | null;
  readonly clusterName: string | null;
  readonly blockId: string | null;
  /** The kind of question tree; null when nothing can be reported (REP-40, REP-B14). */
  readonly treeId: string | null;
  readonly owner: (ExternalOwner & { readonly name: string }) | undefined;
  readonly maintenanceKinds: readonly string[];
  readonly registerItems: readonly string[];
}

/** An own object: a running lease, its unit, and the shared spaces that belong to it (REP-33 to REP-37). */
export interface OwnObject extends RepairUnit {
  readonly leaseId: string;
  readonly startsOn: Temporal.PlainDate;
  readonly leaseElements: readonly { readonly description: string; readonly isService: boolean }[];
  readonly collectiveObjects: readonly RepairUnit[];
}

interface UnitRow {
  readonly unitId: string;
  readonly code: string;
  readonly address: string;
  readonly spaceName: string | null;
  readonly clusterId: string | null;
  readonly clusterName: string | null;
  readonly blockId: string | null;
  readonly treeId: string | null;
  readonly owner: {
    readonly name: string;
    readonly isLegalOwner: boolean;
    readonly submittingAllowed: boolean;
    readonly message: string;
  } | null;
  readonly maintenanceKinds: readonly string[];
  readonly registerItems: readonly string[];
}

interface OwnRow extends UnitRow {
  readonly leaseId: string;
  readonly startsOn: Temporal.PlainDate;
  readonly leaseElements: OwnObject['leaseElements'];
  readonly collectiveIds: readonly string[];
}

const addressOfUnit = `concat_ws(', ', concat_ws(' ', u.street, u.house_number, nullif(u.house_number_addition, '')), u.town)`;

const unitColumns = `u.id as "unitId", u.code, ${addressOfUnit} as address, k.space_name as "spaceName",
  u.cluster_id as "clusterId", c.name as "clusterName", k.building_block_id as "blockId", k.tree_id as "treeId",
  case when o.id is not null then json_build_object('name', o.name, 'isLegalOwner', o.is_legal_owner,
    'submittingAllowed', o.submitting_allowed, 'message', o.message) end as owner,
  coalesce((select json_agg(m.maintenance_kind_id) from unit_maintenance_kind m
    where m.organisation_id = u.organisation_id and m.unit_id = u.id), '[]') as "maintenanceKinds",
  coalesce((select json_agg(i.register_item_id) from unit_register_item i
    where i.organisation_id = u.organisation_id and i.unit_id = u.id), '[]') as "registerItems"`;

const unitTables = `unit u
  left join cluster c on c.organisation_id = u.organisation_id and c.id = u.cluster_id
  left join unit_upkeep k on k.organisation_id = u.organisation_id and k.unit_id = u.id
  left join external_owner o on o.organisation_id = u.organisation_id and o.id = k.external_owner_id`;

/** The running leases of a customer with everything that decides about a repair, oldest lease first (REP-33). */
export async function ownObjects(
  read: Read,
  { organisationId, customerId }: Owner,
  today: Temporal.PlainDate,
): Promise<OwnObject[]> {
  const rows = await read.ask<OwnRow>(
    {
      name: 'repair-own-objects',
      text: `select l.id as "leaseId", l.starts_on as "startsOn", ${unitColumns},
          coalesce((select json_agg(json_build_object('description', p.description, 'isService', p.kind = 'service'))
            from price_component p where p.organisation_id = l.organisation_id and p.customer_id = l.customer_id
              and p.lease_id = l.id), '[]') as "leaseElements",
          coalesce((select json_agg(x.collective_id) from unit_collective_object x
            where x.organisation_id = u.organisation_id and x.unit_id = u.id), '[]') as "collectiveIds"
        from lease l, ${unitTables}
        where l.organisation_id = $1 and l.customer_id = $2 and u.organisation_id = l.organisation_id
          and u.id = l.unit_id and l.starts_on <= $3 and (l.ends_on is null or l.ends_on >= $3)
        order by l.starts_on, l.code`,
    },
    [organisationId, customerId, today],
  );
  const collective = await unitsById(
    read,
    organisationId,
    rows.flatMap(({ collectiveIds }) => collectiveIds),
  );
  return rows.map(({ collectiveIds, leaseId, startsOn, leaseElements, ...unit }) => ({
    ...unitOf(unit),
    leaseId,
    startsOn,
    leaseElements,
    collectiveObjects: collectiveIds.flatMap((id) => collective.get(id) ?? []),
  }));
}

/** A unit as repairs know it; undefined when the organisation has no such unit. */
export async function repairUnit(
  read: Read,
  organisationId: string,
  unitId: string,
): Promise<RepairUnit | undefined> {
  return (await unitsById(read, organisationId, [unitId])).get(unitId);
}

/**
 * The unit at an address, with the shared spaces that belong to it, for who did not sign in (ADM-178). Undefined when
 * the organisation has none there; whether it is rented is not looked at.
 */
export async function unitAtAddress(
  read: Read,
  organisationId: string,
  at: { readonly postcode: string; readonly houseNumber: string; readonly addition: string },
): Promise<(RepairUnit & { readonly collectiveObjects: readonly RepairUnit[] }) | undefined> {
  const [found] = await read.ask<{ unitId: string; collectiveIds: readonly string[] }>(
    {
      name: 'repair-unit-at-address',
      text: `select u.id as "unitId", coalesce((select json_agg(x.collective_id) from unit_collective_object x
            where x.organisation_id = u.organisation_id and x.unit_id = u.id), '[]') as "collectiveIds"
        from unit u
        where u.organisation_id = $1 and replace(upper(u.postcode), ' ', '') = replace(upper($2), ' ', '')
          and u.house_number = $3 and lower(u.house_number_addition) = lower($4)
          and u.unit_kind <> 'collective_object'
        order by u.code limit 1`,
    },
    [organisationId, at.postcode, at.houseNumber, at.addition],
  );
  if (!found) return undefined;
  const units = await unitsById(read, organisationId, [found.unitId, ...found.collectiveIds]);
  const unit = units.get(found.unitId);
  return (
    unit && { ...unit, collectiveObjects: found.collectiveIds.flatMap((id) => units.get(id) ?? []) }
  );
}

async function unitsById(
  read: Read,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RepairUnit>> {
  if (ids.length === 0) return new Map();
  const rows = await read.ask<UnitRow>(
    {
      name: 'repair-units',
      text: `select ${unitColumns} from ${unitTables} where u.organisation_id = $1 and u.id = any($2)`,
    },
    [organisationId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.unitId, unitOf(row)]));
}

function unitOf({ spaceName, owner, ...row }: UnitRow): RepairUnit {
  return { ...row, spaceName: spaceName ?? '', owner: owner ?? undefined };
}
