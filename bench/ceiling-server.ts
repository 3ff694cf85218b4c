import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { ceilingQuery } from './ceiling-query.ts';

/**
 * The ceiling: bare node:http, one combined query, a fixed page of `PAGE_BYTES`. Prints the port as JSON.
 * It connects as the owner, so no policy is in its way.
 */
const connection = JSON.parse(process.env.CONNECTION ?? '{}');
const pool = new pg.Pool({ ...connection, max: 10 });
const page = Buffer.alloc(Number(process.env.PAGE_BYTES ?? 20_000), 'x');

const server = createServer((request, response) => {
  const token = /klant=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  pool.query({ name: 'ceiling', text: ceilingQuery, values: [hash] }).then(
    ({ rows }) => {
      response.writeHead(rows.length === 1 ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': page.length,
      });
      response.end(page);
    },
    () => response.writeHead(500).end(),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined }));
});
