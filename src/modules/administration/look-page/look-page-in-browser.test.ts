import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { type ServedPortal, servePortal } from '../../../../test/support/served-portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

describe('the page Flexibele GUI in a browser', () => {
  let portal: ServedPortal;
  let chromium: Browser;
  let staffCookie: string;

  beforeAll(async () => {
    portal = await servePortal();
    chromium = await launchChromium();
    const client = portal.browser('wisselstad');
    await signInAs(portal, client, { role: 'administrator', username: 'beheerder' });
    staffCookie = client.cookies.get('medewerker') ?? '';
  });
  afterAll(async () => {
    await chromium.close();
    await portal.close();
  });

  async function openLook(): Promise<Page> {
    const context = await chromium.newContext();
    const url = portal.address('wisselstad');
    await context.addCookies([{ name: 'medewerker', value: staffCookie, url }]);
    const page = await context.newPage();
    await page.goto(`${url}/beheer/uiterlijk`);
    return page;
  }

  /** Follows a menu item and says no when the browser asks; answers whether it asked. */
  async function asksBeforeLeaving(page: Page): Promise<boolean> {
    const asked = new Promise<boolean>((resolve) => {
      page.once('load', () => resolve(false));
      page.once('dialog', async (dialog) => {
        await dialog.dismiss();
        resolve(dialog.type() === 'beforeunload');
      });
    });
    await page.click('nav a[href="/beheer/labels"]');
    return asked;
  }

  it('ADM-B22 asks before the page is left with unsaved changes, and lets go when there are none', async () => {
    const page = await openLook();
    await page.fill('#colour2', 'teal');
    expect(await asksBeforeLeaving(page)).toBe(true);
    expect(await page.inputValue('#colour2')).toBe('teal');
    await page.context().close();
    const untouched = await openLook();
    expect(await asksBeforeLeaving(untouched)).toBe(false);
    await untouched.context().close();
  });

  it('ADM-234 ADM-235 ADM-B22 closes the dialogue with Annuleren; what was typed is there, still unsaved', async () => {
    const page = await openLook();
    await page.fill('#colour2', 'teal');
    await page.click('text=CSS compileren');
    const dialogue = page.locator('dialog', { hasText: 'Compileer CSS Klantportaal' });
    await dialogue.getByText('Annuleren').click();
    expect(await dialogue.isVisible()).toBe(false);
    expect(await page.inputValue('#colour2')).toBe('teal');
    expect(await asksBeforeLeaving(page)).toBe(true);
    await page.context().close();
  });

  it('ADM-229 ADM-233 shows the new colour on the page itself after Opslaan en compileren', async () => {
    const page = await openLook();
    await page.fill('#colour3', '#fdf6e3');
    await page.click('text=CSS compileren');
    await page.getByRole('button', { name: 'Opslaan en compileren' }).click();
    await page.waitForURL('**/beheer/uiterlijk?melding=*');
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(ground).toBe('rgb(253, 246, 227)');
    await page.context().close();
  });

  it('ADM-204 opens the choice of a file when the box is clicked', async () => {
    const page = await openLook();
    const chooser = page.waitForEvent('filechooser');
    await page.locator('label.voordeur-image__box[for=logo]').click();
    expect(await (await chooser).element().getAttribute('name')).toBe('logo');
    await page.context().close();
  });
});
