import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { transaction, type Write } from '#foundation/database/transaction.ts';
import { portalEntrance } from '#foundation/http/entrance.ts';
import type { Job } from '#foundation/jobs/job.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import {
  type AgendaEvent,
  AgendaRefused,
  AgendaUnreachable,
  type EventKeeper,
  type KeptEvent,
} from '../ports/agenda-ports.ts';
import {
  type AgendaServices,
  connectSystem,
  findSystems,
  isSystemKind,
  patienceOfJobs,
  type StoredSystem,
} from '../ports/agenda-systems.ts';
import { raiseSignal } from './signals.ts';

const mostARun = 50;

/** Tells agendas outside what changed, one after the other, until each says what it must. */
export function deliverAppointments(services: AgendaServices): Job {
  return {
    name: 'deliver-appointments',
    everySeconds: 5,
    async run({ pool, now }) {
      const { rows } = await pool.query<{ organisation_id: string }>(
        'select organisation_id from portal.organisations()',
      );
      for (const { organisation_id: id } of rows) await deliverIn(pool, id, { services, now });
    },
  };
}

interface Round {
  readonly services: AgendaServices;
  readonly now: Temporal.Instant;
}

async function deliverIn(pool: pg.Pool, organisationId: string, round: Round): Promise<void> {
  const found = await transaction(pool, 'read', portalEntrance(organisationId), async (read) => {
    const due = await read.ask<DueRow>(dueDeliveries, [organisationId, round.now, mostARun]);
    if (due.length === 0) return undefined;
    return {
      due,
      systems: await findSystems(read, organisationId),
      organisation: await loadProfile(read, organisationId),
    };
  });
  if (!found) return;
  const silent = new Set<string>();
  for (const row of found.due) {
    // A system that does not answer is left in peace for the rest of this run.
    if (silent.has(row.kind)) continue;
    const outcome = await deliver(row, found, round);
    if ('retryAfterSeconds' in outcome) silent.add(row.kind);
    await transaction(pool, 'write', portalEntrance(organisationId), (write) =>
      note(write, { organisationId, row, outcome, now: round.now }),
    );
  }
}

interface DueRow {
  readonly appointment_id: string;
  readonly agenda_id: string;
  readonly kind: string;
  readonly address: string;
  readonly wanted: string;
  readonly revision: number;
  readonly incarnation: number;
  readonly external_id: string | null;
  readonly external_tag: string | null;
  readonly attempts: number;
  readonly occupied_from: Temporal.Instant;
  readonly occupied_until: Temporal.Instant;
  readonly starts_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
  readonly sequence: number;
  readonly place: string;
  readonly description: string;
  readonly notes: string;
}

const dueDeliveries = {
  name: 'due-agenda-deliveries',
  text: `select d.appointment_id, d.agenda_id, g.kind, g.external_address as address, d.wanted, d.revision,
      d.incarnation, d.external_id, d.external_tag, d.attempts, a.occupied_from, a.occupied_until, a.starts_at,
      a.ends_at, a.sequence, a.place, a.description, a.notes
    from agenda_delivery d
    join agenda g on g.organisation_id = d.organisation_id and g.id = d.agenda_id
    join appointment a on a.organisation_id = d.organisation_id and a.id = d.appointment_id
    where d.organisation_id = $1 and d.is_waiting and d.next_attempt_at <= $2 and g.external_address is not null
    order by d.next_attempt_at limit $3`,
};

type Outcome =
  | { readonly kept: KeptEvent | undefined }
  | { readonly refused: string }
  | { readonly fault: string; readonly retryAfterSeconds: number };

/** Asks the system outside; no transaction is open. */
async function deliver(
  row: DueRow,
  { systems, organisation }: { systems: readonly StoredSystem[]; organisation: Profile },
  { services, now }: Round,
): Promise<Outcome> {
  try {
    if (!isSystemKind(row.kind)) return { kept: undefined };
    const system = connectSystem(systems, row.kind, {
      organisation,
      services,
      timeoutMilliseconds: patienceOfJobs,
    });
    const keeper: EventKeeper = system.kind === 'planner' ? system.planner : system.server;
    const kept: KeptEvent | undefined =
      row.external_id === null
        ? undefined
        : { externalId: row.external_id, tag: row.external_tag ?? undefined };
    const event = eventOf(row, now);
    if (row.wanted === 'present') return { kept: await keeper.put(row.address, event, kept) };
    // What was never delivered may still be there: a crash can fall between its answer and our mark.
    await keeper.remove(row.address, event, kept);
    return { kept: undefined };
  } catch (error) {
    if (error instanceof AgendaRefused) return { refused: error.message };
    const asked = error instanceof AgendaUnreachable ? error.retryAfterSeconds : undefined;
    return {
      fault: error instanceof Error ? error.message : String(error),
      retryAfterSeconds: Math.max(asked ?? 0, pauseAfter(row.attempts)),
    };
  }
}

function eventOf(row: DueRow, now: Temporal.Instant): AgendaEvent {
  const planned = row.kind === 'planner';
  return {
    id: row.appointment_id,
    creationKey: `${row.appointment_id}-${row.incarnation}`,
    sequence: row.sequence,
    startsAt: planned ? row.starts_at : row.occupied_from,
    endsAt: planned ? row.ends_at : row.occupied_until,
    title: row.description,
    place: row.place,
    notes: row.notes,
    now,
  };
}

/** After 10 seconds, then longer, at most a quarter of an hour. */
function pauseAfter(attempts: number): number {
  return Math.min(10 * 2 ** attempts, 900);
}

/** Marks what happened, unless something else was wanted in the meantime: then it is tried again at once. */
async function note(
  write: Write,
  done: {
    readonly organisationId: string;
    readonly row: DueRow;
    readonly outcome: Outcome;
    readonly now: Temporal.Instant;
  },
): Promise<void> {
  const { organisationId, row, outcome, now } = done;
  const here = write
    .updateTable('agendaDelivery')
    .where('organisationId', '=', organisationId)
    .where('appointmentId', '=', row.appointment_id)
    .where('agendaId', '=', row.agenda_id);
  if ('fault' in outcome) {
    await here
      .set({
        attempts: row.attempts + 1,
        nextAttemptAt: now.add({ seconds: outcome.retryAfterSeconds }),
        lastFault: outcome.fault.slice(0, 500),
      })
      .where('revision', '=', row.revision)
      .execute();
    return;
  }
  const refused = 'refused' in outcome;
  const kept = refused ? undefined : outcome.kept;
  await here
    .set({
      deliveredRevision: row.revision,
      externalId: kept?.externalId ?? null,
      externalTag: kept?.tag ?? null,
      incarnation: row.wanted === 'absent' ? row.incarnation + 1 : row.incarnation,
      attempts: 0,
      lastFault: refused ? outcome.refused.slice(0, 500) : null,
    })
    .execute();
  if (refused && row.wanted === 'present') {
    await raiseSignal(write, {
      organisationId,
      appointmentId: row.appointment_id,
      kind: 'refused',
      now,
    });
  }
}
