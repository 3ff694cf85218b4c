import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

const google = 'googletagmanager.com';

async function setTrackingId(analyticsTrackingId: string): Promise<void> {
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { analyticsTrackingId }),
  );
}

async function customer(): Promise<Browser> {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: 'cedee' });
  return browser;
}

it('ADM-246 ADM-248 GEN-41 without a tracking id nobody is asked and nothing is allowed', async () => {
  await setTrackingId('');
  const browser = await customer();
  browser.cookies.set('meten', 'ja');
  const { html, headers } = await browser.get('/financien');
  expect(html).not.toContain('visits');
  expect(html).not.toContain('/bezoek-meten');
  expect(headers['content-security-policy']).not.toContain(google);
});

it('ADM-249 nothing is sent before the visitor agreed, nor after he said no', async () => {
  await setTrackingId('G-AB12CD34EF');
  const browser = await customer();
  const asked = await browser.get('/financien');
  expect(asked.text).toContain('Mogen wij uw bezoek meten?');
  expect(asked.html).not.toContain('data-tracking-id');
  expect(asked.headers['content-security-policy']).not.toContain(google);
  const declined = await browser.post('/bezoek-meten', { keuze: 'nee' });
  expect(declined.text).toContain('Wij meten uw bezoek niet.');
  const after = await browser.get('/financien');
  expect(after.html).not.toContain('data-tracking-id');
  expect(after.text).not.toContain('Mogen wij uw bezoek meten?');
});

it('ADM-247 ADM-250 reports the path of the route: no number, name, token or search term', async () => {
  await setTrackingId('G-AB12CD34EF');
  const browser = await customer();
  await browser.post('/bezoek-meten', { keuze: 'ja' });
  const { html, headers } = await browser.get('/financien?facturen=20&zoek=HM-06367');
  expect(html).toContain('data-tracking-id="G-AB12CD34EF"');
  expect(/data-page="([^"]*)"/.exec(html)?.[1]).toMatch(/^https?:\/\/[^/]+\/financien$/);
  expect(html.match(/data-title="[^"]*"/)?.[0]).toBe('data-title="/financien"');
  expect(String(headers['content-security-policy'])).toContain(
    `script-src 'self' https://www.${google}`,
  );
});

it('ADM-251 does not report pages of staff, their door, or looking along', async () => {
  await setTrackingId('G-AB12CD34EF');
  const agent = portal.browser('wisselstad');
  await signInAs(portal, agent, { role: 'agent', username: 'kcc', customerNumber: 'HM-06367' });
  agent.cookies.set('meten', 'ja');
  for (const path of ['/meekijken/HM-06367/financien', '/medewerker']) {
    const { html, headers } = await agent.get(path);
    expect(html).not.toContain('data-tracking-id');
    expect(headers['content-security-policy']).not.toContain(google);
  }
  agent.cookies.delete('meten');
  expect((await agent.get('/meekijken/HM-06367/financien')).html).not.toContain('/bezoek-meten');
});

it('GEN-41 the choice can be changed on the page Privacy, and another organisation measures nothing', async () => {
  await setTrackingId('G-AB12CD34EF');
  const browser = await customer();
  await browser.post('/bezoek-meten', { keuze: 'ja' });
  expect((await browser.get('/privacy')).text).toContain('U hebt gezegd: ja, dat mag.');
  await browser.fill('/privacy', { keuze: 'nee' }, '/bezoek-meten');
  expect((await browser.get('/privacy')).text).toContain('Wij meten uw bezoek niet.');
  const elsewhere = portal.browser('zonnebloem');
  elsewhere.cookies.set('meten', 'ja');
  expect((await elsewhere.get('/inloggen')).html).not.toContain('data-tracking-id');
});
