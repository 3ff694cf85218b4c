import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { noBailiffCase } from '../queries.ts';
import { type ArrangementStatus, arrangementStatuses } from './rules/statuses.ts';

/** An arrangement in a list; cents. */
export interface ArrangementRow {
  readonly id: string;
  readonly code: string;
  readonly startsOn: Temporal.PlainDate;
  readonly totalCents: number;
  readonly status: ArrangementStatus;
}

const rows = z.array(
  z.object({
    id: z.string(),
    code: z.string(),
    starts_on: jsonDate,
    total_cents: z.number(),
    status: z.enum(arrangementStatuses),
  }),
);

/** Asks for the arrangements of the customer who comes in, newest first (FIN-69). Read with `arrangementsIn`. */
export const ownArrangements: Question = {
  statement: {
    name: 'own-arrangements',
    text: `select a.id, a.code, a.starts_on, a.total_cents, a.status from arrangement a
      where a.organisation_id = portal.organisation() and a.customer_id = portal.customer() and ${noBailiffCase}
      order by a.starts_on desc, a.code desc`,
  },
  values: [],
};

/** The arrangements that `ownArrangements` answered. */
export function arrangementsIn(answer: readonly unknown[] = []): ArrangementRow[] {
  return rows.parse(answer).map((row) => ({
    id: row.id,
    code: row.code,
    startsOn: row.starts_on,
    totalCents: row.total_cents,
    status: row.status,
  }));
}
