import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import { type Bank, startBank } from '../../../../demo/stand-ins/bank/bank.ts';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { contextFor } from '../../../../test/support/see-pages.ts';
import { type ServedPortal, servePortal } from '../../../../test/support/served-portal.ts';

let chromium: Browser;
let portal: ServedPortal;
let bank: Bank;

beforeAll(async () => {
  [chromium, portal, bank] = await Promise.all([launchChromium(), servePortal(), startBank()]);
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('paymentProvider')
      .set({ endpoint: `${bank.url}/v2` })
      .where('organisationId', '=', organisationId)
      .execute();
    await write
      .updateTable('organisation')
      .set({ canonicalAddress: portal.address('wisselstad') })
      .where('id', '=', organisationId)
      .execute();
    await settingsChanged(write, organisationId);
  });
});

afterAll(async () => {
  await chromium.close();
  await bank.stop();
  await portal.close();
});

async function finances(username: string, javaScriptEnabled = true): Promise<Page> {
  const viewer = { slug: 'wisselstad', role: 'customer', username } as const;
  const context = await contextFor(chromium, portal, viewer, { javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${portal.address('wisselstad')}/financien`);
  await page.locator('#betalen > summary').click();
  return page;
}

const rowOf = (page: Page, subject: string) =>
  page.locator('#betalen tr', {
    has: page.getByRole('checkbox', { name: `Ik betaal ${subject}`, exact: true }),
  });

async function tick(page: Page, ...subjects: string[]): Promise<void> {
  for (const subject of subjects) {
    await page.getByRole('checkbox', { name: `Ik betaal ${subject}`, exact: true }).click();
  }
}

const three = ['Servicekosten 2025', 'Herstel schade trappenhuis', 'Afrekening Merelhof 12'];

it('FIN-26 FIN-30 FIN-31 the total and the shares follow live, and a new selection resets the amount', async () => {
  const page = await finances('devries');
  const amount = page.locator('#bedrag');
  expect(await amount.inputValue()).toBe('0,00');
  await tick(page, ...three);
  expect(await amount.inputValue()).toBe('8.763,27');
  await amount.fill('8000');
  expect(
    await rowOf(page, 'Afrekening Merelhof 12').locator('.voordeur-table__amount').textContent(),
  ).toBe('€\u00a02.157,82 i.p.v. 2.921,09');
  await tick(page, 'Servicekosten 2025');
  expect(await amount.inputValue()).toBe('8.276,42');
  expect(
    await rowOf(page, 'Afrekening Merelhof 12').locator('.voordeur-table__amount').textContent(),
  ).toBe('€\u00a02.921,09');
});

it('FIN-27 entries of another company become unselectable, and selectable again when nothing is selected', async () => {
  const page = await finances('okafor');
  const boxes = page.locator('#betalen input[data-group]');
  const groups = await boxes.evaluateAll((all) => all.map((one) => one.getAttribute('data-group')));
  const other = groups.findIndex((group) => group !== groups[0]);
  expect(other).toBeGreaterThan(0);
  await boxes.nth(0).click();
  expect(await boxes.nth(other).isDisabled()).toBe(true);
  await boxes.nth(0).click();
  expect(await boxes.nth(other).isDisabled()).toBe(false);
});

it.each([true, false])(
  'FIN-33 FIN-34 FIN-36 pays at the bank in a new tab, and comes back; with script: %s',
  async (withScript) => {
    const page = await finances(withScript ? 'devries' : 'cedee', withScript);
    const box = page.locator('#betalen input[name=post]').first();
    await box.click();
    if (!withScript) await page.getByRole('button', { name: 'Bereken' }).click();
    await page.getByRole('button', { name: 'Betaal nu' }).click();
    await page.getByRole('heading', { name: /bij uw bank/ }).waitFor();
    const [bankTab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Naar de betaalpagina' }).click(),
    ]);
    await bankTab.waitForLoadState();
    const shown = await bankTab.locator('main').innerText();
    expect(shown).toMatch(/Te betalen voor \d\d-\d\d-\d{4}/);
    for (const fact of ['Wisselstad', 'IDL-0000', '@', 'Betaal op tijd.', 'English']) {
      expect(shown).toContain(fact);
    }
    expect(page.url()).toContain('/financien/betalen');
    await bankTab.getByRole('button', { name: 'Betaal nu' }).click();
    await bankTab.getByRole('button', { name: 'Betaling goedkeuren' }).click();
    await bankTab.getByRole('heading', { name: /Bedankt, wij hebben/ }).waitFor();
    expect(bankTab.url()).toContain('/financien/betaling/IDL-');
    await bankTab.goBack();
    await bankTab.goBack();
    await bankTab.reload();
    expect(await bankTab.locator('main').innerText()).toMatch(
      /Betaald op \d\d-\d\d-\d{4} \d\d:\d\d/,
    );
  },
);
