import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import {
  administrator,
  breakHouse,
  customer,
  findPages,
  type PageToSee,
  troubles,
} from '../support/pages.ts';
import { byViewer, contextFor, showPage } from '../support/see-pages.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

/**
 * What axe and a ruler find on every page in every state, panels open. Every page is judged narrow and light. Its
 * colours and sizes, narrow and wide, light and dark, are judged when it shows a building block that no page before it
 * showed: colours and sizes come from the blocks, names and order from the page.
 */
let chromium: Browser;
let portal: ServedPortal;
let pages: PageToSee[];

beforeAll(async () => {
  [chromium, portal] = await Promise.all([launchChromium(), servePortal()]);
  pages = await findPages(portal);
});

afterAll(async () => {
  await chromium.close();
  await portal.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Each element with its class inside its parent with its class. */
const blocksOnPage = `[...new Set([...document.querySelectorAll('body *')].map((element) =>
  [element.parentElement, element].map(({ tagName, className }) => tagName + '.' + (className.baseVal ?? className)).join(' > ')))]`;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome may differ when only the colours do. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** The rules that look at the drawing of blocks: the dearest ones by far. */
const blockRules = [...colourRules, 'target-size', 'css-orientation-lock'];
/** A long list, table or year of months is judged by its first lines: the others are made alike. */
const shorten = `for (const line of document.querySelectorAll(
  'tr:nth-child(n+9), li:nth-child(n+9), option:nth-child(n+9), dl > :nth-child(n+17), table:nth-of-type(n+4)'
)) line.remove()`;
const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };

it.each([
  { area: 'customers', viewer: customer, path: '/' },
  { area: 'the administration', viewer: administrator, path: '/beheer/labels' },
])(
  'GEN-8 GEN-27 menu, balloon and session warning of $area have no fault when they are open',
  async (at) => {
    const context = await contextFor(chromium, portal, at.viewer, { viewport: phone });
    const page = await context.newPage();
    await page.goto(`${portal.address('wisselstad')}${at.path}#menu`);
    await loadAxe(page);
    const found = [
      ...(await violations(page, 'narrow, light')),
      ...(await violations(page, 'narrow, dark')),
    ];
    await page.setViewportSize(desktop);
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

it('GEN-8 GEN-9 no page in any state has a fault of accessibility, and none scrolls sideways', async () => {
  const faults = await faultsOf(pages);
  await breakHouse(portal);
  expect([...faults, ...(await faultsOf(troubles))]).toEqual([]);
}, 900_000);

async function faultsOf(list: readonly PageToSee[]): Promise<string[]> {
  const seenBlocks = new Set<string>();
  const groups = [...byViewer(list)];
  const faults: string[] = [];
  const work = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const [viewer, own] = group;
      const context = await contextFor(chromium, portal, viewer, { viewport: phone });
      const page = await context.newPage();
      for (const toSee of own) faults.push(...(await faultsOn(page, toSee, seenBlocks)));
      await context.close();
    }
  };
  await Promise.all([work(), work()]);
  return faults;
}

async function faultsOn(page: Page, toSee: PageToSee, seenBlocks: Set<string>): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const status = await showPage(page, portal, toSee).catch((error: unknown) => {
    throw new Error(`${toSee.name} was not shown.`, { cause: error });
  });
  await page.evaluate(
    "for (const panel of document.querySelectorAll('main details')) panel.open = true",
  );
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  const found = [
    ...(status === toSee.status ? [] : [`status ${status} instead of ${toSee.status}`]),
    ...(width > 320 ? [`${width} pixels wide at 320`] : []),
  ];
  await page.evaluate(shorten);
  await page.setViewportSize(phone);
  await loadAxe(page);
  const blocks = await page.evaluate<string[]>(blocksOnPage);
  if (blocks.every((block) => seenBlocks.has(block))) {
    found.push(...(await violations(page, 'narrow, light', { without: blockRules })));
  } else {
    for (const block of blocks) seenBlocks.add(block);
    found.push(...(await violations(page, 'narrow, light')));
    await page.setViewportSize(desktop);
    found.push(
      ...(await violations(page, 'wide, dark')),
      ...(await violations(page, 'wide, light', { only: blockRules })),
    );
  }
  return found.map((fault) => `${toSee.name}: ${fault}`);
}

/** Gives the page axe, past Playwright's own wrapping, which costs more than axe itself. */
async function loadAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  await session.detach();
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary?: string;
  }[];
}

async function violations(
  page: Page,
  how: 'narrow, light' | 'narrow, dark' | 'wide, light' | 'wide, dark',
  { only, without = [] }: { only?: readonly string[]; without?: readonly string[] } = {},
): Promise<string[]> {
  const dark = how.endsWith('dark');
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  const some = dark ? colourRules : only;
  const runOnly = some ? { type: 'rule', values: some } : { type: 'tag', values: standards };
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = JSON.stringify({ runOnly, rules, resultTypes: ['violations'], preload: false });
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} (${how}) at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
