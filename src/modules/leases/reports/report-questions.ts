import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { valuationGroups } from '../rules/valuation-criteria.ts';
import type { LeaseSubject, RentSubject, ValuationSubject } from './report-subject.ts';

const leaseShape = {
  street: z.string(),
  house_number: z.string(),
  house_number_addition: z.string(),
  postcode: z.string(),
  town: z.string(),
  starts_on: jsonDate,
};

const valuationRows = z
  .array(
    z.object({
      ...leaseShape,
      construction_year: z.number().nullable(),
      assessed_value_cents: z.number().nullable(),
      lines: z.array(
        z.object({
          group: z.enum(valuationGroups),
          criterion: z.string(),
          quantity: z.number().nullable(),
          applies: z.boolean().nullable(),
          choice: z.string().nullable(),
          hundredths: z.number(),
        }),
      ),
      rooms: z.array(
        z.object({
          kind: z.enum(['room', 'other_space']),
          description: z.string(),
          counted: z.number(),
          countsAsSpace: z.number(),
          notCounted: z.number(),
          habitable: z.boolean(),
          toilets: z.number(),
          stairsDeduction: z.number(),
        }),
      ),
    }),
  )
  .max(1);

const rentRows = z
  .array(
    z.object({
      ...leaseShape,
      refusal_cents: z.number(),
      components: z.array(
        z.object({ description: z.string(), cents: z.number(), vatBasisPoints: z.number() }),
      ),
    }),
  )
  .max(1);

const logoRows = z.array(z.object({ content: z.string() })).max(1);

/** A running lease of the customer who comes in; somebody else's gives no row. */
const ownRunningLease = `from lease l join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
  where l.organisation_id = portal.organisation() and l.customer_id = portal.customer() and l.id = $1
    and (l.ends_on is null or l.ends_on >= $2)`;

const leaseColumns =
  'u.street, u.house_number, u.house_number_addition, u.postcode, u.town, l.starts_on';

/** Asks for the points of the unit of one own running lease. Read with `valuationIn`. */
export function valuationOfLease(leaseId: string, today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'valuation-of-lease',
      text: `select ${leaseColumns}, u.construction_year, u.assessed_value_cents,
          coalesce((select json_agg(json_build_object('group', v.valuation_group, 'criterion', v.criterion,
              'quantity', v.quantity, 'applies', v.applies, 'choice', v.choice,
              'hundredths', v.hundredths_of_points) order by v.position)
            from valuation_line v
            where v.organisation_id = u.organisation_id and v.unit_id = u.id), '[]') as lines,
          coalesce((select json_agg(json_build_object('kind', r.room_kind, 'description', r.description,
              'counted', r.counted_hundredths, 'countsAsSpace', r.counts_as_space_hundredths,
              'notCounted', r.not_counted_hundredths, 'habitable', r.habitable, 'toilets', r.toilets,
              'stairsDeduction', r.stairs_deduction_hundredths) order by r.position)
            from room r
            where r.organisation_id = u.organisation_id and r.unit_id = u.id), '[]') as rooms
        ${ownRunningLease}`,
    },
    values: [leaseId, today],
  };
}

/** What `valuationOfLease` answered; undefined where there is no such lease. */
export function valuationIn(rows: readonly unknown[] = []): ValuationSubject | undefined {
  const [row] = valuationRows.parse(rows);
  return (
    row && {
      ...leaseOf(row),
      constructionYear: row.construction_year,
      assessedValueCents: row.assessed_value_cents,
      lines: row.lines,
      rooms: row.rooms,
    }
  );
}

/** Asks what the rent of one own running lease is made of. Read with `rentIn`. */
export function rentOfLease(leaseId: string, today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'rent-of-lease',
      text: `select ${leaseColumns}, l.refusal_cents,
          coalesce((select json_agg(json_build_object('description', p.description, 'cents', p.amount_cents,
              'vatBasisPoints', p.vat_basis_points) order by p.position)
            from price_component p
            where p.organisation_id = l.organisation_id and p.customer_id = l.customer_id and p.lease_id = l.id),
            '[]') as components
        ${ownRunningLease}`,
    },
    values: [leaseId, today],
  };
}

/** What `rentOfLease` answered; undefined where there is no such lease. */
export function rentIn(rows: readonly unknown[] = []): RentSubject | undefined {
  const [row] = rentRows.parse(rows);
  return row && { ...leaseOf(row), components: row.components, refusedCents: row.refusal_cents };
}

/** Asks for the logo as the organisation stored it. Read with `logoIn`. */
export const storedLogo: Question = {
  statement: {
    name: 'logo-for-report',
    text: `select encode(content, 'base64') as content from look_image
      where organisation_id = portal.organisation() and kind = 'logo'`,
  },
  values: [],
};

/** The picture that `storedLogo` answered; undefined where there is none. */
export function logoIn(rows: readonly unknown[] = []): Buffer | undefined {
  const [row] = logoRows.parse(rows);
  return row && Buffer.from(row.content, 'base64');
}

function leaseOf(
  row: z.infer<typeof rentRows>[number] | z.infer<typeof valuationRows>[number],
): LeaseSubject {
  const number = [row.house_number, row.house_number_addition].filter(Boolean).join(' ');
  return {
    street: `${row.street} ${number}`,
    postcode: row.postcode,
    town: row.town,
    startsOn: row.starts_on,
  };
}
