import fastify from 'fastify';
import { z } from 'zod';
import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';

/** A booking at the planner; times as the portal sent them. */
export interface PlannedBooking {
  readonly id: string;
  readonly crew: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly description: string;
  readonly place: string;
}

export type PlannerFault = 'ok' | 'down' | 'slow';

/** A planner of a crew: so many jobs fit in each of its blocks. */
export interface PlannerStandIn extends StandIn {
  readonly bookings: ReadonlyMap<string, PlannedBooking>;
  /** Somebody at the planner takes all that is left of a block. */
  fill(startsAt: string): void;
  fault(mode: PlannerFault): void;
  /** How many questions wait for an answer while it is slow. */
  readonly waiting: () => number;
}

export const plannerClient = { name: 'voordeur', secret: 'planner-secret-of-the-demo' } as const;

const booking = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  sequence: z.int(),
  description: z.string(),
  place: z.string(),
  notes: z.string(),
});

/**
 * Starts it. It offers the blocks that `blocksOf` answers for a day (`2026-12-01`), with `jobs` places each. Port 0 lets
 * the system choose.
 */
export async function startPlanner(options: {
  readonly crews: readonly string[];
  readonly blocksOf: (
    day: string,
  ) => readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly jobs: number;
  readonly port?: number;
}): Promise<PlannerStandIn> {
  const bookings = new Map<string, PlannedBooking>();
  const filled = new Set<string>();
  const waiting = new Set<() => void>();
  let mode: PlannerFault = 'ok';
  const app = fastify();
  const signIn = `Basic ${Buffer.from(`${plannerClient.name}:${plannerClient.secret}`).toString('base64')}`;
  const same = (one: string, other: string) => Date.parse(one) === Date.parse(other);
  const placesLeft = (crew: string, startsAt: string, except?: string): number => {
    if ([...filled].some((one) => same(one, startsAt))) return 0;
    const taken = [...bookings.values()].filter(
      (one) => one.crew === crew && one.id !== except && same(one.startsAt, startsAt),
    );
    return options.jobs - taken.length;
  };

  app.addHook('onRequest', async (request, reply) => {
    if (mode === 'down') return reply.code(503).send({});
    if (mode === 'slow') await new Promise<void>((resolve) => waiting.add(resolve));
    if (request.headers.authorization !== signIn) return reply.code(401).send({});
  });
  app.get('/crews/:crew/slots', (request, reply) => {
    const { crew } = z.object({ crew: z.string() }).parse(request.params);
    const { from, until } = z
      .object({ from: z.iso.datetime(), until: z.iso.datetime(), minutes: z.coerce.number().int() })
      .parse(request.query);
    if (!options.crews.includes(crew)) return reply.code(404).send({});
    const slots = [];
    for (let day = Date.parse(from); day < Date.parse(until) + 86_400_000; day += 86_400_000) {
      for (const block of options.blocksOf(new Date(day).toISOString().slice(0, 10))) {
        const inPeriod = block.startsAt >= from && Date.parse(block.startsAt) < Date.parse(until);
        if (inPeriod && placesLeft(crew, block.startsAt) > 0) slots.push(block);
      }
    }
    return { slots };
  });
  app.put('/crews/:crew/bookings/:id', (request, reply) => {
    const { crew, id } = z.object({ crew: z.string(), id: z.uuid() }).parse(request.params);
    if (!options.crews.includes(crew)) return reply.code(404).send({});
    const wanted = booking.parse(request.body);
    if (placesLeft(crew, wanted.startsAt, id) <= 0) return reply.code(409).send({});
    const { startsAt, endsAt, description, place } = wanted;
    bookings.set(id, { id, crew, startsAt, endsAt, description, place });
    return bookings.get(id);
  });
  app.delete('/crews/:crew/bookings/:id', (request, reply) => {
    const { id } = z.object({ id: z.uuid() }).parse(request.params);
    return reply.code(bookings.delete(id) ? 204 : 404).send();
  });

  const server = await startHttpServer(options.port ?? 0, async () => {
    await app.ready();
    return app.routing;
  });
  const release = () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  return {
    ...server,
    url: `http://localhost:${server.port}`,
    bookings,
    waiting: () => waiting.size,
    fill: (startsAt) => filled.add(startsAt),
    fault(next) {
      mode = next;
      if (next !== 'slow') release();
    },
    async stop() {
      release();
      await server.stop();
    },
  };
}
