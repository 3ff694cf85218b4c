import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { type Address, addressLine } from './rules/address.ts';
import type { PriceComponent } from './rules/rent.ts';
import { type ValuationLine, valuationGroups } from './rules/valuation.ts';

/** A lease with what is let and what it costs. What is not recorded is null. */
export interface Lease {
  readonly id: string;
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
  readonly valuationLines: readonly ValuationLine[];
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
    starts_on: jsonDate,
    ends_on: jsonDate.nullable(),
    type_description: z.string(),
    room_count: z.number().nullable(),
    construction_year: z.number().nullable(),
    energy_index: z.number().nullable(),
    assessed_value_cents: z.number().nullable(),
    price_components: z.array(z.object({ description: z.string(), cents: z.number() })),
    valuation_lines: z.array(z.object({ group: z.enum(valuationGroups), hundredths: z.number() })),
  }),
);

const addressRows = z.array(z.object({ ...addressShape, id: z.string() }));

/** Asks for the leases of the customer who comes in that have not ended, oldest first (TEN-1). Read with `leasesIn`. */
export function runningLeases(today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'running-leases',
      text: `select l.id, l.starts_on, l.ends_on, u.street, u.house_number, u.house_number_addition, u.town,
          u.type_description, u.room_count, u.construction_year, u.energy_index, u.assessed_value_cents,
          coalesce((select json_agg(json_build_object('description', p.description, 'cents', p.amount_cents)
              order by p.position) from price_component p
            where p.organisation_id = l.organisation_id and p.customer_id = l.customer_id and p.lease_id = l.id),
            '[]') as price_components,
          coalesce((select json_agg(json_build_object('group', v.valuation_group, 'hundredths', v.hundredths_of_points)
              order by v.position) from valuation_line v
            where v.organisation_id = u.organisation_id and v.unit_id = u.id), '[]') as valuation_lines
        from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
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
  }));
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
