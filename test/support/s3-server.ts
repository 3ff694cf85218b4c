import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Storage as S3 offers it, in memory: put, get with a range, head, delete and list, in one bucket. */
export interface S3Server {
  readonly endpoint: string;
  /** Every request: method, path with query, and its range. */
  readonly asked: { method: string; path: string; range: string | undefined }[];
  /** What is wrong from now on; nothing when absent. */
  misbehave(how?: 'silent' | 'error' | 'broken'): void;
  stop(): Promise<void>;
}

/** Objects in one answer of the list, so that a test sees more than one page. */
const listSize = 2;

export async function startS3Server(bucket: string, accessKeyId: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const asked: S3Server['asked'] = [];
  let fault: string | undefined;
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    asked.push({ method, path: url, range: headers.range });
    const body = await buffer(request);
    if (fault === 'silent') return;
    if (fault === 'error') return say(response, 503, 'SlowDown');
    if (!isSigned(request, body, accessKeyId)) return say(response, 403, 'SignatureDoesNotMatch');
    const { pathname, searchParams } = new URL(url, 'http://s3');
    if (!pathname.startsWith(`/${bucket}`)) return say(response, 404, 'NoSuchBucket');
    const key = decodeURIComponent(pathname.slice(bucket.length + 2));
    if (key === '') return list(response, searchParams);
    if (method === 'PUT') {
      objects.set(key, body);
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = objects.get(key);
    if (!found) return say(response, 404, method === 'HEAD' ? '' : 'NoSuchKey');
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    const part = start ? found.subarray(Number(start), Number(end) + 1) : found;
    response.writeHead(start ? 206 : 200, { 'content-length': part.length });
    if (method === 'HEAD') return void response.end();
    if (fault === 'broken')
      return void response.write(part.subarray(0, 1), () => response.destroy());
    response.end(part);
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const prefix = query.get('prefix') ?? '';
    const from = Number(query.get('continuation-token') ?? 0);
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix));
    const more = from + listSize < keys.length;
    const contents = keys
      .slice(from, from + listSize)
      .map(
        (key) =>
          `<Contents><Key>${key}</Key><LastModified>2026-11-20T09:00:00.000Z</LastModified></Contents>`,
      );
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join('')}${
          more ? `<NextContinuationToken>${from + listSize}</NextContinuationToken>` : ''
        }</ListBucketResult>`,
      );
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port }: Pick<AddressInfo, 'port'> = addressOf(server.address());
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked,
    misbehave(how) {
      fault = how;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function addressOf(address: ReturnType<ReturnType<typeof createServer>['address']>): AddressInfo {
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen.');
  return address;
}

/** Signed as AWS Signature Version 4 asks, with the hash of this very body. */
function isSigned({ headers }: IncomingMessage, body: Buffer, accessKeyId: string): boolean {
  const signed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[\w-]+\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=[0-9a-f]{64}$/.exec(
      headers.authorization ?? '',
    );
  const names = signed?.[2]?.split(';') ?? [];
  return (
    signed?.[1] === accessKeyId &&
    names.includes('host') &&
    names.includes('x-amz-date') &&
    headers['x-amz-content-sha256'] === createHash('sha256').update(body).digest('hex')
  );
}

function say(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(code && `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
