import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount } from '../../../test/support/accounts.ts';
import type { Browser, Fields } from '../../../test/support/browser.ts';
import { interactionsOf } from '../../../test/support/interactions.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

const newPerson = {
  gender: 'female',
  initials: 'E.',
  infix: 'van',
  surname: 'Aalst',
  dateOfBirthDay: '3',
  dateOfBirthMonth: '4',
  dateOfBirthYear: '1999',
  role: 'resident',
};

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

const add = (changes: Fields = {}) =>
  browser.fill('/gegevens/persoon/nieuw', { ...newPerson, ...changes });
const lines = async () =>
  [...(await browser.get('/gegevens')).html.matchAll(/fold__summary"><span>(.*?)<\/span>/g)].map(
    ([, title]) => title,
  );
const people = (customerId = who.customerId) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('person')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .orderBy('surname')
      .execute(),
  );
/** Somebody with this role, as the back office would bring him. */
const bring = (role: string, surname: string) =>
  portal.inside('wisselstad', async (write, organisationId) => {
    const id = crypto.randomUUID();
    await write
      .insertInto('person')
      .values({ organisationId, customerId: who.customerId, id, role, initials: 'A.', surname })
      .execute();
    return id;
  });
const changeBehindHisBack = (id: string, values: { surname?: string; role?: string }) =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('person')
      .set((update) => ({ ...values, version: update('version', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute(),
  );

describe('the panel Mijn huishouden', () => {
  beforeEach(() => signInAs(portal, browser, { role: 'customer', username: 'cedee' }));

  it('PRF-2 stands first of the five panels', async () => {
    const { html } = await browser.get('/gegevens');
    const titles = [...html.matchAll(/<summary class="voordeur-panel__summary"><h2[^>]*>(.*?)</g)];
    expect(titles.map(([, title]) => title)).toEqual([
      'Mijn huishouden',
      'Gegevens',
      'Mijn e-mailadres',
      'Correspondentieadres',
      'Wachtwoord veranderen',
    ]);
  });

  it('PRF-5 PRF-8 shows who belongs to the household, after an introduction and a link that says why', async () => {
    const { text, html } = await browser.get('/gegevens');
    expect(text).toContain('De volgende personen staan op uw huurcontract.');
    expect(html).toContain('href="/gegevens/waarom"');
    expect((await browser.get('/gegevens/waarom')).text).toContain(
      'Waarom wij deze gegevens nodig',
    );
    expect(await lines()).toEqual(['F.M.H. Cedee (Contractant)', 'S. Batter']);
  });

  it('PRF-9 PRF-10 PRF-51 a line unfolds to the recorded details in order, empty ones with their caption', async () => {
    expect((await browser.get('/gegevens')).text).toContain(
      'S. Batter Geslacht Man Voorletters S. Tussenvoegsels Achternaam Batter Geboortedatum 30 september 2001 Relatie tot contract Inwoner',
    );
  });

  it('PRF-13 only a person with a usable role has buttons; adding stands under the list', async () => {
    const { html } = await browser.get('/gegevens');
    const [, holder = '', resident = ''] = html.split('<details class="voordeur-fold">');
    expect(holder).not.toContain('Wijzigen');
    expect(resident).toMatch(/Wijzigen<span[^>]*> S\. Batter/);
    expect(resident).toMatch(/Verwijderen<span[^>]*> S\. Batter/);
    expect(html.indexOf('Persoon toevoegen')).toBeGreaterThan(html.indexOf('Verwijderen'));
  });

  it('PRF-6 PRF-7 ADM-96 shows roles that are to be shown, contract holders first; who went is not there', async () => {
    await signInAs(portal, browser, { role: 'customer', username: 'devries' });
    expect(await lines()).toEqual([
      'J.C. Poortvliet (Contractant)',
      'A. de Vries (Contractant)',
      'T. de Vries',
      'B. van &#39;t Zandt',
    ]);
  });
});

it('PRF-14 ADM-100 offers only usable roles', async () => {
  const { html } = await browser.get('/gegevens/persoon/nieuw');
  const options = [...html.matchAll(/<option value="(\w+)"/g)].map(([, value]) => value);
  expect(options).toEqual(['resident']);
});

it('PRF-16 ADM-97 an added person is stored and stands in the right place at once, with an entry in the log', async () => {
  await bring('contract_holder', 'Zwart');
  await bring('resident', 'Bakker');
  const page = await add();
  expect(page.text).toContain('De persoon is toegevoegd.');
  expect(await lines()).toEqual(['A. Zwart (Contractant)', 'E. van Aalst', 'A. Bakker']);
  expect((await people())[0]).toMatchObject({
    surname: 'Aalst',
    infix: 'van',
    gender: 'female',
    role: 'resident',
  });
  expect(await interactionsOf(portal, who.customerId)).toEqual([
    { code: 'CP_PERSON_ADDED', description: 'Persoon toegevoegd aan huishouden', by: 'VOORDEUR' },
  ]);
});

it('PRF-12 PRF-16 a changed person is stored and moves to the right place', async () => {
  await add();
  await bring('resident', 'Bakker');
  const [aalst] = await people();
  const path = `/gegevens/persoon/${aalst?.id}`;
  expect((await browser.get(path)).valueOf('surname')).toBe('Aalst');
  const page = await browser.fill(path, { ...newPerson, surname: 'Dekker', infix: '' });
  expect(page.text).toContain('De gegevens zijn opgeslagen.');
  expect(await lines()).toEqual(['A. Bakker', 'E. Dekker']);
  const unchanged = await browser.fill(path, { ...newPerson, surname: 'Dekker', infix: '' });
  expect(unchanged.text).toContain('Er is niets gewijzigd.');
  expect(await interactionsOf(portal, who.customerId)).toHaveLength(2);
});

it('PRF-17 removing asks first, with the name; the person stays in the history with an end date', async () => {
  await add();
  const [aalst] = await people();
  const path = `/gegevens/persoon/${aalst?.id}/verwijderen`;
  expect((await browser.get(path)).text).toContain('Wilt u E. van Aalst verwijderen?');
  expect(await lines()).toHaveLength(1);
  const page = await browser.fill(path, {});
  expect(page.text).toContain('De persoon is verwijderd.');
  expect(await lines()).toEqual([]);
  expect(String((await people())[0]?.endedOn)).toBe('2026-11-21');
});

it('PRF-15 PRF-B1 a field that is empty gets a message, and the others keep what was typed', async () => {
  const page = await add({ surname: ' ', gender: '' });
  expect(page.status).toBe(422);
  expect(page.errorAt('surname')).toBe('Dit is een verplicht veld.');
  expect(page.errorAt('gender')).toBe('Dit is een verplicht veld.');
  expect(page.errorAt('infix')).toBeUndefined();
  expect(page.valueOf('initials')).toBe('E.');
  expect(page.valueOf('dateOfBirthYear')).toBe('1999');
  expect(await people()).toEqual([]);
});

it('PRF-B2 PRF-B3 a date that cannot be and a name with odd signs are refused with a hint', async () => {
  const page = await add({ dateOfBirthYear: '2027', surname: 'A4lst' });
  expect(page.errorAt('dateOfBirth')).toContain('in de toekomst');
  expect(page.errorAt('surname')).toContain('Gebruik alleen letters');
  expect(await people()).toEqual([]);
});

it('PRF-B4 ADM-99 a forged request for a role that is not for customers is refused', async () => {
  const holder = await bring('contract_holder', 'Zwart');
  expect((await add({ role: 'contract_holder' })).errorAt('role')).toBe(
    'Kies een relatie uit de lijst.',
  );
  for (const path of [`/gegevens/persoon/${holder}`, `/gegevens/persoon/${holder}/verwijderen`]) {
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path, { ...newPerson, version: '1' })).status).toBe(404);
  }
  await add();
  const aalst = (await people()).find(({ surname }) => surname === 'Aalst');
  const path = `/gegevens/persoon/${aalst?.id}`;
  const promoted = await browser.fill(path, { ...newPerson, role: 'legal_administrator' });
  expect(promoted.status).toBe(422);
  expect((await people()).map(({ role, endedOn }) => ({ role, endedOn }))).toEqual([
    { role: 'resident', endedOn: null },
    { role: 'contract_holder', endedOn: null },
  ]);
});

it('PRF-B4 GEN-B2 a person of another household is not there', async () => {
  await signInAs(portal, browser, { role: 'customer', username: 'cedee' });
  const { html } = await browser.get('/gegevens');
  const path = /href="(\/gegevens\/persoon\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
  await signInAs(portal, browser, { role: 'customer', username: who.username });
  expect((await browser.get(path)).status).toBe(404);
  await browser.post(`${path}/verwijderen`, { version: '1' });
  await browser.post(path, { ...newPerson, version: '1' });
  await signInAs(portal, browser, { role: 'customer', username: 'cedee' });
  expect(await lines()).toContain('S. Batter');
});

it('PRF-B5 a person who was changed or went meanwhile is not overwritten; the page says so and shows what is known', async () => {
  await add();
  const [aalst] = await people();
  const id = aalst?.id ?? '';
  const path = `/gegevens/persoon/${id}`;
  const { version } = { version: '1' };
  await changeBehindHisBack(id, { surname: 'Dekker' });
  for (const address of [path, `${path}/verwijderen`]) {
    const page = await browser.post(address, { ...newPerson, initials: 'X.', version });
    expect(page.text).toContain('zijn intussen veranderd');
    expect(page.text).toContain('E. van Dekker');
  }
  expect((await people())[0]).toMatchObject({ initials: 'E.', surname: 'Dekker', endedOn: null });
  await browser.fill(`${path}/verwijderen`, {});
  const gone = await browser.post(path, { ...newPerson, version: '2' });
  expect(gone.text).toContain('zijn intussen veranderd');
});

it('PRF-B6 the same person twice: a warning first, and stored once the customer says that it is right', async () => {
  await add();
  const warned = await add({ initials: 'e' });
  expect(warned.status).toBe(422);
  expect(warned.text).toContain('Deze persoon staat er al');
  expect(await people()).toHaveLength(1);
  await add({ initials: 'e', duplicate: 'on' });
  expect(await people()).toHaveLength(2);
});

it('GEN-B4 pressing twice adds one person', async () => {
  const form = { ...newPerson, formKey: crypto.randomUUID() };
  await browser.post('/gegevens/persoon/nieuw', form);
  await browser.post('/gegevens/persoon/nieuw', form);
  expect(await people()).toHaveLength(1);
});
