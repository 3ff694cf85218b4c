import { randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';

/** An event in an agenda; times in UTC without a zone, as Graph writes them: `2026-12-01T08:00:00`. */
export interface StoredEvent {
  readonly id: string;
  readonly transactionId: string | undefined;
  subject: string;
  location: string;
  content: string;
  start: string;
  end: string;
  showAs: string;
}

export type AgendaFault = 'ok' | 'down' | 'slow' | 'throttled' | 'garbage' | 'forgetAnswer';

/** A server that speaks as much of Microsoft Graph as the portal uses, with its own token endpoint. */
export interface AgendaStandIn extends StandIn {
  /** The endpoint of its Graph, and who gives out tokens for it. */
  readonly endpoint: string;
  readonly issuer: string;
  /** The events of a person, earliest first. */
  events(address: string): readonly StoredEvent[];
  /** What the person does in his own agenda. */
  add(
    address: string,
    event: Pick<StoredEvent, 'start' | 'end'> & Partial<StoredEvent>,
  ): StoredEvent;
  move(address: string, id: string, start: string, end: string): void;
  remove(address: string, id: string): void;
  /** Fails from now on; `forgetAnswer` does what is asked and breaks off before it answers. `ok` ends it. */
  fault(mode: AgendaFault): void;
  /** How often each path was asked, by method: `POST events`. */
  readonly asked: ReadonlyMap<string, number>;
}

export const agendaClient = { id: 'voordeur-agenda', secret: 'agenda-secret-of-the-demo' } as const;

const wall = z.object({ dateTime: z.string(), timeZone: z.literal('UTC') });
const eventBody = z.object({
  subject: z.string(),
  body: z.object({ contentType: z.literal('text'), content: z.string() }),
  location: z.object({ displayName: z.string() }),
  start: wall,
  end: wall,
  showAs: z.string(),
  transactionId: z.string().optional(),
});
const scheduleBody = z.object({
  schedules: z.array(z.string()).min(1).max(20),
  startTime: wall,
  endTime: wall,
  availabilityViewInterval: z.number().int().min(5).max(1440),
});
const eventParams = z.object({ user: z.string(), id: z.string() });
const userParams = z.object({ user: z.string() });

/** Starts it. `people` are the addresses that it knows. Port 0 lets the system choose. */
export async function startAgenda(options: {
  readonly people: readonly string[];
  readonly port?: number;
}): Promise<AgendaStandIn> {
  const agendas = new Map(
    options.people.map((person) => [person.toLowerCase(), [] as StoredEvent[]]),
  );
  const tokens = new Set<string>();
  const asked = new Map<string, number>();
  const place = { url: '' };
  let mode: AgendaFault = 'ok';
  const waiting = new Set<() => void>();

  const app = fastify();
  await app.register(formbody);
  const eventsOf = (address: string) => agendas.get(address.toLowerCase());

  app.get('/tenant/v2.0/.well-known/openid-configuration', () => ({
    issuer: `${place.url}/tenant/v2.0`,
    token_endpoint: `${place.url}/tenant/oauth2/v2.0/token`,
    jwks_uri: `${place.url}/tenant/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  }));
  app.post('/tenant/oauth2/v2.0/token', (request, reply) => {
    const form = z.record(z.string(), z.string()).parse(request.body);
    const right =
      form.grant_type === 'client_credentials' &&
      form.client_id === agendaClient.id &&
      form.client_secret === agendaClient.secret &&
      form.scope === `${place.url}/.default`;
    if (!right) return reply.code(401).send({ error: 'invalid_client' });
    const token = randomUUID();
    tokens.add(token);
    return { token_type: 'Bearer', expires_in: 3599, access_token: token };
  });

  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1.0/')) return;
    if (mode === 'down') return reply.code(503).send({ error: { code: 'ServiceUnavailable' } });
    if (mode === 'throttled')
      return reply
        .code(429)
        .header('retry-after', '120')
        .send({ error: { code: 'TooManyRequests' } });
    if (mode === 'garbage') return reply.type('application/json').send('{"value":');
    if (mode === 'slow') await new Promise<void>((resolve) => waiting.add(resolve));
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (!tokens.has(token))
      return reply.code(401).send({ error: { code: 'InvalidAuthenticationToken' } });
  });
  const count = (name: string) => asked.set(name, (asked.get(name) ?? 0) + 1);
  /** Breaks the connection off where an answer must get lost. */
  const answer = (request: FastifyRequest, reply: FastifyReply, body: unknown, status = 200) => {
    if (mode === 'forgetAnswer') {
      request.raw.socket.destroy();
      return reply;
    }
    return reply.code(status).send(body);
  };

  app.post('/v1.0/users/:user/calendar/getSchedule', (request) => {
    count('POST getSchedule');
    const { schedules, startTime, endTime } = scheduleBody.parse(request.body);
    return {
      value: schedules.map((scheduleId) => {
        const events = eventsOf(scheduleId);
        if (!events) return { scheduleId, error: { responseCode: 'ErrorMailRecipientNotFound' } };
        return {
          scheduleId,
          scheduleItems: events
            .filter(({ start, end }) => end > startTime.dateTime && start < endTime.dateTime)
            .map(({ start, end, showAs }) => ({
              status: showAs,
              start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
              end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
            })),
        };
      }),
    };
  });
  app.get('/v1.0/users/:user/calendarView', (request, reply) => {
    count('GET calendarView');
    const { user } = userParams.parse(request.params);
    const query = z
      .object({ startDateTime: z.string(), endDateTime: z.string() })
      .parse(request.query);
    const [from, until] = [query.startDateTime, query.endDateTime].map((one) =>
      one.replace('Z', ''),
    );
    const events = eventsOf(user)?.filter(
      ({ start, end }) => end > (from ?? '') && start < (until ?? ''),
    );
    return events ? { value: events.map(shown) } : reply.code(404).send(notFound);
  });
  app.get('/v1.0/users/:user/events/:id', (request, reply) => {
    count('GET events');
    const { user, id } = eventParams.parse(request.params);
    const event = eventsOf(user)?.find((one) => one.id === id);
    return event ? shown(event) : reply.code(404).send(notFound);
  });
  app.post('/v1.0/users/:user/events', (request, reply) => {
    count('POST events');
    const events = eventsOf(userParams.parse(request.params).user);
    if (!events) return reply.code(404).send(notFound);
    const body = eventBody.parse(request.body);
    if (body.transactionId && events.some((one) => one.transactionId === body.transactionId)) {
      return reply.code(409).send({ error: { code: 'ErrorDuplicateTransactionId' } });
    }
    const event: StoredEvent = {
      id: `AAMk${randomUUID()}=`,
      transactionId: body.transactionId,
      ...fieldsOf(body),
    };
    events.push(event);
    return answer(request, reply, shown(event), 201);
  });
  app.patch('/v1.0/users/:user/events/:id', (request, reply) => {
    count('PATCH events');
    const { user, id } = eventParams.parse(request.params);
    const event = eventsOf(user)?.find((one) => one.id === id);
    if (!event) return reply.code(404).send(notFound);
    Object.assign(event, fieldsOf(eventBody.parse(request.body)));
    return answer(request, reply, shown(event));
  });
  app.delete('/v1.0/users/:user/events/:id', (request, reply) => {
    count('DELETE events');
    const { user, id } = eventParams.parse(request.params);
    const events = eventsOf(user) ?? [];
    const index = events.findIndex((one) => one.id === id);
    if (index < 0) return reply.code(404).send(notFound);
    events.splice(index, 1);
    return answer(request, reply, null, 204);
  });

  const server = await startHttpServer(options.port ?? 0, async (port) => {
    place.url = `http://localhost:${port}`;
    await app.ready();
    return app.routing;
  });
  const known = (address: string): StoredEvent[] => {
    const events = eventsOf(address);
    if (!events) throw new Error(`There is no agenda of ${address}.`);
    return events;
  };
  const release = () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  return {
    ...server,
    url: place.url,
    endpoint: `${place.url}/v1.0`,
    issuer: `${place.url}/tenant/v2.0`,
    asked,
    events: (address) => known(address).toSorted((a, b) => a.start.localeCompare(b.start)),
    add(address, event) {
      const added: StoredEvent = {
        id: `AAMk${randomUUID()}=`,
        transactionId: undefined,
        subject: 'Eigen afspraak',
        location: '',
        content: '',
        showAs: 'busy',
        ...event,
      };
      known(address).push(added);
      return added;
    },
    move(address, id, start, end) {
      const event = known(address).find((one) => one.id === id);
      if (event) Object.assign(event, { start, end });
    },
    remove(address, id) {
      const events = known(address);
      events.splice(
        events.findIndex((one) => one.id === id),
        1,
      );
    },
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

const notFound = { error: { code: 'ErrorItemNotFound' } };

function fieldsOf(body: z.output<typeof eventBody>) {
  return {
    subject: body.subject,
    location: body.location.displayName,
    content: body.body.content,
    start: body.start.dateTime,
    end: body.end.dateTime,
    showAs: body.showAs,
  };
}

function shown({ id, transactionId, subject, start, end, showAs }: StoredEvent) {
  return {
    id,
    transactionId: transactionId ?? null,
    subject,
    showAs,
    isCancelled: false,
    start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
    end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
  };
}
