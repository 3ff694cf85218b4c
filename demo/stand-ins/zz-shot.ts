import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
import axe from 'axe-core';
import { startIdentityProvider } from './identity-provider/identity-provider.ts';
import { openidIdentityProvider } from '../../src/connections/openid/openid-identity-provider.ts';
import { facebookIdentityProvider } from '../../src/connections/facebook/facebook-identity-provider.ts';
import { demoClients } from './identity-provider/clients.ts';
const idp = await startIdentityProvider();
const p = openidIdentityProvider({ key: 'x', kind: 'staff', issuer: idp.url, clientId: demoClients.staff.id, clientSecret: demoClients.staff.secret, allowInsecure: true });
const f = facebookIdentityProvider({ appId: demoClients.facebook.id, appSecret: demoClients.facebook.secret, dialogUrl: idp.url + '/facebook', graphUrl: idp.url + '/facebook', allowInsecure: true });
const browser = await pw.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
const context = await browser.newContext({ viewport: { width: 360, height: 760 }, javaScriptEnabled: true });
await context.route('http://w.localhost:1/**', (r) => r.fulfill({ body: 'portal' }));
const page = await context.newPage();
const redirectUri = 'http://w.localhost:1/x';
async function check(name: string) {
  await page.screenshot({ path: `/tmp/idp/${name}.png`, fullPage: true });
  await page.evaluate(axe.source);
  const r = await page.evaluate('axe.run()') as { violations: { id: string }[] };
  console.log(name, page.url().slice(0, 60), r.violations.map((v) => v.id));
}
for (const who of ['kcc', 'kccbeheer']) {
  const { url, checks } = await p.begin({ redirectUri, loginHint: who });
  await page.goto(url);
  await check('sign-in-' + who);
  await page.fill('#password', 'fout');
  await page.click('text=Doorgaan');
  await check('failed-' + who);
  await page.fill('#password', 'Welkom-01!');
  await page.click('text=Doorgaan');
  await page.waitForURL('http://w.localhost:1/**');
  console.log(await p.finish({ callbackUrl: new URL(page.url()), checks }));
}
await page.setViewportSize({ width: 1280, height: 800 });
const { url, checks } = await f.begin({ redirectUri });
await page.goto(url); await check('facebook');
await page.click('text=Annuleren'); await page.waitForURL('http://w.localhost:1/**');
await f.finish({ callbackUrl: new URL(page.url()), checks }).catch((e) => console.log(e.reason));
await page.goto(idp.url); await check('start'); await page.click('text=Uitloggen'); 
await page.goto((await p.begin({ redirectUri })).url); console.log(page.url());
await browser.close(); await idp.stop();
