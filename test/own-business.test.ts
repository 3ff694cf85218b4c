import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wizardWalk } from '#modules/repairs/customer/new-request/walk.testing.ts';
import { type PayingPortal, startPayingPortal } from './support/paying.ts';
import { startOfTests } from './support/portal.ts';
import { signInAs } from './support/sign-in.ts';
import { withoutTable } from './support/without-table.ts';

let portal: PayingPortal;

beforeAll(async () => {
  portal = await startPayingPortal();
});
afterAll(() => portal.close());

it('GEN-1 a customer starts and finishes own business at any time: data, maintenance and rent', async () => {
  // The night of Saturday to Sunday.
  portal.clock.set(Temporal.Instant.from('2026-11-22T02:12:00Z'));
  try {
    const browser = portal.browser('wisselstad');
    await browser.signIn('cedee');
    const data = await browser.fill('/gegevens/telefoon', { telephone: '0698765432' });
    expect(data.text.replace(/\D/g, '')).toContain('0698765432');

    const { choose, describeIt, giveContact, send } = wizardWalk(() => browser);
    const home = await browser.get('/onderhoud/nieuw/object');
    const leaseId = /<option value="([^"]+)"/.exec(home.html)?.[1] ?? '';
    await send('object', { leaseId, area: 'own' });
    await choose('Keuken', 'Gootsteen en afvoer', 'Afvoer', 'Lekt');
    await describeIt();
    await giveContact();
    await send('controle');
    await send('afspraak', { doe: 'geen' });
    expect((await browser.get('/onderhoud')).text).toContain('Afvoer - Lekt');

    const paying = await portal.customer('nachtuil', [{ code: 'N1', cents: 54_472 }]);
    await paying.pay(['N1'], '544,72');
    await portal.bank.act(portal.lastPayment().id, 'pay');
    expect((await portal.entries('nachtuil')).N1?.[0]).toBe(0);
  } finally {
    portal.clock.set(startOfTests);
  }
});

it('GEN-B10 GEN-B1 what cannot be stored is said, with what was typed; the old value stands and nobody is mailed', async () => {
  const browser = portal.browser('wisselstad');
  await browser.signIn('cedee');
  await browser.fill('/gegevens/telefoon', { telephone: '0611111111' });
  const mails = (await portal.mails()).length;
  await withoutTable(portal, 'interaction_log_entry', async () => {
    const failed = await browser.fill('/gegevens/telefoon', { telephone: '0622222222' });
    expect(failed.status).toBe(500);
    expect(failed.text).toContain('Wat u invulde, is nog hier.');
    expect(failed.valueOf('telephone')).toBe('0622222222');
  });
  const { text } = await browser.get('/gegevens');
  expect(text.replace(/\D/g, '')).toContain('0611111111');
  expect(text.replace(/\D/g, '')).not.toContain('0622222222');
  expect(await portal.mails()).toHaveLength(mails);
});

it('GEN-B2 a page that is not there keeps the menu of who is signed in, and shows no other', async () => {
  const seen = async (role: 'customer' | 'employee', path: string) => {
    const at = portal.browser('wisselstad');
    await signInAs(portal, at, role === 'customer' ? { role, username: 'cedee' } : { role });
    const page = await at.get(path);
    return {
      status: page.status,
      home: page.html.includes('href="/woning"'),
      office: page.html.includes('href="/kantoor/klanten"'),
    };
  };
  expect(await seen('customer', '/bestaat-niet')).toEqual({
    status: 404,
    home: true,
    office: false,
  });
  expect(await seen('employee', '/kantoor/bestaat-niet')).toEqual({
    status: 404,
    home: false,
    office: true,
  });
  const nobody = await portal.browser('wisselstad').get('/bestaat-niet');
  expect([nobody.status, nobody.html.includes('href="/woning"')]).toEqual([404, false]);
});
