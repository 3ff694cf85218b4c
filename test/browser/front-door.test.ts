import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type ServedPortal, servePortal } from '../support/served-portal.ts';

/** The front door in a real browser, once with script and once without. */
let chromium: Browser;

beforeAll(async () => {
  chromium = await launchChromium();
});

afterAll(() => chromium.close());

describe.each([
  { name: 'with script', javaScriptEnabled: true },
  { name: 'without script', javaScriptEnabled: false },
])('$name', ({ javaScriptEnabled, name }) => {
  let portal: ServedPortal;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    portal = await servePortal();
    context = await chromium.newContext({
      javaScriptEnabled,
      viewport: { width: 360, height: 780 },
      locale: 'nl-NL',
    });
    page = await context.newPage();
  });

  afterAll(async () => {
    await context.close();
    await portal.close();
  });

  const at = (path: string) => `${portal.address('wisselstad')}${path}`;

  /** The newest link in a mail, on this portal's own port. */
  async function linkInMail(): Promise<string> {
    const mail = (await portal.mails()).at(-1);
    const link = /https?:\/\/\S+\?sleutel=[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    return at(new URL(link).pathname + new URL(link).search);
  }

  /** Does something that opens another page, and waits until it is there. */
  async function leadsOn(act: () => Promise<void>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()]);
  }

  async function signIn(username: string, password: string): Promise<void> {
    await page.goto(at('/inloggen'));
    await page.fill('[name=username]', username);
    await page.fill('[name=password]', password);
    await page.click('main button[type=submit] >> nth=0');
  }

  it(`ACC-7 ACC-16 ACC-36 a customer signs up with number and code, confirms, signs in and sees the lease (${name})`, async () => {
    await page.goto(at('/inloggen'));
    await page.click('a[href="/account-aanmaken"]');
    await page.fill('[name=customerNumber]', 'HM-04578');
    await page.fill('[name=activationCode]', 'WIS-4578-2026');
    await page.click('main button[type=submit]');
    await page.fill('[name=username]', `nieuw${javaScriptEnabled ? 1 : 2}`);
    await page.fill('[name=password]', 'Voordeur-26!');
    await page.fill('[name=passwordAgain]', 'Voordeur-26!');
    await page.fill('[name=email]', 'nieuw@voorbeeld.example');
    await page.fill('[name=emailAgain]', 'nieuw@voorbeeld.example');
    await page.click('main button[type=submit]');
    expect(await page.textContent('main')).toContain('e-mail');
    await page.goto(await linkInMail());
    await page.click('main button[type=submit]');
    await page.click('text=Klik hier om in te loggen.');
    await page.fill('[name=username]', `nieuw${javaScriptEnabled ? 1 : 2}`);
    await page.fill('[name=password]', 'Voordeur-26!');
    await page.click('main button[type=submit] >> nth=0');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.goto(at('/woning'));
    expect(await page.textContent('main')).toContain('Huurprijs');
    await page.goto(at('/financien'));
    expect(await page.textContent('main')).toContain('€');
  }, 60_000);

  it(`ACC-47 ACC-48 forgotten credentials lead to a new password (${name})`, async () => {
    await context.clearCookies();
    await page.goto(at('/inloggen'));
    await page.click('a[href="/inloggegevens-vergeten"]');
    await page.fill('main input[type=text], main input[type=email]', 'cedee');
    await page.click('main button[type=submit]');
    await page.goto(await linkInMail());
    await page.fill('[name=password]', 'Nieuwe-Sleutel-7');
    await page.fill('[name=passwordAgain]', 'Nieuwe-Sleutel-7');
    await page.click('main button[type=submit]');
    await signIn('cedee', 'Nieuwe-Sleutel-7');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.textContent('main')).toContain('Kievitlaan 78');
  }, 60_000);

  it(`ADM-191 ADM-229 the administrator changes a word and a colour and sees both at once (${name})`, async () => {
    await context.clearCookies();
    await page.setViewportSize({ width: 1280, height: 900 });
    await signIn('beheerder', 'Welkom-01!');
    await page.goto(at('/beheer/labels?paginanaam=Frame&bevat=Uitloggen'));
    await page.check('input[name=label]');
    await leadsOn(() => page.click('button:has-text("Wijzigen")'));
    await page.fill('[name=value]', 'Tot ziens');
    await leadsOn(() => page.click('button:has-text("Opslaan en sluiten")'));
    expect(await page.textContent('#menu')).toContain('Tot ziens');
    await page.goto(at('/beheer/uiterlijk'));
    await page.fill('#colour2', 'hsl(280, 60%, 40%)');
    await leadsOn(() => page.click('button:has-text("Opslaan") >> nth=0'));
    const colour = await page.evaluate<string>(
      "getComputedStyle(document.documentElement).getPropertyValue('--voordeur-color-2')",
    );
    expect(colour.trim().toLowerCase()).toBe('#7a29a3');
  }, 60_000);
});
