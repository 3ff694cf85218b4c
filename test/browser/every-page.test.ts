import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blockRules, loadAxe, violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { faultsOfHtml } from '../support/html-validator.ts';
import {
  administrator,
  breakHouse,
  customer,
  findPages,
  open,
  openAs,
  type PageToSee,
  troubles,
} from '../support/pages.ts';
import { byViewer, contextFor, signInContext } from '../support/see-pages.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

/** Every page in every state: what it answers, whether its HTML is valid, and what axe and a ruler find on it. */
let chromium: Browser;
let portal: ServedPortal;
let pages: readonly AnsweredPage[];
let brokenPages: readonly AnsweredPage[];

interface AnsweredPage extends PageToSee {
  readonly html: string;
  readonly answered: number;
}

beforeAll(async () => {
  [chromium, portal] = await Promise.all([launchChromium(), servePortal()]);
  pages = await answersOf(await findPages(portal));
  await breakHouse(portal);
  brokenPages = await answersOf(troubles);
});

afterAll(async () => {
  await chromium.close();
  await portal.close();
});

async function answersOf(list: readonly PageToSee[]): Promise<AnsweredPage[]> {
  const answers: AnsweredPage[] = [];
  for (const toSee of list) {
    const { html, status } = await open(await openAs(portal, toSee.viewer), toSee);
    answers.push({ ...toSee, html, answered: status });
  }
  return answers;
}

it('GEN-9 every page in every state is valid HTML', async () => {
  const faults: string[] = [];
  for (const { name, html, status, answered } of [...pages, ...brokenPages]) {
    if (answered !== status) faults.push(`${name}: status ${answered} instead of ${status}`);
    faults.push(...(await faultsOfHtml(html)).map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
}, 300_000);

const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

it.each([
  { area: 'customers', viewer: customer, path: '/' },
  { area: 'the administration', viewer: administrator, path: '/beheer/labels' },
])(
  'GEN-8 GEN-27 menu, balloon and session warning of $area have no fault when they are open',
  async (at) => {
    const context = await contextFor(chromium, portal, at.viewer, { viewport: narrow });
    const page = await context.newPage();
    await page.goto(`${portal.address('wisselstad')}${at.path}#menu`);
    await loadAxe(page);
    const found = [
      ...(await violations(page, 'narrow, light')),
      ...(await violations(page, 'narrow, dark')),
    ];
    await page.setViewportSize(wide);
    await page.evaluate("document.querySelector('.voordeur-pop').open = true");
    found.push(
      ...(await violations(page, 'wide, dark')),
      ...(await violations(page, 'wide, light')),
    );
    await page.evaluate("document.querySelector('dialog[data-session-minutes]').showModal()");
    found.push(
      ...(await violations(page, 'wide, light')),
      ...(await violations(page, 'wide, dark')),
    );
    await context.close();
    expect(found).toEqual([]);
  },
);

/**
 * Every page is judged narrow and light, its panels open. Of the colours and sizes, narrow and wide, light and dark,
 * the building blocks are judged that no page before it showed, with all that is in them: colours and sizes come from
 * the blocks, names and order from the page.
 */
it('GEN-8 GEN-9 no page in any state has a fault of accessibility, and none scrolls sideways', async () => {
  expect([...(await faultsOf(pages)), ...(await faultsOf(brokenPages))]).toEqual([]);
}, 900_000);

async function faultsOf(list: readonly AnsweredPage[]): Promise<string[]> {
  const seenBlocks = new Set<string>();
  const groups = [...byViewer(list)];
  const faults: string[] = [];
  const work = async () => {
    let slug = '';
    const context = await chromium.newContext({
      locale: 'nl-NL',
      reducedMotion: 'reduce',
      viewport: narrow,
    });
    const page = await context.newPage();
    for (let group = groups.shift(); group; group = groups.shift()) {
      const [viewer, own] = group;
      await signInContext(context, portal, viewer);
      if (viewer.slug !== slug) {
        slug = viewer.slug;
        await page.goto(`${portal.address(slug)}/inloggen`);
        await loadAxe(page);
      }
      for (const toSee of own) faults.push(...(await faultsOn(page, toSee, seenBlocks)));
    }
    await context.close();
  };
  await Promise.all([work(), work()]);
  return faults;
}

/**
 * Opens the panels and measures; then takes the rest out of long lists, tables and years of months, whose other lines
 * are made alike, and names the blocks that stay: each element with its class inside its parent with its class.
 */
const arrange = `
  for (const panel of document.querySelectorAll('main details')) panel.open = true;
  const width = document.documentElement.scrollWidth;
  for (const line of document.querySelectorAll(
    'tr:nth-child(n+9), li:nth-child(n+9), option:nth-child(n+9), dl > :nth-child(n+17), table:nth-of-type(n+4)'
  )) line.remove();
  const nameOf = ({ tagName, className }) => tagName + '.' + (className.baseVal ?? className);
  globalThis.blocks = Map.groupBy(document.querySelectorAll('body *'), (element) =>
    nameOf(element.parentElement) + ' > ' + nameOf(element));
  return { width, blocks: [...blocks.keys()] };`;
const mark = (names: readonly string[]) =>
  `for (const name of ${JSON.stringify(names)}) for (const element of blocks.get(name)) element.dataset.new = ''`;

async function faultsOn(
  page: Page,
  { name, path, html }: AnsweredPage,
  seenBlocks: Set<string>,
): Promise<string[]> {
  await page.setViewportSize(narrow);
  await page.evaluate(`history.replaceState(null, '', ${JSON.stringify(path)})`);
  // In the place of what stood there before: the window keeps axe, which is warm by then.
  await page.setContent(html);
  const { width, blocks } = await page.evaluate<Arranged>(`(() => {${arrange}})()`);
  const newBlocks = blocks.filter((block) => !seenBlocks.has(block));
  for (const block of newBlocks) seenBlocks.add(block);
  const found = [
    ...(width > narrow.width ? [`${width} pixels wide at ${narrow.width}`] : []),
    ...(await violations(page, 'narrow, light', { without: blockRules })),
  ];
  if (newBlocks.length > 0) {
    await page.evaluate(mark(newBlocks));
    const part = { only: blockRules, within: '[data-new]' };
    found.push(...(await violations(page, 'narrow, light', part)));
    await page.setViewportSize(wide);
    found.push(...(await violations(page, 'wide, light', part)));
    found.push(...(await violations(page, 'wide, dark', part)));
  }
  return found.map((fault) => `${name}: ${fault}`);
}

interface Arranged {
  readonly width: number;
  readonly blocks: readonly string[];
}
