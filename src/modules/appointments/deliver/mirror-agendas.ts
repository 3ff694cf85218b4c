import type pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { transaction, type Write } from '#foundation/database/transaction.ts';
import { portalEntrance } from '#foundation/http/entrance.ts';
import type { Job } from '#foundation/jobs/job.ts';
import { loadProfile } from '#foundation/organisation/load-profile.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { AgendaServer, FoundEvent } from '../ports/agenda-ports.ts';
import {
  type AgendaServices,
  connectSystem,
  findSystems,
  patienceOfJobs,
  type StoredSystem,
} from '../ports/agenda-systems.ts';
import type { TimeRange } from '../rules/time-ranges.ts';
import { raiseSignal } from './signals.ts';

/** So far ahead taken times are mirrored. */
const daysAhead = 60;

/**
 * Mirrors when agendas outside are taken, and notices appointments that their owner moved or removed there. What a
 * server does not say stays as it was said last, with the fault beside the agenda.
 */
export function mirrorAgendas(services: AgendaServices): Job {
  return {
    name: 'mirror-agendas',
    everySeconds: 240,
    async run({ pool, now }) {
      const { rows } = await pool.query<{ organisation_id: string }>(
        'select organisation_id from portal.organisations()',
      );
      for (const { organisation_id: id } of rows) await mirrorIn(pool, id, { services, now });
    },
  };
}

interface Round {
  readonly services: AgendaServices;
  readonly now: Temporal.Instant;
}

interface Outside {
  readonly agendas: readonly {
    readonly id: string;
    readonly kind: string;
    readonly externalAddress: string | null;
  }[];
  readonly events: readonly EventRow[];
  readonly systems: readonly StoredSystem[];
  readonly organisation: Profile;
}

interface EventRow {
  readonly appointment_id: string;
  readonly agenda_id: string;
  readonly external_id: string;
  readonly external_tag: string | null;
  readonly occupied_from: Temporal.Instant;
  readonly occupied_until: Temporal.Instant;
}

/** Events that were delivered, are wanted as they were, and still lie ahead. */
const deliveredEvents = {
  name: 'delivered-events',
  text: `select d.appointment_id, d.agenda_id, d.external_id, d.external_tag, a.occupied_from, a.occupied_until
    from agenda_delivery d
    join appointment a on a.organisation_id = d.organisation_id and a.id = d.appointment_id and a.state = 'booked'
    where d.organisation_id = $1 and d.wanted = 'present' and not d.is_waiting and d.external_id is not null
      and a.occupied_until > $2 and a.occupied_from < $3
    order by a.occupied_from limit 500`,
};

async function mirrorIn(pool: pg.Pool, organisationId: string, round: Round): Promise<void> {
  const { now } = round;
  const until = now.add({ hours: daysAhead * 24 });
  const outside = await transaction(pool, 'read', portalEntrance(organisationId), async (read) => {
    const agendas = await read
      .selectFrom('agenda')
      .select(['id', 'kind', 'externalAddress'])
      .where('organisationId', '=', organisationId)
      .where('kind', 'in', ['graph', 'caldav'])
      .where('isActive', '=', true)
      .execute();
    if (agendas.length === 0) return undefined;
    return {
      agendas,
      events: await read.ask<EventRow>(deliveredEvents, [organisationId, now, until]),
      systems: await findSystems(read, organisationId),
      organisation: await loadProfile(read, organisationId),
    };
  });
  if (!outside) return;
  for (const kind of ['graph', 'caldav'] as const) {
    const told = await askServer(outside, kind, { from: now, until }, round);
    if (!told) continue;
    await transaction(pool, 'write', portalEntrance(organisationId), (write) =>
      store(write, { organisationId, now, ...told }),
    );
  }
}

interface Told {
  readonly busy: ReadonlyMap<string, readonly TimeRange[]>;
  readonly events: readonly { readonly row: EventRow; readonly found: FoundEvent }[];
  /** Agendas of which the server said nothing, and why. */
  readonly silent: readonly string[];
  readonly fault: string;
}

/** What a server says of all its agendas; no transaction is open. Undefined when no agenda is of this kind. */
async function askServer(
  { agendas, events, systems, organisation }: Outside,
  kind: 'graph' | 'caldav',
  period: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
  { services }: Round,
): Promise<Told | undefined> {
  const own = agendas.filter((agenda) => agenda.kind === kind);
  if (own.length === 0) return undefined;
  const addresses = new Map(own.map(({ id, externalAddress }) => [id, externalAddress ?? '']));
  try {
    const system = connectSystem(systems, kind, {
      organisation,
      services,
      timeoutMilliseconds: patienceOfJobs,
    });
    if (system.kind !== 'server') throw new Error('A planner has no taken times.');
    const byAddress = await system.server.busy([...addresses.values()], period);
    const busy = new Map(
      own.flatMap(({ id }) => {
        const ranges = byAddress.get(addresses.get(id) ?? '');
        return ranges ? [[id, ranges] as const] : [];
      }),
    );
    return {
      busy,
      events: await findEvents(system.server, events, addresses),
      silent: own.map(({ id }) => id).filter((id) => !busy.has(id)),
      fault: 'The server does not know this agenda.',
    };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { busy: new Map(), events: [], silent: own.map(({ id }) => id), fault };
  }
}

async function findEvents(
  server: AgendaServer,
  events: readonly EventRow[],
  addresses: ReadonlyMap<string, string>,
): Promise<{ row: EventRow; found: FoundEvent }[]> {
  const told: { row: EventRow; found: FoundEvent }[] = [];
  for (const row of events) {
    const address = addresses.get(row.agenda_id);
    if (address === undefined) continue;
    const kept = { externalId: row.external_id, tag: row.external_tag ?? undefined };
    told.push({ row, found: await server.find(address, kept) });
  }
  return told;
}

async function store(
  write: Write,
  told: Told & { readonly organisationId: string; readonly now: Temporal.Instant },
): Promise<void> {
  const { organisationId, now, busy, events, silent, fault } = told;
  for (const [agendaId, ranges] of busy) {
    await write
      .deleteFrom('mirroredTime')
      .where('organisationId', '=', organisationId)
      .where('agendaId', '=', agendaId)
      .execute();
    await write.ask(insertMirrored, [
      organisationId,
      agendaId,
      ranges.map(({ from }) => instantText(from)),
      ranges.map(({ until }) => instantText(until)),
    ]);
    await noteMirror(write, { organisationId, agendaId, mirroredAt: now, mirrorFault: null });
  }
  for (const agendaId of silent) {
    await noteMirror(write, { organisationId, agendaId, mirrorFault: fault.slice(0, 500) });
  }
  for (const { row, found } of events) {
    const { appointment_id: appointmentId, occupied_from, occupied_until } = row;
    if (found?.startsAt.equals(occupied_from) && found.endsAt.equals(occupied_until)) continue;
    await raiseSignal(write, {
      organisationId,
      appointmentId,
      now,
      kind: found ? 'movedOutside' : 'deletedOutside',
      ...(found && { found }),
    });
  }
}

const insertMirrored = {
  name: 'insert-mirrored-times',
  text: `insert into mirrored_time (organisation_id, agenda_id, starts_at, ends_at)
    select $1, $2, t.starts_at, t.ends_at from unnest($3::timestamptz[], $4::timestamptz[]) as t (starts_at, ends_at)
    on conflict do nothing`,
};

function instantText(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}

async function noteMirror(
  write: Write,
  note: {
    readonly organisationId: string;
    readonly agendaId: string;
    readonly mirroredAt?: Temporal.Instant;
    readonly mirrorFault: string | null;
  },
): Promise<void> {
  const { organisationId, agendaId, ...values } = note;
  await write
    .updateTable('agenda')
    .set(values)
    .where('organisationId', '=', organisationId)
    .where('id', '=', agendaId)
    .execute();
}
