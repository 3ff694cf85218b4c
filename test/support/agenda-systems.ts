import { randomUUID } from 'node:crypto';
import { at } from '#modules/appointments/desk.testing.ts';
import { agendaSystemSecret } from '#modules/appointments/ports/agenda-systems.ts';
import {
  type AgendaStandIn,
  agendaClient,
  startAgenda,
} from '../../demo/stand-ins/agenda/agenda.ts';
import {
  type PlannerStandIn,
  plannerClient,
  startPlanner,
} from '../../demo/stand-ins/planner/planner.ts';
import { testSecrets } from './accounts.ts';
import type { TestPortal } from './portal.ts';

/** Starts Microsoft Graph with the agendas of these people, and lets Wisselstad ask it; stop it in the end. */
export async function startMicrosoftAgendas(
  portal: TestPortal,
  people: readonly string[],
): Promise<AgendaStandIn> {
  const agenda = await startAgenda({ people });
  await connect(portal, {
    kind: 'graph',
    endpoint: agenda.endpoint,
    issuer: agenda.issuer,
    userName: agendaClient.id,
    secret: agendaClient.secret,
  });
  return agenda;
}

/**
 * Starts a planner with one crew, Ploeg Noord, that repairs for Wisselstad instead of its own crew; stop it in the end.
 * So many `jobs` fit in each of its two blocks of a day, from 8 to 10 and from 10 to 12.
 */
export async function startCrewPlanner(portal: TestPortal, jobs: number): Promise<PlannerStandIn> {
  const crew = 'ploeg-noord';
  const block = (day: string, from: string, until: string) => ({
    startsAt: at(`${day}T${from}`).toString(),
    endsAt: at(`${day}T${until}`).toString(),
  });
  const planner = await startPlanner({
    crews: [crew],
    jobs,
    blocksOf: (day) => [block(day, '08:00', '10:00'), block(day, '10:00', '12:00')],
  });
  await connect(portal, {
    kind: 'planner',
    endpoint: planner.url,
    userName: plannerClient.name,
    secret: plannerClient.secret,
  });
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('agenda')
      .set({ isActive: false })
      .where('organisationId', '=', organisationId)
      .where('code', 'like', 'PLOEG-%')
      .execute();
    await write
      .insertInto('agenda')
      .values({
        organisationId,
        id: randomUUID(),
        code: 'NOORD',
        name: 'Ploeg Noord',
        kind: 'planner',
        externalAddress: crew,
        purposes: ['repair'],
      })
      .execute();
  });
  return planner;
}

interface Connection {
  readonly kind: 'graph' | 'planner';
  readonly endpoint: string;
  readonly issuer?: string;
  readonly userName: string;
  readonly secret: string;
}

async function connect(portal: TestPortal, { secret, ...system }: Connection): Promise<void> {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('agendaSystem')
      .values({
        ...system,
        organisationId,
        secretSealed: testSecrets.seal(secret, agendaSystemSecret),
        standIn: true,
      })
      .execute(),
  );
}
