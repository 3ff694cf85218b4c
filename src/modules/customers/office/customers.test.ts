import { afterAll, beforeAll, expect, it } from 'vitest';
import { logInteraction } from '#foundation/interactions/log-interaction.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { addressLine } from './address-line.ts';

const list = '/kantoor/klanten';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

const idOf = (customerNumber: string) =>
  portal.inside('wisselstad', async (write) => {
    const found = await write
      .selectFrom('customer')
      .select('id')
      .where('customerNumber', '=', customerNumber)
      .executeTakeFirstOrThrow();
    return found.id;
  });

const statusOf = async (customerNumber: string) => {
  const { text } = await browser.get(`${list}/${await idOf(customerNumber)}`);
  return /Klantportaal-accountstatus (Account (?:niet aangemaakt|aangemaakt maar niet geactiveerd|geactiveerd))/.exec(
    text,
  )?.[1];
};

const found = async (query: string) =>
  (await browser.get(`${list}?${query}`)).text.match(/HM-\d{5}/g) ?? [];

it.each([
  ['06367', 'number'],
  ['cedee', 'name'],
  ['kievitlaan 78', 'street and house number'],
  ['3704 ac cedee', 'postcode and name'],
  ['CEDEE@wisselstad', 'e-mail address'],
])('STF-96 finds a customer by %s (%s), in any case', async (text) => {
  const numbers = await found(`zoek=${encodeURIComponent(text)}`);
  expect(numbers).toContain('HM-06367');
  expect(numbers).not.toContain('HM-01021');
});

it('STF-96 says when nothing was found', async () => {
  expect((await browser.get(`${list}?zoek=bestaatniet`)).text).toContain('Niets gevonden');
});

it('STF-91 the account status is a column that is hidden by default', async () => {
  const header = async (query: string) =>
    /<thead.*?<\/thead>/s.exec((await browser.get(`${list}${query}`)).html)?.[0];
  expect(await header('')).not.toContain('Klantportaal-accountstatus');
  expect(await header('?kolom=ja')).toContain('Klantportaal-accountstatus');
});

it('STF-92 STF-96 ACC-20 filters by the account status, alone and with a text', async () => {
  const without = await found('accountstatus=notCreated');
  expect(without).toContain('HM-04578');
  expect(without).not.toContain('HM-06367');
  expect(await found('accountstatus=activated&zoek=cedee')).toEqual(['HM-06367']);
  expect(await found('accountstatus=notCreated&zoek=cedee')).toEqual([]);
});

it('STF-90 STF-92 the card shows the status', async () => {
  expect(await statusOf('HM-06367')).toBe('Account geactiveerd');
  expect(await statusOf('HM-04578')).toBe('Account niet aangemaakt');
});

it('STF-93 STF-94 ACC-20 the status follows the customer at once: nothing, created, activated', async () => {
  const customer = portal.browser('wisselstad');
  await customer.fill('/account-aanmaken', {
    customerNumber: 'HM-04578',
    activationCode: 'WIS-4578-2026',
  });
  expect(await statusOf('HM-04578')).toBe('Account niet aangemaakt');
  const fields = {
    username: 'hendriks78',
    password: 'Voordeur-2026!',
    passwordAgain: 'Voordeur-2026!',
    email: 'w.hendriks@voorbeeld.example',
    emailAgain: 'w.hendriks@voorbeeld.example',
  };
  await customer.fill('/account-aanmaken/gegevens', fields);
  expect(await statusOf('HM-04578')).toBe('Account aangemaakt maar niet geactiveerd');
  const mail = (await portal.mails()).find(({ to }) => to === 'w.hendriks@voorbeeld.example');
  const link = /\/account-aanmaken\/bevestigen\?sleutel=[\w-]+/.exec(mail?.text ?? '')?.[0];
  await customer.fill(String(link), {});
  expect(await statusOf('HM-04578')).toBe('Account geactiveerd');
});

it('STF-95 STF-99 STF-100 ADM-121 creating, blocking and deleting by an administrator', async () => {
  const administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
  const created = await administrator.fill(
    '/beheer/gebruikers/nieuw',
    {
      gebruikersnaam: 'vandam',
      email: 'vandam@voorbeeld.example',
      wachtwoord: 'Voordeur-2026!',
      wachtwoordHerhaald: 'Voordeur-2026!',
      rol: 'gebruiker',
      huurdernummer: 'HM-03107',
    },
    '/beheer/gebruikers/nieuw',
  );
  expect(await statusOf('HM-03107')).toBe('Account geactiveerd');
  const path = String(created.location.split('?')[0]);
  await administrator.fill(`${path}/blokkeren`, { reden: 'misbruik' }, `${path}/blokkeren`);
  expect(await statusOf('HM-03107')).toBe('Account geactiveerd');
  await administrator.post('/beheer/gebruikers/verwijderen', {
    account: path.slice(path.lastIndexOf('/') + 1),
  });
  expect(await statusOf('HM-03107')).toBe('Account niet aangemaakt');
});

it('STF-101 the status cannot be edited', async () => {
  const { html } = await browser.get(`${list}/${await idOf('HM-06367')}`);
  expect(html).not.toMatch(/<(input|select)[^>]*name="accountstatus"/);
});

it('the card shows address, contact data and the people of the household', async () => {
  const { text } = await browser.get(`${list}/${await idOf('HM-06367')}`);
  for (const words of [
    'Kievitlaan 78, 3704 AC Zeist',
    'cedee@wisselstad.example',
    'mevrouw F.M.H. Cedee Contractant 30 augustus 1972',
    'de heer S. Batter Inwoner 30 september 2001',
  ]) {
    expect(text).toContain(words);
  }
});

it('ACC-30 ACC-34 the card shows an entry of the interaction log with its task number', async () => {
  const customerId = await idOf('HM-01021');
  await portal
    .browser('wisselstad')
    .fill('/activeercode-aanvragen', { customerNumber: 'HM-01021' });
  const { text } = await browser.get(`${list}/${customerId}`);
  expect(text).toContain(
    '21-11-2026 Verificatiecode aangevraagd groep HUUR, sjabloon COM01 VOORDEUR Nee TK26-',
  );
});

it('ACC-34 says whether an entry has notes', async () => {
  const [kind] = [...portal.house.interactionKinds.values()];
  if (!kind) throw new Error('There is no kind of interaction.');
  const customerId = await idOf('HM-02002');
  await portal.inside('wisselstad', (write, organisationId) =>
    logInteraction(write, {
      organisationId,
      customerId,
      kind,
      actor: { kind: 'nobody' },
      now: portal.clock.now(),
      notes: 'Klant belde.',
    }),
  );
  expect((await browser.get(`${list}/${customerId}`)).text).toMatch(/sjabloon \w+ VOORDEUR Ja/);
});

it('STF-23 the button to look along is there only for who may', async () => {
  const path = `${list}/${await idOf('HM-06367')}`;
  expect((await browser.get(path)).text).not.toContain('Meekijken');
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('staffMember')
      .set({ roles: ['employee', 'agent'] })
      .where('username', '=', 'kantoor')
      .execute(),
  );
  const page = await browser.get(path);
  expect(page.html).toContain('/AAD/Login?CustomerId=HM-06367&amp;Username=kantoor');
});

it('GEN-B2 a customer of another organisation is not there', async () => {
  const elsewhere = await portal.inside('zonnebloem', (write) =>
    write.selectFrom('customer').select('id').limit(1).executeTakeFirstOrThrow(),
  );
  expect((await browser.get(`${list}/${elsewhere.id}`)).status).toBe(404);
});

it('an address stands on one line, as far as it is known', () => {
  const parts = {
    street: 'Kievitlaan',
    houseNumber: '78',
    houseNumberAddition: 'A',
    postcode: null,
    town: 'Zeist',
  };
  expect(addressLine(parts)).toBe('Kievitlaan 78 A, Zeist');
  expect(
    addressLine({ ...parts, street: null, houseNumber: null, houseNumberAddition: null }),
  ).toBe('Zeist');
});
