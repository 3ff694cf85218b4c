import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';

export interface Change {
  readonly happenedAt: Temporal.Instant;
  readonly actor: string;
  readonly subject: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

export interface ChangeSearch {
  /** A piece of the subject; empty for all changes. */
  readonly subject: string;
  readonly offset: number;
  readonly limit: number;
}

/** How many changes there are with this piece in their subject. */
export async function countChanges(
  read: Read,
  organisationId: string,
  subject: string,
): Promise<number> {
  const { count } = await changes(read, organisationId, subject)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One page of those changes, the newest first. */
export function findChanges(
  read: Read,
  organisationId: string,
  { subject, offset, limit }: ChangeSearch,
): Promise<Change[]> {
  return changes(read, organisationId, subject)
    .select(['happenedAt', 'actor', 'subject', 'oldValue', 'newValue'])
    .orderBy('happenedAt', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
}

function changes(read: Read, organisationId: string, subject: string) {
  const anywhere = `%${subject.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return read
    .selectFrom('changeLog')
    .where('organisationId', '=', organisationId)
    .where('subject', 'ilike', anywhere);
}
