import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';

describe('a portal without a proxy before it', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const get = (url: string, encoding?: string, method: 'GET' | 'HEAD' = 'GET') =>
    portal.server.inject({
      method,
      url,
      headers: {
        host: 'wisselstad.localhost:3000',
        ...(encoding && { 'accept-encoding': encoding }),
      },
    });
  /** The form key is another one each time. */
  const alike = (page: string) => page.replace(/name="formKey" value="[^"]*"/g, '');

  it('design 9: packs a page for a browser that reads gzip, and sends it whole to others', async () => {
    const plain = await get('/inloggen');
    const packed = await get('/inloggen', 'gzip, deflate, br, zstd');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(Number(packed.headers['content-length'])).toBe(packed.rawPayload.length);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(alike(gunzipSync(packed.rawPayload).toString())).toBe(alike(plain.body));
    expect([plain.headers.vary, packed.headers.vary]).toEqual([
      'accept-encoding',
      'accept-encoding',
    ]);
  });

  it('design 9: packs the style sheet of the organisation, and leaves pictures and packed files as they are', async () => {
    const { body } = await get('/inloggen');
    const sheet = /href="(\/uiterlijk\/[0-9a-f]+\.css)"/.exec(body)?.[1] ?? '';
    const photo = /href="(\/uiterlijk\/photo-[0-9a-f]+)"/.exec(body)?.[1] ?? '';
    const shared = /href="(\/assets\/look-\w+\.css)"/.exec(body)?.[1] ?? '';
    const packed = await get(sheet, 'gzip');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['cache-control']).toContain('immutable');
    expect(gunzipSync(packed.rawPayload).toString()).toContain('--voordeur-photo');
    const asked = await get(sheet, 'gzip', 'HEAD');
    expect(asked.rawPayload.length).toBe(0);
    expect(asked.headers['content-length']).toBe(packed.headers['content-length']);
    expect((await get(photo, 'gzip')).headers['content-encoding']).toBeUndefined();
    const file = await get(shared, 'br, gzip');
    expect(file.headers['content-encoding']).toBe('br');
    const shortOne = await get('/robots.txt', 'gzip');
    expect(shortOne.headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['gzip', 'gzip'],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip; q=0.0', undefined],
    ['x-gzip-not', undefined],
    ['br', undefined],
    ['identity', undefined],
  ])('design 9: reads accept-encoding: %s', async (accepted, encoding) => {
    expect((await get('/inloggen', accepted)).headers['content-encoding']).toBe(encoding);
  });
});

it('design 9: a portal behind a proxy leaves packing to it', async () => {
  const portal = await startTestPortal({ trustedProxies: ['127.0.0.1'] });
  try {
    const page = await portal.server.inject({
      url: '/inloggen',
      headers: { host: 'wisselstad.localhost:3000', 'accept-encoding': 'gzip' },
    });
    expect(page.headers['content-encoding']).toBeUndefined();
    expect(page.body).toContain('name="username"');
  } finally {
    await portal.close();
  }
});
