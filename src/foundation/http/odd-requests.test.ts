import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

const host = 'wisselstad.localhost:3000';

it.each([
  ['an address that cannot be decoded', '/%zz', 400],
  ['a parameter without end', `/beheer/gebruikers/${'a'.repeat(500)}`, 414],
  ['a file that is not there', '/assets/weg.css', 404],
  ['a method that no page has', '/', 404],
])('GEN-B1 %s gets a page of ours with all its headers', async (what, url, status) => {
  const method = what.startsWith('a method') ? 'PUT' : 'GET';
  const answer = await portal.server.inject({ method, url, headers: { host } });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).not.toContain('FST_ERR');
});

it.each(['wisselstad.localhost:99999', 'wisselstad.localhost:x', '['])(
  'GEN-B1 the Host header %s is nobody’s house, not a fault',
  async (odd) => {
    const answer = await portal.server.inject({ url: '/inloggen', headers: { host: odd } });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toContain('name="password"');
  },
);

it('D.1 a file is read only from who may send it', async () => {
  let read = 0;
  const endless = async function* () {
    yield Buffer.from(
      '--grens\r\ncontent-disposition: form-data; name="photo"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n',
    );
    for (let piece = 0; piece < 200; piece += 1) {
      read += 1;
      yield Buffer.alloc(64 * 1024);
    }
    yield Buffer.from('\r\n--grens--\r\n');
  };
  const { Readable } = await import('node:stream');
  const answer = await portal.server.inject({
    method: 'POST',
    url: '/beheer/uiterlijk',
    remoteAddress: '127.0.0.1',
    headers: { host, 'content-type': 'multipart/form-data; boundary=grens' },
    payload: Readable.from(endless()),
  });
  expect(answer.headers.location).toMatch(/^\/inloggen/);
  expect(read).toBeLessThan(200);
});

it('GEN-B3 STF-B12 after a form without a page of its own, signing in leads to the page that held it', async () => {
  const browser = openBrowser(portal.server, host);
  await signInAs(portal, browser, { role: 'employee' });
  portal.clock.advance({ minutes: 31 });
  const customer = '/kantoor/klanten/00000000-0000-4000-8000-000000000000';
  const answer = await browser.postOnly(
    `${customer}/activeercode`,
    {},
    { referer: `http://${host}${customer}?melding=Generic.Notice_Saved` },
  );
  expect(answer.location).toContain(`terug=${encodeURIComponent(customer)}&`);
  const elsewhere = await browser.postOnly(
    `${customer}/activeercode`,
    {},
    { referer: 'https://evil.example/kantoor' },
  );
  expect(elsewhere.location).not.toContain('evil');
});
