import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser } from '../../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
});
afterAll(() => portal.close());

it('smoke', async () => {
  const emp = portal.browser('wisselstad');
  await signInAs(portal, emp, { role: 'employee', username: 'kantoor' });
  for (const [b, path] of [[browser,'/beheer/gebruikers'],[browser,'/beheer/accountaanvragen'],[browser,'/beheer/netwerk'],[browser,'/beheer/gebruikers/nieuw'],[emp,'/kantoor/klanten?kolom=accountstatus']] as const) {
    const page = await b.get(path);
    console.log(page.status, page.text.slice(0, 900));
  }
  expect(1).toBe(1);
});
