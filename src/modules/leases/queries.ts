import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { type Address, addressLine } from './rules/address.ts';
import type { BankAccountDetails } from './rules/payment-change.ts';
import type { Attachment } from './rules/photo.ts';
import type { PriceComponent } from './rules/rent.ts';
import type { GroupPoints } from './rules/valuation.ts';
import { valuationGroups } from './rules/valuation-criteria.ts';

/** A lease with what is let and what it costs. What is not recorded is null. */
export interface Lease {
  readonly id: string;
  readonly unitId: string;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate | null;
  readonly address: Address;
  readonly type: string;
  readonly roomCount: number | null;
  readonly constructionYear: number | null;
  /** Only where the energy performance is recorded as an index (TEN-14). */
  readonly energyIndex: number | null;
  readonly assessedValueCents: number | null;
  readonly priceComponents: readonly PriceComponent[];
  readonly valuationLines: readonly GroupPoints[];
  /** The code of the back office for how the rent is paid; `''` when there is none. */
  readonly transactionMode: string;
  readonly bankAccount: BankAccountDetails | undefined;
  /** Those of the unit, in their order. */
  readonly attachments: readonly Attachment[];
  /** Earliest start first; a project stands here once for each of its budget lines (TEN-54). */
  readonly plannedMaintenance: readonly PlannedMaintenance[];
}

/** A budget line for the cluster of a unit (TEN-52). */
export interface PlannedMaintenance {
  /** The name of the project, or its number when it has no name (TEN-53). */
  readonly project: string;
  readonly description: string;
  readonly startsOn: Temporal.PlainDate;
  readonly completesOn: Temporal.PlainDate | null;
}

const addressShape = {
  street: z.string(),
  house_number: z.string(),
  house_number_addition: z.string(),
  town: z.string(),
};

const leaseRows = z.array(
  z.object({
    ...addressShape,
    id: z.string(),
    unit_id: z.string(),
    starts_on: jsonDate,
    ends_on: jsonDate.nullable(),
    type_description: z.string(),
    room_count: z.number().nullable(),
    construction_year: z.number().nullable(),
    energy_index: z.number().nullable(),
    assessed_value_cents: z.number().nullable(),
    price_components: z.array(z.object({ description: z.string(), cents: z.number() })),
    valuation_lines: z.array(z.object({ group: z.enum(valuationGroups), hundredths: z.number() })),
    transaction_mode: z.string(),
    account_holder: z.string().nullable(),
    iban: z.string().nullable(),
    attachments: z.array(
      z.object({
        fileId: z.string(),
        code: z.string(),
        width: z.number().nullable(),
        height: z.number().nullable(),
      }),
    ),
    planned_maintenance: z.array(
      z.object({
        project: z.string(),
        description: z.string(),
        starts_on: jsonDate,
        completes_on: jsonDate.nullable(),
      }),
    ),
  }),
);

const addressRows = z.array(z.object({ ...addressShape, id: z.string() }));

/** Asks for the leases of the customer who comes in that have not ended, oldest first (TEN-1). Read with `leasesIn`. */
export function runningLeases(today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'running-leases',
      text: `select l.id, l.unit_id, l.starts_on, l.ends_on, u.street, u.house_number, u.house_number_addition, u.town,
          u.type_description, u.construction_year, u.energy_index, u.assessed_value_cents,
          coalesce((select nullif(count(*), 0) from room r
            where r.organisation_id = u.organisation_id and r.unit_id = u.id and r.habitable),
            u.room_count) as room_count,
          coalesce((select json_agg(json_build_object('description', p.description, 'cents', p.amount_cents)
              order by p.position) from price_component p
            where p.organisation_id = l.organisation_id and p.customer_id = l.customer_id and p.lease_id = l.id),
            '[]') as price_components,
          coalesce((select json_agg(json_build_object('group', v.valuation_group, 'hundredths', v.hundredths_of_points)
              order by v.position) from valuation_line v
            where v.organisation_id = u.organisation_id and v.unit_id = u.id), '[]') as valuation_lines,
          l.transaction_mode, b.account_holder, b.iban,
          coalesce((select json_agg(json_build_object('fileId', a.file_id, 'code', a.code,
              'width', a.width, 'height', a.height) order by a.position) from unit_attachment a
            where a.organisation_id = u.organisation_id and a.unit_id = u.id), '[]') as attachments,
          coalesce((select json_agg(json_build_object('project', coalesce(nullif(p.name, ''), p.number),
              'description', t.description, 'starts_on', t.starts_on, 'completes_on', t.completes_on)
              order by t.starts_on, t.code) from budget_line_cluster c
            join budget_line t on t.organisation_id = c.organisation_id and t.id = c.budget_line_id
            join maintenance_project p on p.organisation_id = t.organisation_id and p.id = t.project_id
            where c.organisation_id = u.organisation_id and c.cluster_id = u.cluster_id), '[]') as planned_maintenance
        from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
          left join bank_account b on b.organisation_id = l.organisation_id and b.id = l.bank_account_id
        where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()
          and (l.ends_on is null or l.ends_on >= $1)
        order by l.starts_on, l.code`,
    },
    values: [today],
  };
}

/** The leases that `runningLeases` answered. */
export function leasesIn(rows: readonly unknown[] = []): Lease[] {
  return leaseRows.parse(rows).map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    address: addressOf(row),
    type: row.type_description,
    roomCount: row.room_count,
    constructionYear: row.construction_year,
    energyIndex: row.energy_index,
    assessedValueCents: row.assessed_value_cents,
    priceComponents: row.price_components,
    valuationLines: row.valuation_lines,
    transactionMode: row.transaction_mode,
    bankAccount: accountOf(row.account_holder, row.iban),
    attachments: row.attachments,
    plannedMaintenance: row.planned_maintenance.map((line) => ({
      project: line.project,
      description: line.description,
      startsOn: line.starts_on,
      completesOn: line.completes_on,
    })),
  }));
}

/** A bank account out of columns that are null where a lease has none. */
export function accountOf(
  accountHolder: string | null,
  iban: string | null,
): BankAccountDetails | undefined {
  return accountHolder !== null && iban !== null ? { accountHolder, iban } : undefined;
}

/** Asks for the addresses of all leases of the customer who comes in, ended ones too. Read with `leaseAddressesIn`. */
export const leaseAddresses: Question = {
  statement: {
    name: 'lease-addresses',
    text: `select l.id, u.street, u.house_number, u.house_number_addition, u.town
      from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
      where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()`,
  },
  values: [],
};

/** Asks for the addresses of the leases that run on a day, oldest first. Read with `leaseAddressesIn`. */
export function runningLeaseAddresses(day: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'running-lease-addresses',
      text: `select l.id, u.street, u.house_number, u.house_number_addition, u.town
        from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
        where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()
          and l.starts_on <= $1 and (l.ends_on is null or l.ends_on >= $1)
        order by l.starts_on, l.code`,
    },
    values: [day],
  };
}

/** SQL that answers the clusters in which the customer who comes in rents on a day, a parameter such as `$1`. */
export function rentedClusters(day: string): string {
  return `select u.cluster_id from lease l
    join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
    where l.organisation_id = portal.organisation() and l.customer_id = portal.customer()
      and l.starts_on <= ${day} and (l.ends_on is null or l.ends_on >= ${day})`;
}

/** The address of each lease on one line, by the lease's id. */
export function leaseAddressesIn(rows: readonly unknown[] = []): ReadonlyMap<string, string> {
  return new Map(addressRows.parse(rows).map((row) => [row.id, addressLine(addressOf(row))]));
}

function addressOf(row: z.infer<typeof addressRows>[number]): Address {
  return {
    street: row.street,
    houseNumber: row.house_number,
    houseNumberAddition: row.house_number_addition,
    town: row.town,
  };
}
