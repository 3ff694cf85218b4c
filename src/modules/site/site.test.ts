import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

describe('what stands around the pages', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.inside('wisselstad', async (write, organisationId) => {
      await write
        .insertInto('lookImage')
        .values({
          organisationId,
          kind: 'logo',
          contentType: 'image/svg+xml',
          content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
          hash: '00aa11bb22cc33dd',
          width: 1,
          height: 1,
        })
        .onConflict((conflict) =>
          conflict.columns(['organisationId', 'kind']).doUpdateSet({
            contentType: 'image/svg+xml',
            content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
            hash: '00aa11bb22cc33dd',
          }),
        )
        .execute();
      await settingsChanged(write, organisationId);
    });
  });
  afterAll(() => portal.close());

  it('ADM-205 sends a drawing so that it can run nothing when it is opened by itself', async () => {
    const page = await portal.browser('wisselstad').get('/uiterlijk/logo-00aa11bb22cc33dd');
    expect(page.headers['content-type']).toBe('image/svg+xml');
    expect(page.headers['content-security-policy']).toContain('sandbox');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('ADM-238 answers what is in force at an old address, and lets nobody keep that', async () => {
    const page = await portal.browser('wisselstad').get('/uiterlijk/logo-ffffffffffffffff');
    expect(page.html).toContain('<svg');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it.each([
    'logo-x',
    'secret-00aa11bb22cc33dd',
    '00aa11bb22cc33dd',
    'logo-00aa11bb22cc33dd.css',
    '..%2f0123456789.css',
  ])('knows no look file %s', async (file) => {
    expect((await portal.browser('wisselstad').get(`/uiterlijk/${file}`)).status).toBe(404);
  });

  it('ADM-4 shows the images of one organisation nowhere else', async () => {
    await portal.browser('wisselstad').get('/uiterlijk/logo-00aa11bb22cc33dd');
    const elsewhere = await portal.browser('zonnebloem').get('/uiterlijk/logo-00aa11bb22cc33dd');
    expect(elsewhere.html).not.toContain('<svg xmlns="http://www.w3.org/2000/svg"/>');
  });

  it('GEN-10 shows a page in the language that was chosen, at once and afterwards', async () => {
    const browser = portal.browser('wisselstad');
    expect((await browser.get('/toegankelijkheid')).html).toContain('<html lang="nl"');
    const referer =
      'http://wisselstad.localhost:3000/toegankelijkheid?melding=Generic.Notice_Saved';
    const english = await browser.get('/taal/en', { referer });
    expect(english.location).toBe('/toegankelijkheid');
    expect(english.html).toContain('<html lang="en"');
    expect((await browser.get('/privacy')).text).toContain('Your rights');
    await browser.get('/taal/nl');
    expect((await browser.get('/privacy')).text).toContain('Uw rechten');
  });

  it('GEN-10 lets the choice go before the language of the account', async () => {
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role: 'customer', username: 'HM-TAAL' });
    expect((await browser.get('/privacy')).html).toContain('<html lang="nl"');
    await browser.get('/taal/en');
    expect((await browser.get('/privacy')).html).toContain('<html lang="en"');
  });

  it.each([
    'https://evil.example/inloggen',
    'http://wisselstad.localhost:3000//evil.example',
    'geen adres',
  ])('leads to no other site from %s', async (referer) => {
    const browser = portal.browser('wisselstad');
    await browser.get('/taal/en', { referer });
    const { headers } = await portal.server.inject({
      url: '/taal/en',
      headers: { host: 'wisselstad.localhost:3000', referer },
      remoteAddress: '127.0.0.1',
    });
    expect(headers.location).toBe('/');
  });

  it('has an accessibility statement with the ways to reach this organisation', async () => {
    const page = await portal.browser('wisselstad').get('/toegankelijkheid');
    expect(page.status).toBe(200);
    expect(page.text).toContain('WCAG 2.2');
    expect(page.text).toContain(
      'Een onafhankelijk bureau heeft Mijn Wisselstad nog niet onderzocht.',
    );
    expect(page.html).toContain('mailto:klantenservice@wisselstad.example');
    const other = await portal.browser('zonnebloem').get('/toegankelijkheid');
    expect(other.text).not.toContain('Wisselstad');
  });

  it('has a security.txt that has not expired and names its own address', async () => {
    const page = await portal.browser('wisselstad').get('/.well-known/security.txt');
    expect(page.headers['content-type']).toBe('text/plain; charset=utf-8');
    const fields = new Map(
      page.html
        .trim()
        .split('\n')
        .toReversed()
        .map((line): [string, string] => {
          const [name = '', ...value] = line.split(': ');
          return [name, value.join(': ')];
        }),
    );
    expect(fields.get('Contact')).toBe('mailto:klantenservice@wisselstad.example');
    expect(fields.get('Preferred-Languages')).toBe('nl, en');
    expect(fields.get('Canonical')).toBe(
      'http://wisselstad.localhost:3000/.well-known/security.txt',
    );
    const expires = Temporal.Instant.from(fields.get('Expires') ?? '');
    const days = expires.since(portal.clock.now()).total('hours') / 24;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });

  it('keeps search engines out of the pages of staff', async () => {
    const page = await portal.browser('wisselstad').get('/robots.txt');
    expect(page.html).toMatch(/^User-agent: \*\n/);
    expect(page.html).toContain('Disallow: /beheer');
  });

  it('GEN-20 GEN-B6 answers image B as the icon of the tab, or the neutral one', async () => {
    const icon = await portal.browser('wisselstad').get('/favicon.ico');
    expect(icon.location).toMatch(/^\/(uiterlijk\/footer_logo-|assets\/logo-small)/);
    expect(icon.status).toBe(200);
  });
});
