import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { customer } from '../support/pages.ts';
import { contextFor } from '../support/see-pages.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

/** Everything is reached and used with the keyboard alone, and where the focus is can be seen. */
let chromium: Browser;
let portal: ServedPortal;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [chromium, portal] = await Promise.all([launchChromium(), servePortal()]);
});

afterAll(async () => {
  await chromium.close();
  await portal.close();
});

beforeEach(async () => {
  context = await chromium.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  page = await context.newPage();
});

afterEach(() => context.close());

const at = (path: string) => `${portal.address('wisselstad')}${path}`;

interface Focus {
  readonly tag: string;
  readonly name: string;
  readonly text: string;
  readonly address: string;
}

const focusNow = `(({ activeElement: element }) => ({
  tag: element.tagName.toLowerCase(),
  name: element.getAttribute('name') ?? '',
  text: element.textContent.trim().replace(/\\s+/g, ' '),
  address: element.getAttribute('href') ?? '',
}))(document)`;

/** Presses Tab until the focus is where it is wanted; throws when the page has been gone round. */
async function tabTo(wanted: (focus: Focus) => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (wanted(await page.evaluate<Focus>(focusNow))) return;
  }
  throw new Error(`Tab does not come there on ${page.url()}.`);
}

/** Presses Enter on what leads to another page. */
async function enter(): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

const path = () => new URL(page.url()).pathname;

it('GEN-7 GEN-9 from the sign-in page to Financiën with Tab and Enter alone', async () => {
  await page.goto(at('/inloggen'));
  await tabTo(({ name }) => name === 'username');
  await page.keyboard.type('cedee');
  await tabTo(({ name }) => name === 'password');
  await page.keyboard.type('Welkom-01!');
  await enter();
  expect(path()).toBe('/');
  await tabTo(({ address }) => address === '/financien');
  await enter();
  expect(path()).toBe('/financien');
});

it('GEN-9 the first Tab shows the link past the menu, and it leads into the page', async () => {
  await signIn();
  await page.goto(at('/financien'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate<Focus>(focusNow)).toMatchObject({ tag: 'a', address: '#inhoud' });
  const { top, width } = await page.evaluate<{ top: number; width: number }>(
    'document.activeElement.getBoundingClientRect().toJSON()',
  );
  expect(top).toBeGreaterThanOrEqual(0);
  expect(width).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate<boolean>("document.querySelector('main').contains(document.activeElement)"),
  ).toBe(true);
});

const ringAndPlace = `(({ activeElement: element }) => {
  const { top, bottom, width } = element.getBoundingClientRect();
  const bar = document.querySelector('.voordeur-thumb');
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    what: element.outerHTML.slice(0, 80),
    atEnd: element === document.body,
    ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    inSight: width > 0 && bottom > 0 && top < innerHeight,
    underBar: !bar.contains(element) && bottom > bar.getBoundingClientRect().top,
  };
})(document)`;

interface Place {
  readonly what: string;
  readonly atEnd: boolean;
  readonly ring: boolean;
  readonly inSight: boolean;
  readonly underBar: boolean;
}

it.each(['/', '/financien', '/woning'])(
  'GEN-8 on a phone the focus has a ring and is never under the bar: %s',
  async (address) => {
    await signIn();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(at(address));
    const hidden: Place[] = [];
    let seen = 0;
    for (; seen < 200; seen += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate<Place>(ringAndPlace);
      if (place.atEnd) break;
      if (!place.ring || !place.inSight || place.underBar) hidden.push(place);
    }
    expect(hidden).toEqual([]);
    expect(seen).toBeGreaterThan(8);
  },
);

it('GEN-8 on a phone the menu opens and closes, and leads on, by keyboard', async () => {
  await signIn();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(at('/'));
  const menu = page.locator('#menu');
  expect(await menu.isVisible()).toBe(false);
  await tabTo(({ address }) => address === '#menu');
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(true);
  await tabTo(({ address }) => address === '#inhoud');
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(false);
  await tabTo(({ address }) => address === '#menu');
  await page.keyboard.press('Enter');
  await tabTo(({ address }) => address === '/woning');
  await enter();
  expect(path()).toBe('/woning');
});

it('GEN-27 GEN-31 balloon and panels open and close with Enter', async () => {
  await signIn();
  await page.goto(at('/woning'));
  await tabTo(({ text }) => text === 'Contact');
  await page.keyboard.press('Enter');
  expect(await page.isVisible('text=030 691 00 00')).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.isVisible('text=030 691 00 00')).toBe(false);
  await tabTo(({ tag, text }) => tag === 'summary' && text.startsWith('Huurprijs'));
  const total = page.locator('main dt', { hasText: 'Netto huur' });
  const before = await total.isVisible();
  await page.keyboard.press('Enter');
  expect(await total.isVisible()).toBe(!before);
});

it('GEN-31 a form that is not accepted puts the focus on the summary, and its links on the fields', async () => {
  await page.goto(at('/account-aanmaken'));
  await tabTo(({ name }) => name === 'activationCode');
  await enter();
  expect(await page.title()).toMatch(/^Fout: /);
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('fouten');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate<Focus>(focusNow)).toMatchObject({ name: 'customerNumber' });
});

it('GEN-9 the warning before a session ends holds the focus; Enter and Escape both stay signed in', async () => {
  await context.close();
  context = await contextFor(chromium, portal, customer, {
    viewport: { width: 1280, height: 900 },
  });
  page = await context.newPage();
  await page.clock.install();
  await page.goto(at('/financien'));
  const dialog = page.locator('dialog[data-session-minutes]');
  const minutes = Number(await dialog.getAttribute('data-session-minutes'));
  for (const key of ['Enter', 'Escape']) {
    await page.clock.fastForward((minutes - 1) * 60_000);
    await dialog.waitFor({ state: 'visible' });
    expect(await page.evaluate<Focus>(focusNow)).toMatchObject({
      tag: 'button',
      text: 'Aangemeld blijven',
    });
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/sessie') && response.ok()),
      page.keyboard.press(key),
    ]);
    await dialog.waitFor({ state: 'hidden' });
  }
});

async function signIn(): Promise<void> {
  await context.close();
  context = await contextFor(chromium, portal, customer, {
    viewport: { width: 1280, height: 900 },
  });
  page = await context.newPage();
}
