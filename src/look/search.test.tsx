import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.ts';
import { securityHeaders } from '../foundation/http/headers.ts';
import { renderPage, renderShell } from '../foundation/page/frame.tsx';
import { testShell } from '../foundation/page/test-shell.ts';

const shell = renderShell({ ...testShell, suggests: true });
const html = renderPage(shell, { title: 'Proef', children: <p>Deze pagina</p> }).value;
const results = renderPage(shell, {
  title: 'Zoeken',
  children: (
    <section data-search-results>
      <h2 tabindex="-1">Zoekresultaten (6 onderwerpen gevonden)</h2>
      <a href="/" data-close-results>
        Sluiten
      </a>
    </section>
  ),
}).value;
const suggestions = [
  {
    title: 'Hoe kan ik mijn <b>huur</b> betalen?',
    text: 'Huur en betalen',
    href: '/vragen/KBK-00005',
  },
  { title: 'Factuur', text: 'Facturen', href: '/financien' },
];

/** No server: every request of the page is answered here, with the portal's own headers. */
describe('the search field', () => {
  const folder = mkdtempSync(join(tmpdir(), 'voordeur-search-'));
  let browser: Browser;
  let asked: string[];
  let status = 200;

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
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    asked = [];
    const files = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    await page.route('http://portal.test/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (pathname.startsWith('/zoeken')) asked.push(decodeURIComponent(pathname + search));
      if (pathname === '/zoeken/suggesties') return route.fulfill({ json: suggestions });
      const headers = { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' };
      if (pathname === '/zoeken') return route.fulfill({ status, body: results, headers });
      if (pathname === '/') return route.fulfill({ body: html, headers });
      const file = files[pathname.replace('/assets/', '')];
      return file ? route.fulfill({ path: join(folder, file) }) : route.fulfill({ status: 404 });
    });
    await page.goto('http://portal.test/');
    return page;
  }

  it('KNO-7 suggests while somebody types; arrows walk through, Escape closes', async () => {
    const page = await open();
    await page.fill('#zoek-portaal', 'huur');
    await page.waitForSelector('.voordeur-suggestions a');
    expect(asked).toEqual(['/zoeken/suggesties?q=huur']);
    expect(await page.textContent('.voordeur-suggestions li')).toContain(
      'mijn <b>huur</b> betalen',
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute(':focus', 'href')).toBe('/vragen/KBK-00005');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.voordeur-suggestions')).toBe(false);
    expect(await page.getAttribute(':focus', 'id')).toBe('zoek-portaal');
    await page.context().close();
  });

  it('KNO-13 shows results above the page that is open; the cross closes them', async () => {
    const page = await open();
    await page.fill('#zoek-portaal', 'huur');
    await page.press('#zoek-portaal', 'Enter');
    await page.waitForSelector('[data-search-results]');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.textContent('main')).toContain('Deze pagina');
    expect(await page.textContent(':focus')).toContain('Zoekresultaten');
    await page.click('[data-close-results]');
    expect(await page.$('[data-search-results]')).toBeNull();
    expect(await page.textContent('main')).toContain('Deze pagina');
    await page.context().close();
  });

  it('KNO-13 without an answer for the panel, or without script, the search page itself opens', async () => {
    const page = await open(false);
    await page.fill('#zoek-portaal', 'huur');
    await page.press('#zoek-portaal', 'Enter');
    await page.waitForURL('**/zoeken?q=huur');
    expect(await page.textContent('main')).toContain('Zoekresultaten');
    await page.context().close();
    status = 500;
    const broken = await open();
    await broken.fill('#zoek-portaal', 'huur');
    await broken.press('#zoek-portaal', 'Enter');
    await broken.waitForURL('**/zoeken?q=huur');
    await broken.context().close();
    status = 200;
  });

  it('the whole script stays below 10 KB', () => {
    const files = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(gzipSync(readFileSync(join(folder, files['portal.js']))).length).toBeLessThan(10_000);
  });
});
