import type { FastifyReply, FastifyRequest } from 'fastify';
import { alongAddressIn } from '../view-along/along-address.ts';
import { answerAlong } from '../view-along/answer-along.ts';
import type { Answer, SetCookie } from './answer.ts';
import { attachment } from './content-disposition.ts';
import { cookieName } from './cookies.ts';
import { sendDownload } from './send-download.ts';

/** Turns an answer into HTTP. Pages are private: nothing keeps a copy. */
export async function sendAnswer(
  reply: FastifyReply,
  given: Answer,
  request: FastifyRequest,
  renewed?: SetCookie,
): Promise<FastifyReply> {
  const along = alongAddressIn(request.originalUrl);
  const answer = along ? answerAlong(given, along.base) : given;
  const secure = request.protocol === 'https';
  const cookies = 'cookies' in answer && answer.cookies ? answer.cookies : [];
  for (const cookie of renewed ? [renewed, ...cookies] : cookies) setCookie(reply, cookie, secure);
  switch (answer.kind) {
    case 'page':
      return reply
        .code(answer.status ?? 200)
        .header('cache-control', 'no-store')
        .headers(answer.headers ?? {})
        .type('text/html; charset=utf-8')
        .send(bytesOf(answer.html.value));
    case 'redirect':
      return reply.header('cache-control', 'no-store').redirect(answer.location, 303);
    case 'json':
      return reply
        .code(answer.status ?? 200)
        .header('cache-control', 'no-store')
        .send(answer.body);
    case 'file':
      if (answer.downloadAs !== undefined) {
        reply.header('content-disposition', attachment(answer.downloadAs));
      }
      return reply
        .header(
          'cache-control',
          answer.caching === 'forever' ? 'public, max-age=31536000, immutable' : 'no-store',
        )
        .headers(answer.headers ?? {})
        .type(answer.contentType)
        .send(answer.content);
    case 'download':
      return sendDownload(reply, answer, request);
    case 'problems':
      return reply.code(422).send();
    case 'notFound':
    case 'notAvailable':
      return reply.code(404).send();
  }
}

/**
 * A page as it goes out. Ours are in ASCII, but for a control character that somebody typed: such text is copied as it
 * is, which costs a fraction of encoding it.
 */
function bytesOf(markup: string): Buffer {
  return Buffer.from(markup, Buffer.byteLength(markup) === markup.length ? 'latin1' : 'utf8');
}

function setCookie(reply: FastifyReply, { name, value, days }: SetCookie, secure: boolean): void {
  reply.setCookie(cookieName(name, secure), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    ...(value === '' ? { maxAge: 0 } : days !== undefined && { maxAge: Math.round(days * 86_400) }),
  });
}
