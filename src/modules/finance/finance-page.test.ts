import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { centsOf, panelIds, panelIn } from '../../../test/support/finance-panels.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';
import { entriesIn, hasRunningCase } from './queries.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

async function financesOf(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get('/financien');
}

it('FIN-1 FIN-7 FIN-10 shows the balance € 11.627,85 in the title of the first panel, open on arrival', async () => {
  const page = await financesOf('devries');
  expect(page.status).toBe(200);
  expect(page.text).toContain('Openstaand saldo € 11.627,85');
  expect(panelIds(page)[0]).toBe('saldo');
  expect(panelIn(page, 'saldo').isOpen).toBe(true);
  expect(panelIn(page, 'facturen').isOpen).toBe(false);
});

it('FIN-16 FIN-17 FIN-18 lists open invoices, oldest due date first, with what is under way', async () => {
  const page = await financesOf('devries');
  expect(panelIn(page, 'saldo').rows).toEqual([
    ['Afrekening garage Torenstraat 5', '€ 477,43', '173 dagen geleden', '€ 0,00'],
    ['Periode: 01-07-2026 tot 01-08-2026', '€ 477,43', '143 dagen geleden', '€ 0,00'],
    ['Periode: 01-08-2026 tot 01-09-2026', '€ 477,43', '112 dagen geleden', '€ 0,00'],
    ['Periode: 01-09-2026 tot 01-10-2026', '€ 477,43', '81 dagen geleden', '€ 0,00'],
    ['Periode: 01-10-2026 tot 01-11-2026', '€ 477,43', '51 dagen geleden', '€ 477,43'],
    ['Servicekosten 2025', '€ 486,85', '21 dagen geleden', '€ 0,00'],
    ['Herstel schade trappenhuis', '€ 5.355,33', '11 dagen geleden', '€ 0,00'],
    ['Afrekening Merelhof 12', '€ 2.921,09', 'Binnen 4 dagen', '€ 0,00'],
    ['Periode: 01-12-2026 tot 01-01-2027', '€ 477,43', 'Binnen 10 dagen', '€ 0,00'],
  ]);
  expect(page.text).toContain('Betreft Bedrag Vervalt Onderweg');
});

it('FIN-15 explains what the list is', async () => {
  const { text } = await financesOf('devries');
  expect(text).toContain('Dit zijn de facturen die u nog niet (helemaal) hebt betaald.');
  expect(text).toContain('Klik op de pijl voor meer details.');
});

it('FIN-19 opens a row to its details in their order', async () => {
  const { text } = await financesOf('devries');
  expect(text).toContain(
    'Omschrijving Afrekening Merelhof 12 Contract Merelhof 12, Zeist Oorspronkelijk bedrag € 2.921,09 ' +
      'Vervalt op 25-11-2026 (Binnen 4 dagen) Betaling ontvangen € 0,00 Open bedrag € 2.921,09 ' +
      'Betaling of incasso onderweg € 0,00 Online betaling aangevraagd € 0,00',
  );
  expect(text).toContain(
    'Omschrijving Herstel schade trappenhuis Oorspronkelijk bedrag € 5.855,33 ' +
      'Vervalt op 10-11-2026 (11 dagen geleden) Betaling ontvangen € 500,00 Open bedrag € 5.355,33 ' +
      'Betaling of incasso onderweg € 0,00 Online betaling aangevraagd € 0,00',
  );
});

it('FIN-14 FIN-19 lists a loose invoice too, without a lease', async () => {
  const { text } = await financesOf('obriain');
  expect(text).toContain(
    'Omschrijving Vervangen sleutel centrale deur Oorspronkelijk bedrag € 42,50',
  );
});

it('FIN-14 lists an invoice of an ended lease, with its address', async () => {
  const { text } = await financesOf('bakker');
  expect(text).toMatch(
    /Omschrijving Eindafrekening Contract \S.*?, Zeist Oorspronkelijk bedrag € 386,50/,
  );
});

it('FIN-12 FIN-16 counts an open payment in the balance without listing it; a credit note is negative', async () => {
  const page = await financesOf('obriain');
  const { text } = page;
  const rows = panelIn(page, 'saldo').rows;
  expect(rows).toContainEqual([
    'Creditnota servicekosten vorig jaar',
    '€ -86,40',
    '12 dagen geleden',
    '€ 0,00',
  ]);
  expect(rows.map(([description]) => description)).not.toContain('Online betaling');
  const listed = rows.reduce((sum, [, amount = '']) => sum + centsOf(amount), 0);
  const balance = centsOf(/Openstaand saldo (€ [-\d.,]+)/.exec(text)?.[1]);
  expect(balance).toBe(listed - 25_000);
  expect(text).toContain(
    'U hebt € 250,00 betaald die wij nog niet met een factuur hebben verrekend.',
  );
});

it('FIN-9 FIN-10 adds up what is open with every company', async () => {
  const page = await financesOf('okafor');
  const { text } = page;
  const rows = panelIn(page, 'saldo').rows;
  expect(rows).toContainEqual([
    'Periode: 01-12-2026 tot 01-01-2027',
    '€ 68,75',
    'Binnen 10 dagen',
    '€ 0,00',
  ]);
  const listed = rows.reduce((sum, [, amount = '']) => sum + centsOf(amount), 0);
  expect(centsOf(/Openstaand saldo (€ [-\d.,]+)/.exec(text)?.[1])).toBe(listed);
});

it('FIN-B19 says it in words when nothing is open', async () => {
  const { text } = await financesOf('yilmaz');
  expect(text).toContain('Openstaand saldo € 0,00 U hebt geen openstaande facturen');
});

it('FIN-2 a running bailiff case closes the page, with the advice to contact the organisation', async () => {
  const { text, html } = await financesOf('deurwaarder');
  expect(text).toContain('Uw betalingen lopen via een deurwaarder');
  expect(text).toContain('Neem dan contact met ons op. Bel 030 691 00 00');
  expect(html).not.toMatch(/492,60|Openstaand saldo|Aanmaning/);
});

it('FIN-2 a running bailiff case closes every address of finance, pages and forms', async () => {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username: 'deurwaarder' });
  const finance = portal.house.modules.find(({ name }) => name === 'finance');
  const routes = (finance?.routes ?? []).filter(({ declaration }) =>
    declaration.audience.includes('customer'),
  );
  expect(routes.length).toBeGreaterThan(0);
  for (const { method, declaration } of routes) {
    const address = declaration.path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const page = await (method === 'GET' ? browser.get(address) : browser.post(address, {}));
    const shown = `${method} ${address} ${page.status} ${page.text}`;
    expect(shown).toContain('Uw betalingen lopen via een deurwaarder');
  }
});

it('FIN-2 an ended bailiff case closes nothing', async () => {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('bailiffCase')
      .set({ endedOn: portal.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate() })
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'DW-2002-1')
      .execute(),
  );
  expect((await financesOf('deurwaarder')).text).toContain('Openstaand saldo € 2.010,40');
});

it('FIN-3 ADM-43 GEN-29 without Saldo inzien there is no page and no menu item', async () => {
  const store = (switches: Record<string, boolean>) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches }));
  await store({ balance: false });
  const page = await financesOf('devries').finally(() => store({}));
  expect(page.status).toBe(404);
  expect(page.html).not.toContain('href="/financien"');
});

it('FIN-B17 a fault shows as a fault, never as € 0,00', async () => {
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  await owner.query('alter table settlement rename to settlement_gone');
  const page = await financesOf('devries').finally(async () => {
    await owner.query('alter table settlement_gone rename to settlement');
    await owner.end();
  });
  expect(page.status).toBe(500);
  expect(page.text).not.toContain('€ 0,00');
  expect(page.text).not.toContain('Openstaand saldo');
  expect(() => entriesIn(undefined)).toThrow();
  expect(() => hasRunningCase(undefined)).toThrow();
});

it('shows nobody the invoices of another customer', async () => {
  const page = await financesOf('cedee');
  expect(panelIn(page, 'saldo').rows).toHaveLength(1);
  expect(page.html).not.toMatch(/Merelhof|477,43/);
  expect((await portal.browser('wisselstad').get('/financien')).location).toBe(
    '/inloggen?terug=%2Ffinancien',
  );
});
