import type { Temporal } from 'temporal-polyfill';
import type pg from 'pg';
import { transaction } from '../database/transaction.ts';
import { type EnteredRow, entranceOf, type SessionKind } from './entrance.ts';
import type { Visit } from './visit.ts';

/** True when the session was last touched more than a minute ago: a trace is written at most once a minute. */
export function touchIsDue({ visitor, now }: Visit): boolean {
  return visitor.kind !== 'nobody' && now.since(visitor.lastSeenAt).total('seconds') >= 60;
}

/** Notes that the session is in use, so that it does not end for want of activity. */
export async function touchSession(
  pool: pg.Pool,
  session: { host: string; kind: SessionKind; token: string; now: Temporal.Instant },
): Promise<void> {
  const entrance = entranceOf(session.host, session.kind, session.token, session.now);
  await transaction<void, EnteredRow>(pool, 'write', entrance, async (write, entered) => {
    if (!entered?.session_id) return;
    await write
      .updateTable('session')
      .set({ lastSeenAt: session.now })
      .where('organisationId', '=', entered.organisation_id)
      .where('id', '=', entered.session_id)
      .where('lastSeenAt', '<', session.now)
      .execute();
  });
}
