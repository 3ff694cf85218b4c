import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { launchChromium } from '../support/chromium.ts';
import { customer } from '../support/pages.ts';
import { contextFor } from '../support/see-pages.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

let chromium: Browser;
let portal: ServedPortal;

beforeAll(async () => {
  [chromium, portal] = await Promise.all([launchChromium(), servePortal()]);
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { analyticsTrackingId: 'G-AB12CD34EF' }),
  );
});

afterAll(async () => {
  await chromium.close();
  await portal.close();
});

it('ADM-244 ADM-247 ADM-249 the browser fetches the library and tells it the page only after a yes', async () => {
  const context = await contextFor(chromium, portal, customer);
  const fetched: string[] = [];
  await context.route('https://*.googletagmanager.com/**', async (route) => {
    fetched.push(route.request().url());
    await route.fulfill({ contentType: 'text/javascript', body: 'window.fetched = true' });
  });
  const page = await context.newPage();
  await page.goto(`${portal.address('wisselstad')}/financien?facturen=20`);
  expect(fetched).toEqual([]);
  await page.click('[name="keuze"][value="ja"]');
  await page.goto(`${portal.address('wisselstad')}/financien?facturen=20`);
  await page.waitForFunction('window.fetched');
  expect(fetched.at(-1)).toBe('https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF');
  const told = await page.evaluate<string>(
    'JSON.stringify(window.dataLayer.map((command) => [...command]))',
  );
  expect(told).toMatch(/"page_location":"https?:\/\/[^"/]+\/financien"/);
  expect(told).not.toMatch(/HM-|cedee|facturen/);
  await context.close();
});

it('ADM-B27 a page works as ever where the library is blocked', async () => {
  const context = await contextFor(chromium, portal, customer);
  await context.addCookies([{ name: 'meten', value: 'ja', url: portal.address('wisselstad') }]);
  await context.route('https://*.googletagmanager.com/**', (route) => route.abort());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${portal.address('wisselstad')}/financien`);
  await page.click('.voordeur-menu a[href="/woning"]');
  expect(new URL(page.url()).pathname).toBe('/woning');
  expect(faults).toEqual([]);
  await context.close();
});
