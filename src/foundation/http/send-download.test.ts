import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../test/support/browser.ts';
import { fetchFile } from '../../../test/support/fetch-file.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { recordFile } from '../files/stored-file.ts';

const content = Buffer.from('0123456789');
let portal: TestPortal;
let cedee: Browser;
let path: string;

beforeAll(async () => {
  portal = await startTestPortal();
  cedee = portal.browser('wisselstad');
  await cedee.signIn('cedee');
  path = await archived('tien.pdf');
});
afterAll(() => portal.close());

/** Archives the ten digits under a name, and answers the address of the download. */
async function archived(name: string): Promise<string> {
  const id = await portal.inside('wisselstad', async (write, organisationId) => {
    const customer = await write
      .selectFrom('customer')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('customerNumber', '=', 'HM-06367')
      .executeTakeFirstOrThrow();
    const kept = await portal.files.keep(organisationId, content);
    const fileId = await recordFile(
      write,
      { organisationId, now: portal.clock.now() },
      { kept, name, type: 'application/pdf', ownerId: customer.id },
    );
    const row = {
      organisationId,
      id: randomUUID(),
      customerId: customer.id,
      code: randomUUID(),
      documentDate: Temporal.PlainDate.from('2026-01-01'),
      mainSubject: 'Proef',
      onPortal: true,
      fileId,
    };
    await write.insertInto('document').values(row).execute();
    return row.id;
  });
  return `/correspondentie/${id}/document`;
}

const ask = (headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  fetchFile(portal, cedee, path, { headers, method });

describe('ranges (RFC 9110, section 14)', () => {
  it.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=8-400', '89', 'bytes 8-9/10'],
    ['bytes=-400', '0123456789', 'bytes 0-9/10'],
  ])('design 7: %s is answered with that part', async (range, part, contentRange) => {
    const answer = await ask({ range });
    expect(answer.status).toBe(206);
    expect(String(answer.content)).toBe(part);
    expect(answer.headers).toMatchObject({
      'content-range': contentRange,
      'content-length': String(part.length),
      'content-type': 'application/pdf',
    });
  });

  it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])(
    'design 7: %s lies outside: 416 with the size',
    async (range) => {
      const answer = await ask({ range });
      expect(answer.status).toBe(416);
      expect(answer.headers['content-range']).toBe('bytes */10');
      expect(answer.content).toHaveLength(0);
    },
  );

  it.each(['bytes=4-2', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,3-4', 'bytes=', ''])(
    'design 7: "%s" is no range that is heeded: everything',
    async (range) => {
      const answer = await ask({ range });
      expect(answer.status).toBe(200);
      expect(answer.content).toEqual(content);
      expect(answer.headers['accept-ranges']).toBe('bytes');
    },
  );

  it('design 7: a range goes with the very file it began with, else everything comes (If-Range)', async () => {
    const { etag } = (await ask()).headers;
    expect((await ask({ range: 'bytes=0-1', 'if-range': String(etag) })).status).toBe(206);
    expect((await ask({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    const date = 'Sat, 21 Nov 2026 10:00:00 GMT';
    expect((await ask({ range: 'bytes=0-1', 'if-range': date })).status).toBe(200);
  });
});

it('design 7: HEAD answers the headers of the file without its content', async () => {
  const [head, get] = [await ask({ range: 'bytes=0-1' }, 'HEAD'), await ask()];
  expect(head.status).toBe(200);
  expect(head.content).toHaveLength(0);
  for (const name of ['content-length', 'content-type', 'etag', 'content-disposition']) {
    expect(head.headers[name], name).toBe(get.headers[name]);
  }
});

it('DOC-B3 a browser asks again each time; what it has already is not sent again', async () => {
  const { etag, 'cache-control': caching } = (await ask()).headers;
  expect(caching).toBe('private, no-cache');
  const known = await ask({ 'if-none-match': `"other", W/${String(etag)}` });
  expect(known.status).toBe(304);
  expect(known.content).toHaveLength(0);
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
});

it.each([
  ['rapport "af".pdf', 'rapport _af_.pdf', 'rapport%20%22af%22.pdf'],
  ['x.pdf\r\nset-cookie: a=b', 'x.pdfset-cookie_ a_b', 'x.pdfset-cookie%3A%20a%3Db'],
  ['../../etc/passwd', 'passwd', 'passwd'],
  ['C:\\map\\brief.pdf', 'brief.pdf', 'brief.pdf'],
  ["l'été (1)*.pdf", 'l__t_ _1__.pdf', 'l%27%C3%A9t%C3%A9%20%281%29%2A.pdf'],
  ['Нгуен.pdf', '_____.pdf', '%D0%9D%D0%B3%D1%83%D0%B5%D0%BD.pdf'],
  ['brief\u202efdp.exe', 'brieffdp.exe', 'brieffdp.exe'],
  ['\ud800.pdf', '_.pdf', '%EF%BF%BD.pdf'],
  ['...', 'bestand', 'bestand'],
])('D.9 the name %j cannot add a header or leave its folder', async (name, plain, encoded) => {
  const answer = await fetchFile(portal, cedee, await archived(name));
  expect(answer.status).toBe(200);
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  );
  expect(answer.headers['set-cookie']).toBeUndefined();
});
