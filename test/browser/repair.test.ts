import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { customer } from '../support/pages.ts';
import { contextFor } from '../support/see-pages.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

/**
 * A repair is reported and planned on a phone: with the keyboard alone, and without script. Everything is found as a
 * screen reader finds it: by its role and its name.
 */
let chromium: Browser;
let portal: ServedPortal;

beforeAll(async () => {
  [chromium, portal] = await Promise.all([launchChromium(), servePortal()]);
});

afterAll(async () => {
  await chromium.close();
  await portal.close();
});

/** How somebody works a page. */
interface Hands {
  /** Follows a link or presses a button; the next page is there then. */
  go(target: Locator): Promise<void>;
  /** Chooses one of several. */
  tick(target: Locator): Promise<void>;
}

it('REP-28 REP-30 GEN-9 from Nieuw reparatieverzoek to an appointment with the keyboard alone, 360 pixels wide', async () => {
  await walk('abdi', { javaScriptEnabled: true }, (page) => {
    const skip = page.locator('.utrecht-skip-link');
    const hasFocus = async (target: Locator) =>
      (await target.and(page.locator(':focus')).count()) === 1;
    /** Presses Tab until the focus is there, past the menu by the skip link. */
    const reach = async (target: Locator) => {
      expect(await target.count()).toBe(1);
      for (let presses = 0; presses < 70; presses += 1) {
        await page.keyboard.press('Tab');
        if (await hasFocus(target)) return;
        if (presses === 0 && (await hasFocus(skip))) await page.keyboard.press('Enter');
      }
      throw new Error(`Tab does not come to ${target} on ${page.url()}.`);
    };
    return {
      async go(target) {
        await reach(target);
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      },
      async tick(target) {
        await reach(target);
        await page.keyboard.press('Space');
        expect(await target.isChecked()).toBe(true);
      },
    };
  });
}, 60_000);

it('REP-29 GEN-7 the same without script', async () => {
  await walk('obriain', { javaScriptEnabled: false }, () => ({
    go: (target) => target.click(),
    tick: (target) => target.check(),
  }));
}, 60_000);

/** Walks the seven steps; each is named in the page, and so is everything that is used. */
async function walk(
  username: string,
  options: { readonly javaScriptEnabled: boolean },
  handsOf: (page: Page) => Hands,
): Promise<void> {
  const viewer = { ...customer, username };
  const context = await contextFor(chromium, portal, viewer, {
    viewport: { width: 360, height: 780 },
    ...options,
  });
  const page = await context.newPage();
  const { go, tick } = handsOf(page);
  const main = page.getByRole('main');
  const button = (name: string) => main.getByRole('button', { name, exact: true });
  const isAtStep = async (number: number, title: string) => {
    expect(await page.title()).toContain(`Stap ${number} van 7: ${title}`);
    expect(await main.ariaSnapshot()).toContain(`Stap ${number} van 7`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Nieuw reparatieverzoek',
    );
  };

  await page.goto(`${portal.address('wisselstad')}/onderhoud`);
  await go(main.getByRole('link', { name: 'Nieuw reparatieverzoek' }));
  await go(main.getByRole('link', { name: 'Beginnen' }));
  await isAtStep(1, 'Object');
  expect(await main.getByRole('combobox', { name: 'Uw contract' }).count()).toBe(1);
  const own = main.getByRole('radio', { name: 'Eigen ruimte' });
  if ((await own.count()) > 0) await tick(own);
  await go(button('Volgende'));
  await isAtStep(2, 'Defect');
  for (const choice of [
    'Verwarming en warm water',
    'CV-ketel',
    'Ketel',
    'Druk is steeds te laag',
  ]) {
    if ((await button(choice).count()) > 0) await go(button(choice));
  }
  expect(
    await main.getByRole('heading', { name: 'Misschien kunt u dit zelf oplossen' }).count(),
  ).toBe(1);
  await go(button('Nee'));
  await isAtStep(4, 'Foto’s');
  expect(await main.getByRole('textbox', { name: /^Aanvullende omschrijving/ }).count()).toBe(1);
  await go(button('Volgende'));
  await isAtStep(5, 'Contact');
  expect(await main.getByRole('textbox', { name: 'Telefoonnummer' }).inputValue()).not.toBe('');
  await go(button('Volgende'));
  await tick(main.getByRole('radio', { name: 'Ik ben thuis' }));
  await go(button('Volgende'));
  await isAtStep(6, 'Controle');
  expect(await main.ariaSnapshot()).toContain('CV-ketel - Druk steeds te laag');
  await go(button('Bevestig en ga naar afspraak plannen'));
  await isAtStep(7, 'Afspraak');
  await go(main.getByRole('link', { name: /24 november/ }));
  const times = main.getByRole('radio');
  expect(await times.count()).toBeGreaterThan(1);
  await tick(times.first());
  await go(button('Opslaan'));
  expect(new URL(page.url()).pathname).toBe('/onderhoud');
  expect(await page.locator('body').ariaSnapshot()).toContain('Uw afspraak staat vast');
  await context.close();
}
