import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretsFrom } from '#foundation/secrets/secrets.ts';
import type { Browser } from '../../../../../test/support/browser.ts';
import { testKeyRing } from '../../../../../test/support/constants.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';
import { openActivationCode } from '../../activation-codes.ts';
import { readPdf } from '../../letters/read-pdf.testing.ts';

const secrets = secretsFrom(testKeyRing);

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

const codeOf = async (customerNumber: string) => {
  const customerId = await idOf(customerNumber);
  return portal.inside('wisselstad', async (write) => {
    const stored = await write
      .selectFrom('activationCode')
      .select('codeSealed')
      .where('customerId', '=', customerId)
      .executeTakeFirst();
    return stored && openActivationCode(secrets, customerId, stored.codeSealed);
  });
};

const changes = () =>
  portal.inside('wisselstad', async (write) => {
    const rows = await write.selectFrom('changeLog').selectAll().execute();
    return rows.map((row) => `${row.actor} | ${row.subject} | ${row.newValue}`);
  });

/** Presses a button that answers a PDF. */
async function print(path: string, payload = '') {
  const response = await portal.server.inject({
    method: 'POST',
    url: path,
    remoteAddress: '127.0.0.1',
    payload,
    headers: {
      host: 'wisselstad.localhost:3000',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
  });
  const isPdf = response.headers['content-type'] === 'application/pdf';
  return { response, pages: isPdf ? readPdf(response.rawPayload).pages : [] };
}

it('ACC-1 ACC-3 the activation code stands on the customer card', async () => {
  const page = await browser.get(`/kantoor/klanten/${await idOf('HM-04578')}`);
  expect(page.text).toContain('Communicatie');
  expect(page.text).toContain('Activeercode WIS-4578-2026');
});

it('ACC-2 Activeercode genereren puts a new code in the place of the old one', async () => {
  const id = await idOf('HM-03107');
  const old = await codeOf('HM-03107');
  const page = await browser.fill(
    `/kantoor/klanten/${id}`,
    {},
    `/kantoor/klanten/${id}/activeercode`,
  );
  const code = String(await codeOf('HM-03107'));
  expect(code).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4} [A-Z2-9]{4}$/);
  expect(code).not.toBe(old);
  expect(page.text).toContain('De nieuwe activeercode staat op de klantkaart.');
  expect(page.text).toContain(`Activeercode ${code}`);
  expect(page.text).toContain('Geldig tot en met 20-01-2027');
});

it('ACC-2 ACC-8 GEN-4 a customer signs up with the new code, not with the old one', async () => {
  const id = await idOf('HM-04578');
  await browser.fill(`/kantoor/klanten/${id}`, {}, `/kantoor/klanten/${id}/activeercode`);
  const code = String(await codeOf('HM-04578'));
  const identify = (activationCode: string) =>
    portal
      .browser('wisselstad')
      .fill('/account-aanmaken', { customerNumber: 'HM-04578', activationCode });
  expect((await identify('WIS-4578-2026')).text).toContain(
    'Wij konden uw gegevens niet controleren.',
  );
  expect((await identify(code.replaceAll(' ', '').toLowerCase())).text).toContain(
    'Gebruikersnaam (vrij te kiezen)',
  );
});

it('ACC-2 ADM-5 the change log says that a code was made, never which', async () => {
  const id = await idOf('HM-01021');
  await browser.fill(`/kantoor/klanten/${id}`, {}, `/kantoor/klanten/${id}/activeercode`);
  const log = (await changes()).join('\n');
  expect(log).toContain(
    'kantoor | Activeercode van HM-01021 | nieuwe code, geldig tot en met 20-01-2027',
  );
  expect(log).not.toContain(String(await codeOf('HM-01021')));
});

it('ACC-4 the first letter holds the number and the address of the page, in the organisation’s name', async () => {
  const { response, pages } = await print(
    `/kantoor/klanten/${await idOf('HM-03142')}/brief-nummer.pdf`,
  );
  expect(response.headers['content-disposition']).toContain('brief-nummer.pdf');
  expect(response.headers['cache-control']).toContain('no-store');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('HM-03142');
  expect(pages[0]).toContain('/account-aanmaken');
  expect(pages[0]).toContain('Yılmaz');
  expect(pages[0]).toContain('Woningcorporatie Wisselstad');
});

it('ACC-5 the second letter holds the code and not the number', async () => {
  const { pages } = await print(`/kantoor/klanten/${await idOf('HM-03107')}/brief-code.pdf`);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(String(await codeOf('HM-03107')));
  expect(pages[0]).not.toContain('HM-03107');
});

it('ACC-5 no letter with a code is made for who has none', async () => {
  const id = await idOf('HM-03142');
  expect((await browser.get(`/kantoor/klanten/${id}`)).html).not.toContain('brief-code.pdf');
  const { response } = await print(`/kantoor/klanten/${id}/brief-code.pdf`);
  expect(response.statusCode).toBe(422);
  expect(response.body).toContain('Voor deze keuze kan geen brief worden gemaakt.');
});

it('ACC-5 no letter with a code that was used or has expired', async () => {
  const id = await idOf('HM-02002');
  await browser.fill(`/kantoor/klanten/${id}`, {}, `/kantoor/klanten/${id}/activeercode`);
  const offered = async () =>
    (await browser.get(`/kantoor/klanten/${id}`)).html.includes('brief-code.pdf');
  expect(await offered()).toBe(true);
  const used = (usedAt: typeof now | null) =>
    portal.inside('wisselstad', (write) =>
      write.updateTable('activationCode').set({ usedAt }).where('customerId', '=', id).execute(),
    );
  const now = portal.clock.now();
  await used(now);
  expect(await offered()).toBe(false);
  await used(null);
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('activationCode')
      .set({ expiresAt: now })
      .where('customerId', '=', id)
      .execute(),
  );
  expect(await offered()).toBe(false);
  expect((await browser.get(`/kantoor/klanten/${id}`)).text).toContain('(verlopen)');
});

it('ACC-4 ACC-5 the printing room gets the letters of one kind for several customers as one file', async () => {
  const ids = [await idOf('HM-03107'), await idOf('HM-03142'), await idOf('HM-01021')];
  const page = await browser.get(
    `/kantoor/klanten/brieven?${ids.map((id) => `klant=${id}`).join('&')}`,
  );
  expect(page.text).toContain('3 gekozen klanten');
  expect(page.text).toContain('Maak 3 brieven met nummer');
  expect(page.text).toContain('Maak 2 brieven met activeercode');
  expect(page.text).toContain('Geen geldige activeercode');
  const payload = ids.map((id) => `klant=${id}`).join('&');
  const numbers = await print('/kantoor/klanten/brieven/brieven-nummer.pdf', payload);
  expect(numbers.pages.map((text) => /HM-\d+/.exec(text)?.[0])).toEqual([
    'HM-01021',
    'HM-03107',
    'HM-03142',
  ]);
  const codes = await print('/kantoor/klanten/brieven/brieven-code.pdf', payload);
  expect(codes.pages).toHaveLength(2);
  for (const text of codes.pages) expect(text).not.toMatch(/HM-\d/);
});

it('ACC-4 ADM-5 every letter that was made is logged', async () => {
  await print(`/kantoor/klanten/${await idOf('HM-06367')}/brief-nummer.pdf`);
  expect(await changes()).toContain('kantoor | Brief met nummer voor HM-06367 | gemaakt');
});

it('ACC-4 without a full address there is no letter, and the card says so', async () => {
  const id = await idOf('HM-06367');
  const setPostcode = (postcode: string | null) =>
    portal.inside('wisselstad', (write) =>
      write.updateTable('customer').set({ postcode }).where('id', '=', id).execute(),
    );
  await setPostcode(null);
  const page = await browser.get(`/kantoor/klanten/${id}`);
  expect(page.text).toContain('geen volledig adres bekend');
  expect(page.html).not.toContain('brief-nummer.pdf');
  expect((await print(`/kantoor/klanten/${id}/brief-nummer.pdf`)).response.statusCode).toBe(422);
  await setPostcode('3704 AC');
});

it('ACC-5 neither customers nor administrators see a code', async () => {
  const id = await idOf('HM-03107');
  const code = String(await codeOf('HM-03107'));
  for (const role of ['customer', 'administrator', 'accountManager', 'agent'] as const) {
    const other = portal.browser('wisselstad');
    await signInAs(portal, other, {
      role,
      username: role === 'customer' ? 'cedee' : `test-${role}`,
    });
    const page = await other.get(`/kantoor/klanten/${id}`);
    expect(page.text).not.toContain(code);
  }
});
