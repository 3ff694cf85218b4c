import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailsTo, newAccount, storedCustomer } from '../../../test/support/accounts.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { interactionsOf } from '../../../test/support/interactions.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;
let browser: Browser;
let who: Awaited<ReturnType<typeof newAccount>>;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

beforeEach(async () => {
  who = await newAccount(portal);
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: who.username });
});

const stored = () => storedCustomer(portal, who.customerId);
const interactions = () => interactionsOf(portal, who.customerId);
const changeTelephone = (telephone: string) => browser.fill('/gegevens/telefoon', { telephone });

it('PRF-18 PRF-36 shows tenant number, telephone number, e-mail address and address with a button each', async () => {
  await signInAs(portal, browser, { role: 'customer', username: 'cedee' });
  const { text, html } = await browser.get('/gegevens');
  for (const shown of [
    'Huurdernummer HM-06367',
    'Telefoonnummer 0306912345',
    'cedee@ wisselstad. example',
  ]) {
    expect(text).toContain(shown);
  }
  expect(text).toContain('Adres Kievitlaan 78 Postcode, plaats 3704 AC Zeist');
  for (const part of ['telefoon', 'email', 'adres'])
    expect(html).toContain(`href="/gegevens/${part}"`);
  expect(html).not.toContain('href="/gegevens/huurdernummer"');
});

describe('the telephone number', () => {
  it('PRF-24 PRF-25 is stored on the household, and a mail with the new number goes to the active address', async () => {
    const page = await changeTelephone('  (030) 691 23 45 ');
    expect(page.location).toContain('/gegevens');
    expect(page.text).toContain('Uw telefoonnummer is gewijzigd.');
    expect((await stored()).telephone).toBe('(030) 691 23 45');
    const [mail, ...others] = await mailsTo(portal, who.email);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Uw telefoonnummer is gewijzigd');
    expect(mail?.text).toContain('(030) 691 23 45');
  });

  it('PRF-4 ADM-285 a change leads to an entry in the interaction log', async () => {
    await changeTelephone('0612345678');
    expect(await interactions()).toEqual([
      { code: 'CP_TELEPHONE', description: 'Telefoonnummer gewijzigd', by: 'VOORDEUR' },
    ]);
  });

  it('PRF-B8 saved unchanged: nothing is written, no mail, no entry', async () => {
    await changeTelephone('0612345678');
    const before = await stored();
    const page = await changeTelephone('0612345678');
    expect(page.text).toContain('Er is niets gewijzigd.');
    expect(await stored()).toEqual(before);
    expect(await interactions()).toHaveLength(1);
    expect(await mailsTo(portal, who.email)).toHaveLength(1);
  });

  it.each([
    ['', 'Dit is een verplicht veld.'],
    ['030691234', 'te weinig cijfers'],
    ['0306912345678', 'te veel cijfers'],
    ['030-691-2345', 'één minteken'],
    ['(030)(691)2345', 'één paar haakjes'],
    ['()0306912345', '1 tot en met 4 cijfers'],
    ['(03069)12345', '1 tot en met 4 cijfers'],
    ['(0306912345', 'één paar haakjes'],
    ['0306912a345', 'alleen cijfers'],
    ['+31306912345', 'plusteken'],
  ])(
    'PRF-23 PRF-B7 %j is refused with its explanation, and stays in the field',
    async (typed, message) => {
      const page = await changeTelephone(typed);
      expect(page.status).toBe(422);
      expect(page.errorAt('telephone')).toContain(message);
      expect(page.valueOf('telephone')).toBe(typed);
      expect((await stored()).telephone).toBeNull();
      expect(await interactions()).toEqual([]);
    },
  );

  it('PRF-23 the field is judged while it is typed', async () => {
    const { html } = await browser.get('/gegevens/telefoon');
    expect(html).toMatch(
      /<input[^>]*name="telephone"[^>]*pattern="[^"]+"[^>]*data-shows-when-wrong/,
    );
  });

  it('PRF-B16 without an active address it is saved, and the page says that no mail could be sent', async () => {
    await portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('account')
        .set({ email: '', emailKey: '' })
        .where('organisationId', '=', organisationId)
        .where('id', '=', who.id)
        .execute(),
    );
    const page = await changeTelephone('0612345678');
    expect(page.text).toContain('Wij konden geen e-mail sturen');
    expect((await stored()).telephone).toBe('0612345678');
    expect(await interactions()).toHaveLength(1);
    expect((await portal.mails()).filter(({ to }) => to === '')).toEqual([]);
  });
});

it('STF-8 PRF-24 PRF-39 staff who look along serve a customer without an account with telephone number and address', async () => {
  const agent = portal.browser('wisselstad');
  await signInAs(portal, agent, { role: 'agent', username: 'karin', customerNumber: 'HM-04578' });
  const base = '/meekijken/HM-04578/gegevens';
  const telephone = await agent.fill(`${base}/telefoon`, {
    telephone: '0301112233',
    klantVroegHierom: 'ja',
  });
  expect(telephone.text).toContain('Wij konden geen e-mail sturen');
  await agent.fill(`${base}/adres`, {
    postcode: '3704 AC',
    houseNumber: '78',
    addition: '',
    klantVroegHierom: 'ja',
  });
  const { customerId } = await portal.inside('wisselstad', async (write) => {
    const { id } = await write
      .selectFrom('customer')
      .select('id')
      .where('customerNumber', '=', 'HM-04578')
      .executeTakeFirstOrThrow();
    return { customerId: id };
  });
  expect(await storedCustomer(portal, customerId)).toMatchObject({
    telephone: '0301112233',
    street: 'Kievitlaan',
    houseNumber: '78',
  });
  const logged = await interactionsOf(portal, customerId);
  expect(logged).toHaveLength(2);
});

it('PRF-3 the switch Gegevens huishouden takes the whole page away, password included', async () => {
  const other = await startTestPortal();
  try {
    const customer = other.browser('wisselstad');
    await signInAs(other, customer, { role: 'customer', username: 'cedee' });
    expect((await customer.get('/')).html).toContain('href="/gegevens"');
    const { storeSettings } = await import('#foundation/organisation/change-settings.ts');
    const set = (switches: Record<string, boolean>) =>
      other.inside('wisselstad', (write, id) => storeSettings(write, id, { switches }));
    await set({ changePassword: false });
    const without = await customer.get('/gegevens');
    expect(without.text).not.toContain('Wachtwoord veranderen');
    expect(without.text).toContain('Mijn huishouden');
    expect((await customer.get('/gegevens/wachtwoord')).status).toBe(404);
    await set({ householdData: false });
    for (const path of [
      '',
      '/telefoon',
      '/email',
      '/adres',
      '/persoon/nieuw',
      '/wachtwoord',
      '/mijn-gegevens',
    ]) {
      expect((await customer.get(`/gegevens${path}`)).status).toBe(404);
    }
    expect((await customer.get('/')).html).not.toContain('href="/gegevens"');
  } finally {
    await other.close();
  }
});
