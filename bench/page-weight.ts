import { gzipSync } from 'node:zlib';
import type { BrowserContext, Response } from 'playwright-core';
import { launchChromium } from '../test/support/chromium.ts';
import { report } from './report.ts';
import { inFreshFolder, signedIn, startPortal } from './started-portal.ts';

/**
 * What a visit weighs with gzip, pictures left out (design section 9): what a real browser fetches, without headers.
 * Packed here all alike, whoever packs them on their way: the server or a proxy before it.
 */
const kilobyte = 1024;
const goals = { first: 60 * kilobyte, script: 10 * kilobyte, later: 12 * kilobyte };

interface Part {
  readonly type: string;
  readonly path: string;
  readonly bytes: number;
}

const chromium = await launchChromium();
try {
  await inFreshFolder(async (dataFolder) => {
    const portal = await startPortal(dataFolder);
    try {
      const first = await partsOf(await chromium.newContext(), `${portal.address}/inloggen`);
      const visitor = await signedIn(chromium, portal);
      await partsOf(visitor, `${portal.address}/`);
      const later: { path: string; parts: Part[] }[] = [];
      for (const path of ['/', '/woning', '/financien']) {
        later.push({ path, parts: await partsOf(visitor, portal.address + path) });
      }
      const scripts = first.filter(({ type }) => type === 'script');
      report(
        'page-weight',
        [
          row('first visit: /inloggen', first, goals.first),
          row('its script', scripts, goals.script),
          ...later.map(({ path, parts }) => row(`later page: ${path}`, parts, goals.later)),
        ],
        { first, later },
      );
    } finally {
      await portal.stop();
    }
  });
} finally {
  await chromium.close();
}

/** Everything but pictures that a browser fetches anew for a page. */
async function partsOf(context: BrowserContext, address: string): Promise<Part[]> {
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  const parts: Part[] = [];
  for (const response of responses) {
    const type = response.request().resourceType();
    const { responseBodySize } = await response.request().sizes();
    // Nothing travelled for what came from the browser's cache; Chromium then counts less than nothing.
    if (type === 'image' || responseBodySize <= 0) continue;
    parts.push({ type, path: new URL(response.url()).pathname, bytes: await bytesOf(response) });
  }
  await page.close();
  return parts;
}

/** A font is packed already. */
async function bytesOf(response: Response): Promise<number> {
  const body = await response.body();
  return response.url().endsWith('.woff2') ? body.length : gzipSync(body).length;
}

function row(what: string, parts: readonly Part[], goal: number) {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  return { what, kilobytes: inKilobytes(bytes), goal: inKilobytes(goal), ok: bytes <= goal };
}

function inKilobytes(bytes: number): number {
  return Math.round((bytes / kilobyte) * 10) / 10;
}
