import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.ts';
import { securityHeaders } from '../foundation/http/headers.ts';
import { ConfirmedDownload } from '../foundation/page/confirmed-download.tsx';
import { renderPage, renderShell } from '../foundation/page/frame.tsx';
import { dutch as say, testShell } from '../foundation/page/test-shell.ts';

const html = renderPage(renderShell(testShell), {
  title: 'Proef',
  children: (
    <ConfirmedDownload
      say={say}
      id="points"
      href="/points.pdf"
      openHref="/points.pdf?tonen=ja"
      fileName="punten.pdf"
      title="Download PDF"
      about="Punten"
      portalName="Mijn Portaal"
      done="Het document is gedownload."
    />
  ),
}).value;

/** No server: every request of the page is answered here, with the portal's own headers. */
describe('the dialog after a download', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voordeur-download-'));
  let browser: Browser;
  let answer: (route: Route) => Promise<void>;

  beforeAll(async () => {
    await buildAssets(folder);
    browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args.filter((argument) => argument !== '--single-process'),
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
    const page = await context.newPage();
    const files = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    await page.route('http://portal.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/points.pdf') return answer(route);
      if (pathname === '/') {
        const headers = { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' };
        return route.fulfill({ body: html, headers });
      }
      const file = files[pathname.replace('/assets/', '')];
      if (!file) return route.fulfill({ body: 'Niet gemaakt', contentType: 'text/html' });
      return route.fulfill({ path: join(folder, file) });
    });
    await page.goto('http://portal.test/');
    return page;
  }

  const saved = (route: Route) =>
    route.fulfill({
      body: '%PDF-1.7',
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="punten.pdf"',
      },
    });

  it('TEN-20 saves the document, says so, opens it by a link and closes with Sluiten', async () => {
    const page = await open();
    answer = saved;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('punten.pdf');
    const dialog = page.getByRole('dialog', { name: 'Mijn Portaal' });
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('Het document is gedownload.');
    const link = dialog.getByRole('link', { name: 'Document openen' });
    expect(await link.getAttribute('href')).toBe('/points.pdf?tonen=ja');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }, 30_000);

  it('TEN-B5 shows the page that says why when no document comes', async () => {
    const page = await open();
    answer = (route) => route.fulfill({ body: 'Kan nu niet', contentType: 'text/html' });
    await page.getByRole('link', { name: 'Download PDF' }).click();
    await page.waitForURL('http://portal.test/points.pdf');
    expect(await page.textContent('body')).toContain('Kan nu niet');
  }, 30_000);

  it('TEN-20 simply saves the document without script', async () => {
    const page = await open(false);
    answer = saved;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('punten.pdf');
  }, 30_000);
});
