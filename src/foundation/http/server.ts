import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { type Counter, counter } from '../counts/counter.ts';
import type { SharedConnections } from '../database/shared-connections.ts';
import type { House } from '../house.ts';
import type { Metrics } from '../log/metrics.ts';
import type { ProfileCache } from '../organisation/load-profile.ts';
import { alongAddressIn } from '../view-along/along-address.ts';
import { logOpened } from '../view-along/log-opened.ts';
import { measured } from '../visits/measure.ts';
import { type Answer, notFound } from './answer.ts';
import { checkDeclarations } from './check-declarations.ts';
import { cookieName, sessionCookie } from './cookies.ts';
import type { SessionKind } from './entrance.ts';
import { handlingOf, NoSuchHouse } from './handling.ts';
import { securityHeaders } from './headers.ts';
import { leaveTraces } from './leave-traces.ts';
import type { Limits } from './limits.ts';
import { packAnswers } from './pack-answers.ts';
import { type Handling, page, type Route } from './route.ts';
import { comesFromOurPages } from './same-site.ts';
import { busyPage, elsewherePage, faultPage, noHousePage, refusalPage } from './screens.tsx';
import { sendAnswer } from './send-answer.ts';
import { collectSent, whileItArrives } from './sent.ts';
import { type SessionTouches, sessionTouches, touchIsDue } from './session-touches.ts';
import { turnAway } from './turn-away.ts';
import type { RequestFacts, Visit } from './visit.ts';

export interface ServerParts {
  readonly house: House;
  readonly pool: pg.Pool;
  /** For pages that many customers open. */
  readonly reading: SharedConnections;
  readonly profiles: ProfileCache;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The folder with the built, hashed files. */
  readonly assetsFolder: string;
  /** Proxies whose forwarding headers are believed; nobody by default (ADM-278). */
  readonly trustedProxies: readonly string[];
  /** How long traces wait for each other; a second when absent. */
  readonly gatherMilliseconds?: number;
  /** What answers at a host without an organisation: the list of demo organisations, when there is one. */
  readonly withoutHouse: ((request: FastifyRequest) => Promise<Answer | undefined>) | undefined;
}

/** Builds the server: every route goes the same way (design section 4). Throws when a route lacks a declaration. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  checkDeclarations(parts.house);
  const server = Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    // Each of a thousand routes would get a timer of its own while the server is put together, and none waits for anything.
    pluginTimeout: 0,
    forceCloseConnections: 'idle',
    // Looking along goes through the customer's own routes.
    rewriteUrl: ({ url = '/' }) => alongAddressIn(url)?.plain ?? url,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // What is no address at all never comes past the hook below.
    frameworkErrors: (error, request, reply) => {
      void fault(parts, request, reply.headers(securityHeaders), error);
    },
  });
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
  if (parts.trustedProxies.length === 0) packAnswers(server);
  await server.register(fastifyCookie);
  await server.register(fastifyFormbody);
  // A file that is too large is cut off and marked, so that the form can say so beside its field.
  await server.register(fastifyMultipart, { throwFileSizeLimit: false });
  await server.register(fastifyStatic, {
    root: parts.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  });
  const gathering = { ...parts, gatherMilliseconds: parts.gatherMilliseconds ?? 1000 };
  const touches = sessionTouches(gathering);
  const counts = counter(gathering);
  server.addHook('onClose', async () => {
    await touches.flush();
    await counts.flush();
  });
  observe(server, parts);
  addHealth(server, parts);
  const open: OpenServer = { ...parts, touches, counts };
  for (const route of parts.house.routes) addRoute(server, open, route);
  server.setNotFoundHandler((request, reply) => carryOut(open, lost, request, reply));
  server.setErrorHandler((error, request, reply) => fault(parts, request, reply, error));
  return server;
}

function observe(server: FastifyInstance, { log, metrics }: ServerParts): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    log.info(
      {
        request: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}

function addHealth(server: FastifyInstance, { pool, metrics }: ServerParts): void {
  server.get('/health', async () => ({ status: 'up' }));
  server.get('/ready', async (_request, reply) => {
    try {
      await pool.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database does not answer' });
    }
  });
  server.get('/metrics', async (request, reply) => {
    if (!metrics.mayRead(request.ip, request.headers.authorization)) return reply.code(404).send();
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

/** Where every unknown address leads: nowhere, but in the organisation's own words and look. */
const lost = page({
  path: '*',
  audience: ['anyone'],
  feature: 'none',
  limit: 'page',
  input: z.object({}),
  log: 'none',
  show: () => notFound,
});

/** The parts of an open server. */
interface OpenServer extends ServerParts {
  readonly touches: SessionTouches;
  readonly counts: Counter;
}

function addRoute(server: FastifyInstance, parts: OpenServer, route: Route): void {
  const { path, aliases = [] } = route.declaration;
  for (const url of [path, ...aliases]) {
    server.route({
      // Together: the route that Fastify else adds for each HEAD makes every start a good deal longer.
      method: route.method === 'GET' ? ['GET', 'HEAD'] : route.method,
      url,
      ...(route.largestFile !== undefined && { bodyLimit: route.largestFile + 1024 * 1024 }),
      handler: (request, reply) => carryOut(parts, route, request, reply),
    });
  }
}

/** limit → organisation → session → may he? → valid? → transactions → present */
async function carryOut(
  parts: OpenServer,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const wait = await parts.limits.count(route.declaration.limit, request.ip);
  if (wait !== undefined) return sendAnswer(reply, busyPage(parts.house, wait), request);
  if (route.method === 'POST' && !comesFromOurPages(request.headers)) {
    return sendAnswer(reply, elsewherePage(parts.house), request);
  }
  const met: { visit?: Visit } = {};
  const along = alongAddressIn(request.originalUrl);
  const kind = along ? 'staff' : sessionKindOf(route, request);
  const token = tokenOf(request, kind);
  const handling = handlingOf({
    route,
    house: parts.house,
    pool: parts.pool,
    reading: parts.reading,
    profiles: parts.profiles,
    host: hostOf(request),
    kind,
    token,
    along,
    now: parts.clock.now(),
    request: factsOf(request),
    turnAway: (visit) =>
      turnAway(visit, route, {
        hadSession: token !== undefined,
        remote: request.socket.remoteAddress,
        along,
      }),
    met: (visit) => {
      met.visit = visit;
    },
    partFailed: (error) => parts.log.error({ request: request.id, error }, 'part of a page'),
  });
  try {
    // Files are read into memory: only from who may send them. Looking along is logged before anything is shown.
    const askFirst = along !== undefined || route.largestFile !== undefined;
    const turnedAway = askFirst ? await handling.turnedAway() : undefined;
    if (along && !turnedAway) {
      await handling.asPortal((visit) => logOpened(visit, route.method === 'POST'));
    }
    const answer =
      turnedAway ??
      (await handleArriving(handling, route, request)) ??
      (await route.handle(handling, await collectSent(request, route.largestFile)));
    const { visit } = met;
    const renewed = visit && token ? renewedCookie(visit, kind, token) : undefined;
    const shown = presentable(parts, visit, answer);
    await sendAnswer(reply, visit ? measured(visit, route, shown) : shown, request, renewed);
    if (visit) parts.counts.note(visit, route, shown);
    if (visit && token) {
      leaveTraces(parts, { visit, route, answer, session: { host: hostOf(request), kind, token } });
    }
    return reply;
  } catch (error) {
    if (error instanceof NoSuchHouse) return withoutHouse(parts, request, reply);
    return fault(parts, request, reply, error, met.visit);
  }
}

/** A form with many files is handled while it comes in. */
async function handleArriving(
  handling: Handling,
  { handleArriving: handle, largestFile }: Route,
  request: FastifyRequest,
): Promise<Answer | undefined> {
  if (!handle || largestFile === undefined || !request.isMultipart()) return undefined;
  return whileItArrives(request, largestFile, (arriving) => handle(handling, arriving));
}

/** Staff pages look at the staff cookie, all others at the customer's. */
function sessionKindOf(route: Route, { url }: FastifyRequest): SessionKind {
  const { audience, path } = route.declaration;
  const forStaff = audience.some((one) => one !== 'anyone' && one !== 'customer');
  const address = route === lost ? url : path;
  return forStaff || /^\/(medewerker|kantoor|beheer)(\/|$)/.test(address) ? 'staff' : 'customer';
}

function presentable(parts: ServerParts, visit: Visit | undefined, answer: Answer): Answer {
  const refused = answer.kind === 'notFound' || answer.kind === 'notAvailable';
  return refused ? refusalPage(parts.house, visit, answer.kind) : answer;
}

/** A remembered session slides with use, and its cookie with it (ADM-259). */
function renewedCookie(visit: Visit, kind: SessionKind, token: string) {
  if (visit.visitor.kind !== 'customer' || !visit.visitor.remembered) return undefined;
  if (!touchIsDue(visit)) return undefined;
  const days = (visit.visitor.endsAt - visit.visitor.lastSeenAt) / 86_400_000;
  return { name: sessionCookie[kind], value: token, days };
}

async function withoutHouse(parts: ServerParts, request: FastifyRequest, reply: FastifyReply) {
  const answer = await parts.withoutHouse?.(request);
  return sendAnswer(reply, answer ?? noHousePage(parts.house), request);
}

function fault(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  visit?: Visit,
): Promise<FastifyReply> {
  const status = statusOf(error);
  const reference = request.id.slice(0, 8);
  if (status >= 500) parts.log.error({ request: request.id, reference, error }, 'fault');
  const sent =
    request.method === 'POST' ? { to: request.originalUrl, body: request.body } : undefined;
  return sendAnswer(reply, faultPage(parts.house, { visit, status, reference, sent }), request);
}

/** What the visitor did wrong (a broken request) keeps its own status; everything else is our fault. */
function statusOf(error: unknown): number {
  const given =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof given === 'number' && given >= 400 && given < 500 ? given : 500;
}

/** The host that was asked; empty for a Host header that is none. */
function hostOf(request: FastifyRequest): string {
  const origin = originOf(request);
  if (origin !== lastOrigin && !URL.canParse(origin)) return '';
  lastOrigin = origin;
  return request.hostname.toLowerCase();
}

/** The last one that was right: most requests come in at the same few, and reading an address takes its time. */
let lastOrigin = '';

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

function tokenOf(request: FastifyRequest, kind: SessionKind): string | undefined {
  return request.cookies[cookieName(sessionCookie[kind], request.protocol === 'https')];
}

function factsOf(request: FastifyRequest): RequestFacts {
  const secure = request.protocol === 'https';
  const query = request.query;
  const notice =
    typeof query === 'object' && query !== null && 'melding' in query ? query.melding : undefined;
  return {
    id: request.id,
    base: alongAddressIn(request.originalUrl)?.base ?? '',
    path: request.url.split('?')[0] ?? '/',
    target: request.url,
    address: request.ip,
    cookies: secure ? withoutPrefix(request.cookies) : request.cookies,
    userAgent: request.headers['user-agent'] ?? '',
    referer: request.headers.referer,
    origin: originOf(request),
    notice: typeof notice === 'string' ? notice : undefined,
  };
}

/** Cookies by our own plain names. */
function withoutPrefix(cookies: FastifyRequest['cookies']): RequestFacts['cookies'] {
  return Object.fromEntries(
    Object.entries(cookies).map(([name, value]) => [name.replace(/^__Host-/, ''), value]),
  );
}
