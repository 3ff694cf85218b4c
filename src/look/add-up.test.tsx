import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.ts';
import { launchChromium } from '../../test/support/chromium.ts';
import { renderPage, renderShell } from '../foundation/page/frame.tsx';
import { testShell } from '../foundation/page/test-shell.ts';

const parts = {
  rent: { cents: 47_743, group: 'one' },
  service: { cents: 47_743, group: 'one' },
  garage: { cents: 6_250, group: 'two' },
};
const html = renderPage(renderShell(testShell), {
  title: 'Proef',
  children: (
    <div data-adds-up={JSON.stringify(parts)}>
      {Object.keys(parts).map((name) => (
        <input type="checkbox" name="post" id={name} value={name} />
      ))}
      <p data-total-line hidden>
        <output data-total>€ 0,00</output>
      </p>
    </div>
  ),
}).value;

const folder = mkdtempSync(join(tmpdir(), 'voordeur-add-up-'));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await buildAssets(folder);
  browser = await launchChromium();
  page = await browser.newPage();
  const files = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  await page.setContent(html);
  await page.addScriptTag({ path: join(folder, files['portal.js']) });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

it('FIN-73 adds up what is ticked, at once', async () => {
  expect(await page.isVisible('[data-total-line]')).toBe(true);
  await page.check('#rent');
  await page.check('#service');
  expect((await page.textContent('[data-total]'))?.replace(/\s/g, ' ')).toBe('€ 954,86');
});

it('OP-FIN-8 what is of another company cannot be ticked beside it, until nothing is', async () => {
  expect(await page.isDisabled('#garage')).toBe(true);
  await page.uncheck('#rent');
  await page.uncheck('#service');
  expect(await page.isDisabled('#garage')).toBe(false);
  expect((await page.textContent('[data-total]'))?.replace(/\s/g, ' ')).toBe('€ 0,00');
});
