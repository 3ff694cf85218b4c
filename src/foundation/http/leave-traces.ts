import type pg from 'pg';
import type { Logger } from 'pino';
import { transaction } from '../database/transaction.ts';
import type { Answer } from './answer.ts';
import { entranceOf, type SessionKind } from './entrance.ts';
import type { Route } from './route.ts';
import type { SessionTouches } from './session-touches.ts';
import type { Visit } from './visit.ts';

/** A visit that was answered. */
export interface Departure {
  readonly visit: Visit;
  readonly route: Route;
  readonly answer: Answer;
  readonly session: { readonly host: string; readonly kind: SessionKind; readonly token: string };
}

/** Traces never fail a page and never hold it up: log event, session touch, and what the page itself wants noted. */
export function leaveTraces(
  { pool, log, touches }: { pool: pg.Pool; log: Logger; touches: SessionTouches },
  departure: Departure,
): void {
  const { visit, route, answer, session } = departure;
  const { log: event } = route.declaration;
  const fail = (what: string) => (error: unknown) =>
    log.warn({ request: visit.request.id, error }, what);
  if (event !== 'none') log.info({ request: visit.request.id, event }, 'event');
  if (answer.kind === 'redirect' && answer.fault !== undefined)
    log.error({ request: visit.request.id, error: answer.fault }, 'fault');
  touches.note(visit);
  const trace = answer.kind === 'page' ? answer.trace : undefined;
  // What the customer has seen is not noted while somebody looks along (STF-51).
  if (!trace || visit.request.base !== '') return;
  const entrance = entranceOf(session.host, session.kind, session.token, visit.now);
  transaction(pool, 'write', entrance, (write) => trace({ ...visit, read: write, write })).catch(
    fail('trace was not left'),
  );
}
