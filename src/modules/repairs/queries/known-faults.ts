import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Question } from '#foundation/http/route.ts';

/** A fault that the organisation knows of already. */
export interface KnownFault {
  readonly title: string;
  readonly text: string;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate | null;
}

const rowsOfFaults = z.array(
  z.object({
    title: z.string(),
    text: z.string(),
    startsOn: jsonDate,
    endsOn: jsonDate.nullable(),
  }),
);

const columns = 'f.title, f.text, f.starts_on as "startsOn", f.ends_on as "endsOn"';
const runs = 'f.starts_on <= $1 and (f.ends_on is null or f.ends_on >= $1)';

/** Asks for the faults in the buildings of the customer who comes in, newest first. Read with `knownFaultsIn`. */
export function knownFaults(today: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'known-faults',
      text: `select ${columns} from known_fault f
        where f.organisation_id = portal.organisation() and ${runs} and exists (
          select 1 from lease l
          join unit u on u.organisation_id = l.organisation_id and u.id = l.unit_id
          left join unit_upkeep k on k.organisation_id = u.organisation_id and k.unit_id = u.id
          where l.organisation_id = f.organisation_id and l.customer_id = portal.customer()
            and l.starts_on <= $1 and (l.ends_on is null or l.ends_on >= $1) and u.cluster_id = f.cluster_id
            and (f.building_block_id is null or f.building_block_id = k.building_block_id))
        order by f.starts_on desc, f.title`,
    },
    values: [today],
  };
}

/** The faults that `knownFaults` answered. */
export function knownFaultsIn(rows: readonly unknown[] = []): KnownFault[] {
  return rowsOfFaults.parse(rows);
}

/** The faults that are known for one unit, for the form with which something is reported there. */
export function knownFaultsOf(
  read: Read,
  organisationId: string,
  unitId: string,
  today: Temporal.PlainDate,
): Promise<KnownFault[]> {
  return read.ask<KnownFault>(
    {
      name: 'known-faults-of-unit',
      text: `select ${columns} from known_fault f
        join unit u on u.organisation_id = f.organisation_id and u.cluster_id = f.cluster_id
        left join unit_upkeep k on k.organisation_id = u.organisation_id and k.unit_id = u.id
        where f.organisation_id = $2 and u.id = $3 and ${runs}
          and (f.building_block_id is null or f.building_block_id = k.building_block_id)
        order by f.starts_on desc, f.title`,
    },
    [today, organisationId, unitId],
  );
}
