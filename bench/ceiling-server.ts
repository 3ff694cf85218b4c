import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The ceiling: bare node:http, the one combined query of `QUERY`, a fixed page of `PAGE_BYTES`. Prints the port as JSON.
 * It connects as the owner, so no policy is in its way.
 */
const connection = JSON.parse(process.env.CONNECTION ?? '{}');
const query = JSON.parse(process.env.QUERY ?? '{}');
// As few as the portal reads with: with ten, the default of the driver, PostgreSQL works longer for the same.
const max = Number(process.env.CONNECTIONS);
// One plan serves all values, as in the portal.
const options = '-c plan_cache_mode=force_generic_plan -c jit=off';
const pool = new pg.Pool({ ...connection, max, options });
const page = Buffer.alloc(Number(process.env.PAGE_BYTES ?? 20_000), 'x');

const server = createServer((request, response) => {
  const token = /klant=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest();
  pool.query({ name: 'ceiling', text: query.text, values: [hash, ...query.values] }).then(
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
