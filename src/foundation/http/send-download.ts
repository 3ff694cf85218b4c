import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileMissing, FilesUnavailable } from '../ports/files.ts';
import type { Download } from './answer.ts';
import { byteRangeOf } from './byte-range.ts';
import { attachment } from './content-disposition.ts';

/** A file of somebody else's making may do nothing, should a browser show it all the same. */
const contentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Streams a kept file, all of it or the range that is asked for. It stays private, and a copy is used again only
 * after asking here. Goes to `otherwise` when the content cannot be had.
 */
export async function sendDownload(
  reply: FastifyReply,
  { file, files, otherwise }: Download,
  request: FastifyRequest,
): Promise<FastifyReply> {
  const etag = `"${file.sha256}"`;
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'content-disposition': attachment(file.name),
  };
  if (isKnown(request.headers['if-none-match'], etag))
    return reply.code(304).headers(headers).send();
  const { 'if-range': ifRange } = request.headers;
  const wanted = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = request.method === 'GET' ? byteRangeOf(wanted, file.bytes) : 'all';
  if (range === 'none') {
    return reply.code(416).headers(headers).header('content-range', `bytes */${file.bytes}`).send();
  }
  try {
    if ((await files.sizeOf(file.key)) !== file.bytes)
      throw new FileMissing('The file is not whole.');
    const part = range === 'all' ? undefined : range;
    const length = part ? part.end - part.start + 1 : file.bytes;
    // Fastify gives a HEAD without a stream the length 0.
    const content =
      request.method === 'HEAD' ? Readable.from([]) : await files.open(file.key, part);
    reply.headers(headers).header('content-length', length).type(file.type);
    if (part) {
      reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${file.bytes}`);
    }
    return reply.send(content);
  } catch (error) {
    if (!(error instanceof FileMissing || error instanceof FilesUnavailable)) throw error;
    return reply.header('cache-control', 'no-store').redirect(otherwise, 303);
  }
}

/** A browser that has this very file already need not get it again. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .includes(etag);
}
