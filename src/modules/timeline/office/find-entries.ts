import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { everyWord, type Found, findRows, type Window } from '#foundation/records/find-rows.ts';

/** One entry in a list of staff. */
export interface EntryRow {
  readonly id: string;
  readonly happenedAt: Temporal.Instant;
  readonly description: string;
  readonly interactionGroup: string;
  readonly template: string;
  readonly status: string;
  readonly authorKind: string;
  readonly authorUserId: string;
  readonly concerns: string;
  readonly shownToCustomer: boolean;
  readonly taskNumber: string | null;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly displayName: string;
}

export interface EntriesWanted extends Window {
  readonly organisationId: string;
  readonly search: string;
  readonly status: string | undefined;
  readonly author: string | undefined;
  /** Only what waits for an answer. */
  readonly waiting: boolean;
}

/** Entries of all customers, newest first: every word anywhere in customer, subject or text. */
export function findEntries(read: Read, wanted: EntriesWanted): Promise<Found<EntryRow>> {
  const matching = read
    .selectFrom('interactionLogEntry as e')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 'e.organisationId').onRef('c.id', '=', 'e.customerId'),
    )
    .select(['e.id', 'e.happenedAt', 'e.description', 'e.interactionGroup', 'e.template'])
    .select(['e.status', 'e.authorKind', 'e.authorUserId', 'e.concerns', 'e.shownToCustomer'])
    .select(['e.taskNumber', 'e.customerId', 'c.customerNumber', 'c.displayName'])
    .where('e.organisationId', '=', wanted.organisationId)
    .where(({ ref }) =>
      everyWord(wanted.search, [
        ref('c.customerNumber'),
        ref('c.displayName'),
        ref('e.description'),
        ref('e.notes'),
        ref('e.concerns'),
      ]),
    )
    .$if(wanted.status !== undefined, (query) => query.where('e.status', '=', wanted.status ?? ''))
    .$if(wanted.author !== undefined, (query) =>
      query.where('e.authorKind', '=', wanted.author ?? ''),
    )
    .$if(wanted.waiting, (query) => query.where(waitsForAnswer))
    .orderBy('e.happenedAt', 'desc')
    .orderBy('e.id');
  return findRows(read, matching, wanted);
}

/** Holds for an entry that is not finished and in which the customer had the last word, by hand. */
const waitsForAnswer = sql<boolean>`e.status <> 'done' and coalesce(
  (select a.author_kind from interaction_answer a
    where a.organisation_id = e.organisation_id and a.entry_id = e.id
    order by a.answered_at desc, a.id desc limit 1),
  case when e.by_hand then 'customer' end) = 'customer'`;

/** How many entries wait for an answer. */
export async function countWaiting(read: Read, organisationId: string): Promise<number> {
  const { total } = await read
    .selectFrom('interactionLogEntry as e')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('e.organisationId', '=', organisationId)
    .where(waitsForAnswer)
    .executeTakeFirstOrThrow();
  return total;
}

/** The newest entries of one customer, also those that he is not shown. */
export async function entriesOfCustomer(
  read: Read,
  organisationId: string,
  customerId: string,
  most: number,
): Promise<(Omit<EntryRow, 'customerNumber' | 'displayName'> & { readonly notes: string })[]> {
  return read
    .selectFrom('interactionLogEntry')
    .select(['id', 'happenedAt', 'description', 'interactionGroup', 'template', 'status'])
    .select(['authorKind', 'authorUserId', 'concerns', 'shownToCustomer', 'taskNumber'])
    .select(['customerId', 'notes'])
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .orderBy('happenedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** An entry with its answers and its task, for the page on which staff handle it; undefined when there is none. */
export async function entryForStaff(read: Read, organisationId: string, id: string) {
  const entry = await read
    .selectFrom('interactionLogEntry as e')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 'e.organisationId').onRef('c.id', '=', 'e.customerId'),
    )
    .selectAll('e')
    .select(['c.customerNumber', 'c.displayName'])
    .where('e.organisationId', '=', organisationId)
    .where('e.id', '=', id)
    .executeTakeFirst();
  if (!entry) return undefined;
  const answers = await read
    .selectFrom('interactionAnswer')
    .select(['id', 'answer', 'authorKind', 'authorUserId', 'answeredAt', 'seenAt'])
    .where('organisationId', '=', organisationId)
    .where('entryId', '=', id)
    .orderBy('answeredAt')
    .orderBy('id')
    .execute();
  const task = await read
    .selectFrom('task')
    .select(['number', 'team', 'status', 'takenBy', 'version', 'entryId'])
    .where('organisationId', '=', organisationId)
    .where('entryId', '=', id)
    .executeTakeFirst();
  return { entry, answers, task };
}

export type EntryForStaff = NonNullable<Awaited<ReturnType<typeof entryForStaff>>>;
