import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Read } from '#foundation/database/transaction.ts';
import { type ArrangementStatus, arrangementStatuses } from './rules/statuses.ts';

const status = z.enum(arrangementStatuses);

/** An arrangement with its terms and the entries in it; cents. */
export interface Arrangement {
  readonly id: string;
  readonly code: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly customerNumber: string;
  readonly templateDescription: string;
  readonly transactionMode: string;
  readonly totalCents: number;
  readonly status: ArrangementStatus;
  readonly startsOn: Temporal.PlainDate;
  readonly activatedOn: Temporal.PlainDate | null;
  readonly endedOn: Temporal.PlainDate | null;
  readonly version: number;
  readonly terms: readonly {
    readonly position: number;
    readonly dueOn: Temporal.PlainDate;
    readonly cents: number;
    readonly isExtra: boolean;
    /** What is still to be paid; null as long as the term is not in the ledger. */
    readonly remainingCents: number | null;
  }[];
  readonly entries: readonly {
    readonly code: string;
    readonly description: string;
    readonly dueOn: Temporal.PlainDate;
    readonly cents: number;
  }[];
}

/** Reads one arrangement; of one customer only, when that is asked. */
export async function findArrangement(
  read: Read,
  organisationId: string,
  id: string,
  customerId?: string,
): Promise<Arrangement | undefined> {
  const found = await read
    .selectFrom('arrangement as a')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.customerId'),
    )
    .selectAll('a')
    .select(['c.displayName as customerName', 'c.customerNumber'])
    .where('a.organisationId', '=', organisationId)
    .where('a.id', '=', id)
    .$if(customerId !== undefined, (query) => query.where('a.customerId', '=', customerId ?? ''))
    .executeTakeFirst();
  if (!found) return undefined;
  const terms = await read
    .selectFrom('arrangementTerm as t')
    .leftJoin('ledgerEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 't.organisationId').onRef('e.id', '=', 't.entryId'),
    )
    .select(['t.position', 't.dueOn', 't.cents', 't.isExtra', 'e.remainingCents'])
    .where('t.organisationId', '=', organisationId)
    .where('t.arrangementId', '=', id)
    .orderBy('t.position')
    .execute();
  const entries = await read
    .selectFrom('arrangementEntry as a')
    .innerJoin('ledgerEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 'a.organisationId').onRef('e.id', '=', 'a.entryId'),
    )
    .select(['e.code', 'e.description', 'e.dueOn', 'a.cents'])
    .where('a.organisationId', '=', organisationId)
    .where('a.arrangementId', '=', id)
    .orderBy('e.dueOn')
    .orderBy('e.code')
    .execute();
  return { ...found, status: status.parse(found.status), terms, entries };
}
