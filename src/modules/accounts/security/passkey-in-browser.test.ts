import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { type ServedPortal, servePortal } from '../../../../test/support/served-portal.ts';

let portal: ServedPortal;
let chromium: Browser;

beforeAll(async () => {
  [portal, chromium] = await Promise.all([servePortal(), launchChromium()]);
});
afterAll(async () => {
  await chromium?.close();
  await portal?.close();
});

/** A page whose browser has an authenticator built in, as a telephone has. */
async function pageWithAuthenticator(): Promise<Page> {
  const context = await chromium.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${portal.address('wisselstad')}/inloggen`);
  await page.getByLabel('Gebruikersnaam').fill('cedee');
  await page.getByLabel('Wachtwoord', { exact: true }).fill('Welkom-01!');
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

it.each([
  ['with the JSON of the browser', false],
  ['with our own conversion', true],
])('D.1 a real browser makes a passkey and signs in with it, %s', async (_how, withoutJson) => {
  const page = await pageWithAuthenticator();
  if (withoutJson) {
    await page.addInitScript({
      content: `delete PublicKeyCredential.parseCreationOptionsFromJSON;
        delete PublicKeyCredential.parseRequestOptionsFromJSON;
        delete PublicKeyCredential.prototype.toJSON;`,
    });
  }
  await signIn(page);
  await page.goto(`${portal.address('wisselstad')}/veiligheid/passkey`);
  await page.getByLabel('Naam').fill('Mijn laptop');
  await page.getByRole('button', { name: 'Passkey maken' }).click();
  await page.getByRole('heading', { name: 'Herstelcodes', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
  expect(await page.getByRole('rowheader', { name: 'Mijn laptop' }).count()).toBe(1);
  await page.context().clearCookies();
  await signIn(page);
  await page.getByRole('button', { name: 'Passkey gebruiken' }).click();
  await page.waitForURL(`${portal.address('wisselstad')}/`);
  await page.goto(`${portal.address('wisselstad')}/veiligheid`);
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await page.getByText('De passkey is verwijderd.').waitFor();
  await page.context().close();
});

it('D.1 without an authenticator the page says that it did not succeed, and loses nothing', async () => {
  const page = await pageWithAuthenticator();
  await signIn(page);
  await page.addInitScript({
    content: `navigator.credentials.create = () => Promise.reject(new DOMException('', 'NotAllowedError'));`,
  });
  await page.goto(`${portal.address('wisselstad')}/veiligheid/passkey`);
  await page.getByLabel('Naam').fill('Mijn laptop');
  await page.getByRole('button', { name: 'Passkey maken' }).click();
  await page.getByText('Het maken of gebruiken van de passkey is niet gelukt').waitFor();
  expect(await page.getByLabel('Naam').inputValue()).toBe('Mijn laptop');
  await page.context().close();
});
