import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { dateAt } from '../clock.ts';
import { transaction } from '../database/transaction.ts';
import type { Answer } from '../http/answer.ts';
import { portalEntrance } from '../http/entrance.ts';
import type { Route } from '../http/route.ts';
import { touchIsDue } from '../http/session-touches.ts';
import type { Visit } from '../http/visit.ts';

/** Counts what customers do, day by day, without who. */
export interface Counter {
  /** Counts an answered request; never fails, never waits. */
  note(visit: Visit, route: Route, answer: Answer): void;
  /** Writes down what was counted; the server does so by itself, and when it closes. */
  flush(): Promise<void>;
}

/** Something that happened, as `daily_count` keeps it. */
interface Counted {
  readonly kind: 'page' | 'act' | 'return';
  readonly subject: string;
}

/** Counts wait `gatherMilliseconds` for each other, so that many visitors cost one statement. */
export function counter(parts: {
  readonly pool: pg.Pool;
  readonly log: Logger;
  readonly gatherMilliseconds: number;
}): Counter {
  const { pool, log, gatherMilliseconds } = parts;
  let gathered = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const waiting = gathered;
    gathered = new Map();
    for (const [organisationId, lines] of byOrganisation(waiting)) {
      await writeDown(pool, organisationId, lines).catch((error) =>
        log.warn({ error }, 'counts were not written'),
      );
    }
  };

  return {
    flush,
    note(visit, route, answer) {
      for (const { kind, subject } of countedIn(visit, route, answer)) {
        const key = [visit.organisation.id, dateAt(visit.now), kind, subject].join('\n');
        gathered.set(key, (gathered.get(key) ?? 0) + 1);
      }
      if (gathered.size > 0) timer ??= setTimeout(() => void flush(), gatherMilliseconds).unref();
    },
  };
}

/** What an answered request counts as. */
export function countedIn(visit: Visit, route: Route, answer: Answer): Counted[] {
  const { path, log: event } = route.declaration;
  if (!isOfCustomers(visit, path)) return [];
  const isShown = route.method === 'GET' && answer.kind === 'page' && answer.status === undefined;
  const isDone =
    answer.kind === 'redirect' && !answer.fault && !answer.location.includes('.Warning_');
  return [
    ...(isShown && path !== '*' ? [{ kind: 'page', subject: path } as const] : []),
    ...(isDone && event !== 'none' ? [{ kind: 'act', subject: event } as const] : []),
    ...(comesBack(visit) ? [{ kind: 'return', subject: '' } as const] : []),
  ];
}

/**
 * True for pages of customers and of the front door: not for staff, who may look along, nor for their own doors
 * (ADM-251).
 */
export function isOfCustomers({ visitor, request }: Visit, path: string): boolean {
  if (visitor.kind === 'staff' || request.base !== '') return false;
  return !/^\/(beheer|kantoor|medewerker|AAD|demo|uiterlijk|\.well-known)(\/|$)/.test(path);
}

function comesBack(visit: Visit): boolean {
  return visit.visitor.kind === 'customer' && visit.visitor.remembered && touchIsDue(visit);
}

interface Line {
  readonly day: string;
  readonly kind: string;
  readonly subject: string;
  readonly amount: number;
}

function byOrganisation(gathered: ReadonlyMap<string, number>): Map<string, Line[]> {
  const lines = new Map<string, Line[]>();
  for (const [key, amount] of gathered) {
    const [organisationId = '', day = '', kind = '', subject = ''] = key.split('\n');
    lines.set(organisationId, [
      ...(lines.get(organisationId) ?? []),
      { day, kind, subject, amount },
    ]);
  }
  return lines;
}

async function writeDown(
  pool: pg.Pool,
  organisationId: string,
  lines: readonly Line[],
): Promise<void> {
  // In one order, so that two servers never wait for each other.
  const sorted = lines.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  await transaction(pool, 'write', portalEntrance(organisationId), (write) =>
    sql`insert into daily_count (organisation_id, day, kind, subject, amount)
      select ${organisationId}::uuid, counted.*
      from unnest(${sorted.map(({ day }) => day)}::date[], ${sorted.map(({ kind }) => kind)}::text[],
        ${sorted.map(({ subject }) => subject)}::text[], ${sorted.map(({ amount }) => amount)}::bigint[]) as counted
      on conflict (organisation_id, day, kind, subject, part)
        do update set amount = daily_count.amount + excluded.amount`.execute(write),
  );
}

function orderOf({ day, kind, subject }: Line): string {
  return `${day} ${kind} ${subject}`;
}
