import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { startOfTests, startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterEach(() => portal.clock.set(startOfTests));
afterAll(() => portal.close());

async function customer(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser;
}

it('GEN-27 the balloon offers telephone, mail and a message, on pages of customers and of who is not signed in', async () => {
  const pages = [
    await (await customer('cedee')).get('/'),
    await (await customer('cedee')).get('/gegevens'),
    await portal.browser('wisselstad').get('/inloggen'),
    await portal.browser('wisselstad').get('/account-aanmaken'),
  ];
  for (const { html } of pages) {
    const balloon = /<details class="voordeur-pop">.*?<\/details>/s.exec(html)?.[0] ?? '';
    expect(balloon).toContain('Contact');
    expect(balloon).toContain('href="tel:0306910000"');
    expect(balloon).toContain('href="mailto:klantenservice@wisselstad.example"');
    expect(balloon).toContain('href="/contact"');
  }
});

it('GEN-27 tells by the clock whether the organisation can be reached now, and else when', async () => {
  const told: string[] = [];
  for (const instant of ['2026-11-23T09:00:00Z', '2026-11-23T06:00:00Z', '2026-11-21T10:00:00Z']) {
    portal.clock.set(Temporal.Instant.from(instant));
    const { text } = await portal.browser('wisselstad').get('/contact');
    told.push(/Nu (?:open|gesloten)[^.]*\.?\d* uur/.exec(text)?.[0] ?? '');
  }
  expect(told).toEqual([
    'Nu open, tot 17.00 uur',
    'Nu gesloten, open vandaag om 8.30 uur',
    'Nu gesloten, open maandag om 8.30 uur',
  ]);
});

it('GEN-27 a message of a customer becomes an entry with a task, and stands in the timeline', async () => {
  const browser = await customer('cedee');
  const answer = await browser.fill('/contact', { bericht: 'Waar kan ik parkeren?' }, '/contact');
  expect(answer.text).toContain('Wij hebben uw bericht ontvangen.');
  const entry = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('interactionLogEntry as e')
      .innerJoin('task as t', 't.entryId', 'e.id')
      .select(['e.templateCode', 'e.status', 't.status as taskStatus'])
      .where('e.notes', '=', 'Waar kan ik parkeren?')
      .executeTakeFirstOrThrow(),
  );
  expect(entry).toEqual({ templateCode: 'CP_CONTACT', status: 'not_started', taskStatus: 'open' });
  expect((await browser.get('/tijdlijn')).text).toContain('Bericht via Contact Niet gestart');
});

it('GEN-27 GEN-B8 a message of who is not signed in goes to the organisation by mail, as plain text', async () => {
  const visitor = portal.browser('wisselstad');
  const refused = await visitor.fill('/contact', { bericht: 'Hallo', email: 'geen' }, '/contact');
  expect(refused.status).toBe(422);
  expect(refused.errorAt('naam')).toBe('Vul uw naam in.');
  expect(refused.errorAt('email')).toBeDefined();
  expect(refused.valueOf('bericht')).toBe('Hallo');
  await visitor.fill(
    '/contact',
    {
      naam: 'S. de Boer',
      email: 's.deboer@voorbeeld.nl',
      bericht: 'Hebt u **nog** een <b>woning</b>?',
    },
    '/contact',
  );
  const mail = (await portal.mails()).find(({ text }) => text.includes('Hebt u **nog**'));
  expect(mail?.to).toContain('klantenservice@wisselstad.example');
  expect(mail?.text).toContain('Hebt u **nog** een <b>woning</b>?');
  expect(mail?.html).not.toContain('<b>woning');
  expect(mail?.text).toContain('s.deboer@voorbeeld.nl');
});

it('GEN-27 GEN-B4 sending twice is one message', async () => {
  const browser = await customer('cedee');
  const { html } = await browser.get('/contact');
  const fields = {
    formKey: /action="\/contact".*?name="formKey" value="([^"]+)"/s.exec(html)?.[1] ?? '',
    bericht: 'Eén keer',
  };
  await Promise.all([browser.post('/contact', fields), browser.post('/contact', fields)]);
  const entries = await portal.inside('wisselstad', (write) =>
    write.selectFrom('interactionLogEntry').select('id').where('notes', '=', 'Eén keer').execute(),
  );
  expect(entries).toHaveLength(1);
});

it('GEN-28 ADM-53 with Contact off there is no balloon and no page', async () => {
  await portal.inside('wisselstad', (write, id) =>
    storeSettings(write, id, { switches: { contact: false } }),
  );
  try {
    const visitor = portal.browser('wisselstad');
    expect((await visitor.get('/inloggen')).html).not.toContain('voordeur-pop');
    expect((await (await customer('cedee')).get('/')).html).not.toContain('voordeur-pop');
    expect((await visitor.get('/contact')).text).toContain('Dit is nu niet beschikbaar');
  } finally {
    await portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches: {} }));
  }
});

it('GEN-27 the administrator sets the hours, and is told when they cannot be read', async () => {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
  const { html } = await browser.get('/beheer/instellingen');
  expect(html).toContain('name="contactHours"');
  const refused = await browser.fill('/beheer/instellingen', { contactHours: 'altijd' });
  expect(refused.errorAt('contactHours')).toContain('Schrijf de dagen en tijden');
});
