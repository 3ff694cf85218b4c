import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Temporal } from 'temporal-polyfill';
import { transaction } from '../database/transaction.ts';
import { portalEntrance } from './entrance.ts';
import type { Visit } from './visit.ts';

/** Notes which sessions are in use, so that they do not end for want of activity. */
export interface SessionTouches {
  /** Notes the session of this visit when that is due; never fails, never waits. */
  note(visit: Visit): void;
  /** Writes down what was noted; the server does so by itself, and when it closes. */
  flush(): Promise<void>;
}

/**
 * True when the session was last noted long enough ago: a minute, or an hour for a session that lasts for days.
 * Traces are written at most that often (design section 4).
 */
export function touchIsDue({ visitor, now }: Visit): boolean {
  if (visitor.kind === 'nobody') return false;
  const minutes = visitor.remembered ? 60 : 1;
  return now.epochMilliseconds - visitor.lastSeenAt >= minutes * 60_000;
}

/** Notes wait `gatherMilliseconds` for each other, so that many visitors cost one statement. */
export function sessionTouches(parts: {
  readonly pool: pg.Pool;
  readonly log: Logger;
  readonly gatherMilliseconds: number;
}): SessionTouches {
  const { pool, log, gatherMilliseconds } = parts;
  const noted = new Map<string, Map<string, Temporal.Instant>>();
  let timer: NodeJS.Timeout | undefined;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const waiting = [...noted];
    noted.clear();
    for (const [organisationId, sessions] of waiting) {
      await writeDown(pool, organisationId, sessions).catch((error) =>
        log.warn({ error }, 'sessions were not touched'),
      );
    }
  };

  return {
    flush,
    note(visit) {
      const { visitor, organisation, now } = visit;
      if (visitor.kind === 'nobody' || !touchIsDue(visit)) return;
      const ofOrganisation = noted.get(organisation.id) ?? new Map<string, Temporal.Instant>();
      noted.set(organisation.id, ofOrganisation.set(visitor.sessionId, now));
      timer ??= setTimeout(() => void flush(), gatherMilliseconds).unref();
    },
  };
}

async function writeDown(
  pool: pg.Pool,
  organisationId: string,
  sessions: ReadonlyMap<string, Temporal.Instant>,
): Promise<void> {
  const ids = [...sessions.keys()];
  const times = [...sessions.values()].map(String);
  await transaction(pool, 'write', portalEntrance(organisationId), (write) =>
    sql`update session set last_seen_at = used.seen_at
      from unnest(${ids}::uuid[], ${times}::timestamptz[]) as used(id, seen_at)
      where organisation_id = ${organisationId} and session.id = used.id and last_seen_at < used.seen_at`.execute(
      write,
    ),
  );
}
