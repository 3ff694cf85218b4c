import type { Selectable } from 'kysely';
import type { AgendaSystem } from '#foundation/database/tables.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Secrets } from '#foundation/secrets/secrets.ts';
import {
  type AgendaConnections,
  type AgendaServer,
  type AgendaSystemSettings,
  AgendaUnreachable,
  type CrewPlanner,
} from './agenda-ports.ts';

/** What agendas outside the portal need from outside. */
export interface AgendaServices {
  readonly secrets: Secrets;
  readonly agendaConnections: AgendaConnections;
  /** Demo mode: stand-ins of the demo may be used (design section 7). */
  readonly demo: boolean;
}

export type StoredSystem = Selectable<AgendaSystem>;

/** The kinds of agenda that lie outside the portal. */
export const systemKinds = ['graph', 'caldav', 'planner'] as const;
export type SystemKind = (typeof systemKinds)[number];

export const isSystemKind = (kind: string): kind is SystemKind =>
  systemKinds.some((known) => known === kind);

/** The purpose under which the secret of an agenda system is sealed. */
export const agendaSystemSecret = 'agendaSystem';

/** Where the organisation keeps agendas outside the portal. */
export function findSystems(read: Read, organisationId: string): Promise<StoredSystem[]> {
  return read
    .selectFrom('agendaSystem')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .execute();
}

/** A customer waits for this answer. */
export const patienceOfCustomer = 3_000;
/** Nobody waits for this one. */
export const patienceOfJobs = 10_000;

export type ConnectedSystem =
  | { readonly kind: 'server'; readonly server: AgendaServer }
  | { readonly kind: 'planner'; readonly planner: CrewPlanner };

/**
 * The connection to the system of this kind. Throws `AgendaUnreachable` when none is set up, when its settings do not
 * hold, or when it is a stand-in and the organisation is not of the demo.
 */
export function connectSystem(
  systems: readonly StoredSystem[],
  kind: SystemKind,
  to: {
    readonly organisation: Pick<Profile, 'demo'>;
    readonly services: AgendaServices;
    readonly timeoutMilliseconds: number;
  },
): ConnectedSystem {
  const { organisation, services, timeoutMilliseconds } = to;
  const row = systems.find((system) => system.kind === kind);
  if (!row) throw new AgendaUnreachable(`No system for agendas of the kind ${kind} is set up.`);
  if (row.standIn && !(services.demo && organisation.demo)) {
    throw new AgendaUnreachable("The demo's agendas are not used outside the demo.");
  }
  try {
    const settings: AgendaSystemSettings = {
      endpoint: row.endpoint,
      issuer: row.issuer ?? '',
      userName: row.userName,
      secret: services.secrets.open(row.secretSealed, agendaSystemSecret),
      standIn: row.standIn,
      timeoutMilliseconds,
    };
    return kind === 'planner'
      ? { kind: 'planner', planner: services.agendaConnections.planner(settings) }
      : { kind: 'server', server: services.agendaConnections[kind](settings) };
  } catch (error) {
    throw new AgendaUnreachable('The settings of the agenda system do not hold.', { cause: error });
  }
}
