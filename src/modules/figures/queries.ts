import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';

/** Which days of which organisation. Both days belong to it. */
export interface Span {
  readonly organisationId: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** How often something was counted on a day. */
export interface DayCount {
  readonly day: Temporal.PlainDate;
  readonly kind: string;
  readonly subject: string;
  readonly amount: number;
}

/** Log events of forms by which somebody signs in, and by which an account comes to life. */
export const signInEvents: readonly string[] = ['sign_in', 'providerSignIn'];
export const activationEvents: readonly string[] = ['account_confirmed'];

/** Sign-ins, returns and activations, day by day. */
export async function visitsByDay(read: Read, span: Span): Promise<DayCount[]> {
  const rows = await read
    .selectFrom('dailyCount')
    .select(['day', 'kind', 'subject', 'amount'])
    .where('organisationId', '=', span.organisationId)
    .where('day', '>=', span.from)
    .where('day', '<=', span.until)
    .where((count) =>
      count.or([
        count('kind', '=', 'return'),
        count.and([
          count('kind', '=', 'act'),
          count('subject', 'in', [...signInEvents, ...activationEvents]),
        ]),
      ]),
    )
    .execute();
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

/** The pages that were seen most, the most seen first. */
export async function pagesSeen(
  read: Read,
  span: Span,
): Promise<{ readonly line: string; readonly amount: number }[]> {
  const rows = await read
    .selectFrom('dailyCount')
    .select(['subject', sql<string>`sum(amount)`.as('amount')])
    .where('organisationId', '=', span.organisationId)
    .where('day', '>=', span.from)
    .where('day', '<=', span.until)
    .where('kind', '=', 'page')
    .groupBy('subject')
    .orderBy(sql`sum(amount)`, 'desc')
    .orderBy('subject')
    .limit(25)
    .execute();
  return rows.map(({ subject, amount }) => ({ line: subject, amount: Number(amount) }));
}

/** What happened in one journey: by kind (`journey`, `step`, `left`) and part. */
export async function journeyCounts(
  read: Read,
  span: Span,
  journey: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('dailyCount')
    .select(['kind', 'part', sql<string>`sum(amount)`.as('amount')])
    .where('organisationId', '=', span.organisationId)
    .where('day', '>=', span.from)
    .where('day', '<=', span.until)
    .where('kind', 'in', ['journey', 'step', 'left'])
    .where('subject', '=', journey)
    .groupBy(['kind', 'part'])
    .execute();
  return new Map(rows.map(({ kind, part, amount }) => [`${kind} ${part}`, Number(amount)]));
}
