import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** What is shorter travels in one piece anyhow. */
const leastBytes = 1000;

/**
 * Packs pages, style sheets and drawings for browsers that read gzip. For a server that answers browsers itself; a
 * proxy that stands before it does the same.
 */
export function packAnswers(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (!canBePacked(reply, payload)) return done(null, payload);
    reply.header('vary', 'accept-encoding');
    if (!readsGzip(request.headers['accept-encoding'])) return done(null, payload);
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    gzip(payload, done);
  });
}

function canBePacked(reply: FastifyReply, payload: unknown): payload is string | Buffer {
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  return (
    isWhole &&
    payload.length >= leastBytes &&
    !reply.hasHeader('content-encoding') &&
    /^(text\/(html|css)|image\/svg\+xml)/.test(`${reply.getHeader('content-type')}`)
  );
}

/** Whether gzip is among what the browser names, and not with the weight 0. */
function readsGzip(accepted: string | string[] | undefined): boolean {
  return /(^|[\s,])gzip\s*(,|$|;\s*q=(1|0?\.\d*[1-9]))/i.test(`${accepted ?? ''}`);
}
