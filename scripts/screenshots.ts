import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { root } from '#foundation/root.ts';
import { launchChromium } from '../test/support/chromium.ts';
import {
  administrator,
  customer,
  employee,
  findPages,
  nobody,
  type PageToSee,
} from '../test/support/pages.ts';
import { byViewer, contextFor, showPage } from '../test/support/see-pages.ts';
import type { ServedPortal } from '../test/support/served-portal.ts';
import { openDemoPortal } from './demo-portal.ts';

/**
 * Makes the pictures of the documentation in `docs/screenshots/`; with `--all` one of every page in every state at
 * three widths in `reports/screenshots/` (words after `--all` pick pages by name).
 */
const heights = { 360: 780, 768: 1024, 1280: 900 } as const;
type Width = keyof typeof heights;
const widths: readonly Width[] = [360, 768, 1280];

const forDocumentation: readonly (PageToSee & { readonly widths: readonly Width[] })[] = [
  { name: 'sign-in', viewer: nobody, path: '/inloggen', status: 200, widths: [360, 1280] },
  { name: 'home', viewer: customer, path: '/', status: 200, widths: [360, 1280] },
  { name: 'finance', viewer: customer, path: '/financien', status: 200, widths: [360, 1280] },
  { name: 'home-lease', viewer: customer, path: '/woning', status: 200, widths: [1280] },
  { name: 'look', viewer: administrator, path: '/beheer/uiterlijk', status: 200, widths: [1280] },
  { name: 'office', viewer: employee, path: '/kantoor/klanten', status: 200, widths: [1280] },
];

const [option, ...names] = process.argv.slice(2);
const [portal, chromium] = await Promise.all([openDemoPortal(), launchChromium()]);
try {
  if (option === '--all') await takeAll(names);
  else await takeForDocumentation();
} finally {
  await chromium.close();
  await portal.close();
}

async function takeForDocumentation(): Promise<void> {
  const folder = join(root, 'docs', 'screenshots');
  await mkdir(folder, { recursive: true });
  await open(portal, chromium, forDocumentation, async (page, toSee) => {
    const shown = forDocumentation.find(({ name }) => name === toSee.name);
    for (const width of shown?.widths ?? []) {
      await page.setViewportSize({ width, height: heights[width] });
      await write(join(folder, `${toSee.name}-${width}.png`), await page.screenshot());
    }
  });
}

async function takeAll(wanted: readonly string[]): Promise<void> {
  const folder = join(root, 'reports', 'screenshots');
  if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pages = (await findPages(portal)).filter(
    ({ name }) => wanted.length === 0 || wanted.includes(name),
  );
  await open(portal, chromium, pages, async (page, toSee) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: heights[width] });
      // As tall as the page, so that the bars at the bottom stand at the bottom.
      const height = await page.evaluate<number>('document.documentElement.scrollHeight');
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(folder, `${toSee.name}-${width}.png`) });
    }
    console.log(toSee.name);
  });
}

/** Opens each page once and lets `take` look at it. */
async function open(
  portal: ServedPortal,
  chromium: Browser,
  pages: readonly PageToSee[],
  take: (page: Page, toSee: PageToSee) => Promise<void>,
): Promise<void> {
  for (const [viewer, own] of byViewer(pages)) {
    const context = await contextFor(chromium, portal, viewer, {
      viewport: { width: 360, height: heights[360] },
    });
    const page = await context.newPage();
    for (const toSee of own) {
      const status = await showPage(page, portal, toSee);
      if (status !== toSee.status) {
        throw new Error(`${toSee.name} answers ${status} instead of ${toSee.status}.`);
      }
      await page.evaluate('document.fonts.ready');
      await take(page, toSee);
    }
    await context.close();
  }
}

/** With a palette a picture is a third of its size and looks the same. */
async function write(path: string, picture: Buffer): Promise<void> {
  const small = await sharp(picture).png({ palette: true, quality: 85, effort: 8 }).toBuffer();
  await writeFile(path, small);
  console.log(`${path.slice(root.length + 1)}  ${Math.round(small.length / 1024)} kB`);
}
