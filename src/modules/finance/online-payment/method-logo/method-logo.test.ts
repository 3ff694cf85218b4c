import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';

const page = '/beheer/betaaldienst';
let portal: TestPortal;
let administrator: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator' });
});
afterAll(() => portal.close());

const upload = (content: Buffer, name = 'ideal.png') =>
  administrator.upload(`${page}/logo`, {}, { logo: { name, contentType: 'image/png', content } });

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#cc0066' } })
    .png()
    .toBuffer();

const addressIn = (html: string) => /src="(\/betaalmethode\/[0-9a-f]+)"/.exec(html)?.[1];

it('FIN-32 an administrator gives the way to pay a logo, which customers see at the button', async () => {
  const saved = await upload(await picture(200, 80));
  expect(saved.text).toContain('zijn opgeslagen');
  const address = addressIn(saved.html) ?? '';
  const customer = portal.browser('wisselstad');
  await signInAs(portal, customer, { role: 'customer', username: 'devries' });
  for (const path of ['/financien', '/financien/betalen']) {
    expect(addressIn((await customer.get(path)).html)).toBe(address);
  }
  const sent = await customer.get(address);
  expect(sent.headers['content-type']).toBe('image/png');
  expect(sent.headers['content-security-policy']).toContain('sandbox');
  expect(sent.headers['cache-control']).toContain('immutable');
  expect((await portal.browser('zonnebloem').get(address)).status).toBe(404);
  await administrator.fill(page, {}, `${page}/logo/verwijderen`);
  expect(addressIn((await customer.get('/financien')).html)).toBeUndefined();
  expect((await customer.get(address)).status).toBe(404);
});

it('ADM-B21 what is no safe picture is refused at its field and nothing is kept', async () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const content of [
    Buffer.from('geen plaatje'),
    Buffer.from(script),
    Buffer.alloc(0),
    Buffer.alloc(1024 * 1024 + 100),
  ]) {
    const refused = await upload(content);
    expect(refused.status).toBe(422);
    expect(refused.errorAt('logo')).toMatch(/kunnen wij niet gebruiken|te groot|verplicht/);
    expect(addressIn(refused.html)).toBeUndefined();
  }
  expect((await administrator.postOnly(`${page}/logo`, { logo: 'tekst' })).status).toBe(422);
});
