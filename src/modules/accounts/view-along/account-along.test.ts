import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const base = '/meekijken/HM-06367';
const path = `${base}/accountgegevens`;

let portal: TestPortal;
let agent: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  agent = await lookAlong('HM-06367');
});
afterAll(() => portal.close());

async function lookAlong(customerNumber: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'agent', username: 'karin', customerNumber });
  return browser;
}

/** The names in the menu, in their order. */
const menuIn = (html: string) => {
  const [, list = ''] = /<ul class="voordeur-menu__list">(.*?)<\/ul>/s.exec(html) ?? [];
  return [...list.matchAll(/<li.*?<\/li>/gs)].map(([item]) =>
    item.replace(/<svg.*?<\/svg>|<[^>]*>/gs, '').trim(),
  );
};

describe('the account of a customer, for who looks along', () => {
  it('STF-54 STF-55 GEN-25 stands in the menu below the customer’s own items, above Uitloggen', async () => {
    expect(menuIn((await agent.get(`${base}/`)).html).slice(-2)).toEqual([
      'Accountdetails',
      'Uitloggen',
    ]);
    const without = await lookAlong('HM-04578');
    const { html } = await without.get('/meekijken/HM-04578/');
    expect(menuIn(html).slice(-2)).toEqual(['Accountaanvraag', 'Uitloggen']);
  });

  it('STF-56 is never there for a customer', async () => {
    const customer = portal.browser('wisselstad');
    await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
    expect(menuIn((await customer.get('/')).html)).not.toContain('Accountdetails');
    expect((await customer.get('/accountgegevens')).location).toContain('/medewerker?terug=');
    expect((await agent.get('/accountgegevens')).status).toBe(404);
  });

  it('STF-8 STF-57 STF-65 shows the account, its state and its sign-ins', async () => {
    const { text } = await agent.get(path);
    for (const words of ['Algemeen', 'cedee', 'Accountstatus', 'Inloginformatie', 'HM-06367'])
      expect(text).toContain(words);
  });

  it('STF-73 STF-78 shows that there is no request, or in which step it is', async () => {
    const without = await lookAlong('HM-04578');
    const page = '/meekijken/HM-04578/accountgegevens';
    expect((await without.get(page)).text).toContain('nog geen account aangemaakt');
    const newcomer = portal.browser('wisselstad');
    await newcomer.fill('/account-aanmaken', {
      customerNumber: 'HM-04578',
      activationCode: 'WIS-0000-0000',
    });
    const { text } = await without.get(page);
    expect(text).toMatch(/Klantnummer ingevuld \S+ 21-11-2026 11:00:00 Geïdentificeerd/);
    expect(text).toMatch(/Geïdentificeerd met verificatiecode\s+Accountdetails ingevuld/);
  });

  it('STF-69 STF-70 brings an account back that locked itself, by name of the member of staff', async () => {
    expect((await agent.get(path)).html).not.toContain('/activeren');
    const customer = portal.browser('wisselstad');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await customer.signIn('cedee', 'Verkeerd-01!');
    }
    expect((await customer.signIn('cedee')).location).not.toBe('/');
    const done = await agent.fill(path, {}, `${path}/activeren`);
    expect(done.location).toContain(path);
    expect((await customer.signIn('cedee')).status).toBe(200);
    expect((await customer.get('/gegevens')).status).toBe(200);
    const [change] = await portal.inside('wisselstad', (write) =>
      write
        .selectFrom('changeLog')
        .select('actor')
        .orderBy('happenedAt', 'desc')
        .limit(1)
        .execute(),
    );
    expect(change?.actor).toBe('karin');
  });

  it('STF-67 STF-68 STF-71 blocks with a reason; the block ends the customer’s sessions, not looking along', async () => {
    const customer = portal.browser('wisselstad');
    await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
    const empty = await agent.fill(`${path}/blokkeren`, { reden: '' }, `${path}/blokkeren`);
    expect([empty.status, empty.errorAt('reden')]).toEqual([422, expect.any(String)]);
    const done = await agent.fill(`${path}/blokkeren`, { reden: 'Misbruik' }, `${path}/blokkeren`);
    expect(done.text).toContain('Het account is geblokkeerd');
    expect(done.text).toContain('Misbruik');
    expect(done.html).not.toContain(`href="${path}/blokkeren"`);
    expect((await customer.get('/gegevens')).location).toContain('/inloggen');
    expect((await agent.get(`${base}/gegevens`)).status).toBe(200);
  });

  it('STF-72 offers no way to change user name, role or customer number', async () => {
    const { html } = await agent.get(path);
    expect(html).not.toMatch(/name="(gebruikersnaam|rol|huurdernummer)"/);
    expect((await agent.post(`${base}/beheer/gebruikers/nieuw`, {})).status).toBe(404);
  });
});
