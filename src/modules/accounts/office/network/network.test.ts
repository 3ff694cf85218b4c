import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sessionCookie } from '#foundation/http/cookies.ts';
import type { Browser } from '../../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';

const network = '/beheer/netwerk';
const outside = '203.0.113.9';
const inOffice = '192.168.0.20';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal.close());

/** No ranges and no changes yet, and nobody came in. */
beforeEach(async () => {
  await portal.inside('wisselstad', async (write) => {
    for (const table of ['networkRange', 'session', 'changeLog'] as const) {
      await write.deleteFrom(table).execute();
    }
  });
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator', username: 'beheerder' });
});

const save = (range: string, voor: string | readonly string[], more: Record<string, string> = {}) =>
  browser.post(`${network}/opslaan`, { range, voor, ...more });

const stored = () =>
  portal.inside('wisselstad', (write) =>
    write.selectFrom('networkRange').selectAll().orderBy('range').execute(),
  );

/** A real organisation answers from everywhere; the demo only from this machine. */
const openToTheWorld = () =>
  portal.inside('wisselstad', (write, id) =>
    write
      .updateTable('organisation')
      .set({ demo: false, settingsVersion: 1000 })
      .where('id', '=', id)
      .execute(),
  );

/** A request from an address, with the session of a browser. */
const from = (address: string, path: string, by: Browser, headers: Record<string, string> = {}) =>
  portal.server.inject({
    method: 'GET',
    url: path,
    remoteAddress: address,
    headers: {
      host: 'wisselstad.localhost:3000',
      cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...headers,
    },
  });

it('ADM-264 ADM-269 says that there are no ranges, and that everybody may sign in from anywhere', async () => {
  const { text } = await browser.get(network);
  expect(text).toContain('Er zijn geen IP-ranges gedefinieerd.');
  expect(text).toContain('Beheerders kunnen overal vandaan inloggen.');
  expect(text).toContain('KCC-medewerkers kunnen overal vandaan inloggen.');
});

it('ADM-262 ADM-263 ADM-265 adds a range for roles and lists it', async () => {
  const form = await browser.get(`${network}/nieuw`);
  for (const word of ['IP-range', 'Beheerder', 'KCC-medewerker', 'Opslaan', 'Annuleren']) {
    expect(form.text).toContain(word);
  }
  const page = await save('192.168.0.1/24', ['beheerder', 'medewerker']);
  expect(page.location).toContain(network);
  for (const word of ['192.168.0.0/24', 'Nieuwe IP-range', 'Wijzigen', 'Verwijderen'])
    expect(page.text).toContain(word);
  expect(await stored()).toMatchObject([
    { range: '192.168.0.0/24', forAdministrators: true, forStaff: true },
  ]);
});

it('ADM-266 ADM-268 ADM-279 accepts a single address and IPv6', async () => {
  await save('203.0.113.7', ['beheerder', 'medewerker']);
  await save('2001:db8::1/32', ['beheerder', 'medewerker']);
  expect((await stored()).map(({ range }) => range)).toEqual(['203.0.113.7/32', '2001:db8::/32']);
});

it.each(['192.168.0.0/33', '300.1.1.1/24', 'kantoor'])(
  'ADM-B16 refuses %j at the field',
  async (range) => {
    const page = await save(range, ['beheerder', 'medewerker']);
    expect(page.errorAt('range')).toContain('Dit is geen IP-range.');
    expect(page.valueOf('range')).toBe(range);
    expect(await stored()).toEqual([]);
  },
);

it('ADM-B16 ADM-272 refuses a blank range and a range without a role', async () => {
  expect((await save(' ', ['beheerder'])).errorAt('range')).toBe('Dit is een verplicht veld.');
  expect((await save('10.0.0.0/8', [])).errorAt('voor')).toBe('Kies minstens één rol.');
});

it('ADM-B17 refuses a duplicate, in any spelling; overlapping ranges are allowed', async () => {
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  const again = await save('192.168.0.99/24', ['beheerder', 'medewerker']);
  expect(again.errorAt('range')).toBe('Deze IP-range staat al in de lijst.');
  await save('192.168.0.0/16', ['beheerder', 'medewerker']);
  expect(await stored()).toHaveLength(2);
});

it('ADM-271 ADM-277 asks before a set that shuts out a role, and says the effect in a sentence', async () => {
  const question = await save('192.168.0.0/24', ['beheerder']);
  expect(question.status).toBe(200);
  expect(question.text).toContain('Weet u het zeker?');
  expect(question.text).toContain('Daarna kan geen enkele KCC-medewerker meer inloggen');
  expect(question.text).toContain('Beheerders kunnen alleen inloggen vanaf 192.168.0.0/24');
  expect(await stored()).toEqual([]);
  const saved = await save('192.168.0.0/24', ['beheerder'], { zeker: 'ja' });
  expect(saved.text).toContain(
    'KCC-medewerkers kunnen alleen inloggen vanaf de server van het portaal.',
  );
  expect(await stored()).toHaveLength(1);
});

it('ADM-277 asks an administrator who would shut himself out', async () => {
  await openToTheWorld();
  const response = await portal.server.inject({
    method: 'POST',
    url: `${network}/opslaan`,
    remoteAddress: outside,
    payload: 'range=192.168.0.0%2F24&voor=beheerder&voor=medewerker',
    headers: {
      host: 'wisselstad.localhost:3000',
      cookie: `${sessionCookie.staff}=${browser.cookies.get(sessionCookie.staff)}`,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
  });
  expect(response.body).toContain(
    `U sluit uzelf buiten: uw adres ${outside} valt buiten de IP-ranges.`,
  );
  expect(await stored()).toEqual([]);
});

it('ADM-263 ADM-B1 changes exactly one selected range', async () => {
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  await save('10.0.0.0/8', ['beheerder', 'medewerker']);
  const choose = (range: string[]) =>
    browser.postOnly(`${network}/kies`, { range, doe: 'wijzigen' });
  expect((await choose([])).text).toContain('Kies eerst één IP-range in de lijst.');
  expect((await choose(['192.168.0.0/24', '10.0.0.0/8'])).text).toContain(
    'Kies eerst één IP-range in de lijst.',
  );
  const chosen = await choose(['10.0.0.0/8']);
  const page = await browser.fill(
    chosen.location,
    { range: '10.1.0.0/16', voor: ['beheerder', 'medewerker'] },
    `${network}/opslaan`,
  );
  expect(page.text).toContain('10.1.0.0/16');
  expect((await stored()).map(({ range }) => range)).toEqual(['10.1.0.0/16', '192.168.0.0/24']);
});

it('ADM-B18 warns when the last range is deleted', async () => {
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  const question = await browser.get(`${network}/verwijderen?range=192.168.0.0%2F24`);
  expect(question.text).toContain(
    'Daarna kunnen beheerders en medewerkers overal vandaan inloggen.',
  );
  await browser.post(`${network}/verwijderen`, { range: '192.168.0.0/24' });
  expect(await stored()).toEqual([]);
});

it('ADM-5 logs who changed which range', async () => {
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  await browser.post(`${network}/verwijderen`, { range: '192.168.0.0/24' });
  const log = await portal.inside('wisselstad', (write) =>
    write.selectFrom('changeLog').selectAll().execute(),
  );
  const lines = log
    .map((row) => `${row.actor} ${row.subject} ${row.oldValue} ${row.newValue}`)
    .toSorted();
  expect(lines).toEqual([
    'beheerder IP-range 192.168.0.0/24: Beheerder, KCC-medewerker null',
    'beheerder IP-range null 192.168.0.0/24: Beheerder, KCC-medewerker',
  ]);
});

it('ADM-270 ADM-280 a running session outside the new ranges ends at its next page', async () => {
  await openToTheWorld();
  const employee = portal.browser('wisselstad');
  await signInAs(portal, employee, { role: 'accountManager', username: 'kccbeheer' });
  const path = '/beheer/gebruikers';
  expect((await from(outside, path, employee)).statusCode).toBe(200);
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  expect((await from(inOffice, path, employee)).statusCode).toBe(200);
  const refused = await from(outside, path, employee);
  expect(refused.statusCode).toBe(303);
  expect(refused.headers.location).toContain('melding=Generic.Warning_OutsideNetwork');
  expect(refused.cookies).toMatchObject([{ name: sessionCookie.staff, value: '' }]);
});

it('ADM-276 the server itself may always, whatever the ranges', async () => {
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  expect((await browser.get(network)).status).toBe(200);
});

it('ADM-278 an address that the visitor sends himself is not believed', async () => {
  await openToTheWorld();
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  const response = await from(outside, network, browser, {
    'x-forwarded-for': inOffice,
    'x-real-ip': inOffice,
  });
  expect(response.statusCode).toBe(303);
});

it('ADM-274 ACC-51 customers are never limited by ranges', async () => {
  await openToTheWorld();
  const customer = portal.browser('wisselstad');
  await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  expect((await from(outside, '/', customer)).statusCode).toBe(200);
});

it('ADM-273 ADM-275 ACC-51 an administrator cannot sign in on the normal page from outside the ranges', async () => {
  await openToTheWorld();
  await save('192.168.0.0/24', ['beheerder', 'medewerker']);
  const signIn = (address: string) =>
    portal.server.inject({
      method: 'POST',
      url: '/inloggen',
      remoteAddress: address,
      payload: 'username=beheerder&password=Welkom-01%21',
      headers: {
        host: 'wisselstad.localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
    });
  const refused = await signIn(outside);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('U kunt vanaf deze plek niet inloggen.');
  expect((await signIn(inOffice)).statusCode).toBe(303);
});
