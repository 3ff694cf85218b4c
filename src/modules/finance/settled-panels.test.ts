import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import { centsOf, panelIds, panelIn } from '../../../test/support/finance-panels.ts';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { signInAs } from '../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

async function financesOf(username: string, path = '/financien') {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get(path);
}

it('FIN-51 FIN-53 lists closed invoices of both leases and loose ones, newest first', async () => {
  const { rows } = panelIn(await financesOf('devries', '/financien?facturen=30'), 'facturen');
  expect(rows.slice(0, 2)).toEqual([
    ['Periode: 01-11-2026 tot 01-12-2026', '€ 62,50', '01-11-2026'],
    ['Periode: 01-10-2026 tot 01-11-2026', '€ 62,50', '01-10-2026'],
  ]);
  expect(rows).toContainEqual(['Periode: 01-01-2026 tot 01-02-2026', '€ 477,43', '01-01-2026']);
  const days = rows.map(([, , day = '']) => day.split('-').reverse().join('-'));
  expect(days).toEqual(days.toSorted().reverse());
});

it('FIN-51 FIN-53 a closed invoice without a lease is there, an open one or a credit note is not', async () => {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ leaseId: null })
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'VF03180-030')
      .execute(),
  );
  const { rows, text } = panelIn(await financesOf('obriain'), 'facturen');
  expect(rows).toContainEqual(['Servicekosten vorig jaar', '€ 186,40', '22-10-2026']);
  expect(rows.map(([description]) => description)).not.toContain('Vervangen sleutel centrale deur');
  expect(rows.map(([description]) => description)).not.toContain('Creditnota schoonmaak');
  expect(text).toContain('Dan ziet u waarmee wij de factuur hebben verrekend.');
});

it('FIN-52 FIN-55 opens to what an invoice was settled with: payment and credit note', async () => {
  const { text } = panelIn(await financesOf('obriain'), 'facturen');
  expect(text).toContain('Meestal is dat een betaling. Het kan ook een betalingsregeling');
  expect(text).toMatch(
    /Waarmee Servicekosten vorig jaar is verrekend Verrekend met Op datum Bedrag Creditnota 18-10-2026 € 36,40 Betaling 21-10-2026 € 150,00/,
  );
});

it('FIN-54 FIN-64 OP-FIN-14 shows ten rows and ten more each time, at their place, until all are there', async () => {
  const first = await financesOf('cedee');
  expect(panelIn(first, 'facturen').rows).toHaveLength(10);
  expect(panelIn(first, 'betalingen').rows).toHaveLength(10);
  const more = /href="([^"]*#betalingen-11)"[^>]*>Meer tonen/.exec(first.html)?.[1];
  expect(more).toBe('/financien?betalingen=20#betalingen-11');
  const second = await financesOf('cedee', more?.split('#')[0]);
  const payments = panelIn(second, 'betalingen');
  expect(payments.isOpen).toBe(true);
  expect(payments.rows).toHaveLength(12);
  expect(payments.html).toContain('id="betalingen-11"');
  expect(payments.text).not.toContain('Meer tonen');
  const invoices = panelIn(second, 'facturen');
  expect(invoices.rows).toHaveLength(10);
  expect(invoices.html).toContain('href="/financien?facturen=20&amp;betalingen=20#facturen-11"');
});

it('FIN-54 an address that asks for odd numbers shows the first ten', async () => {
  for (const odd of ['0', '-5', 'veel', '99999', '1e3']) {
    const page = await financesOf('cedee', `/financien?facturen=${odd}`);
    expect(panelIn(page, 'facturen').rows).toHaveLength(10);
  }
  const page = await financesOf('cedee', '/financien?facturen=11');
  expect(panelIn(page, 'facturen').rows).toHaveLength(12);
});

it('FIN-56 FIN-57 FIN-65 lists payments with every company, newest first', async () => {
  const { rows } = panelIn(await financesOf('devries', '/financien?betalingen=40'), 'betalingen');
  expect(rows.slice(0, 3)).toEqual([
    ['07-11-2026', '€ 500,00', 'Verrekend'],
    ['01-11-2026', '€ 62,50', 'Verrekend'],
    ['01-10-2026', '€ 62,50', 'Verrekend'],
  ]);
  expect(rows).toContainEqual(['01-05-2026', '€ 477,43', 'Verrekend']);
});

it('FIN-58 FIN-67 OP-FIN-5 a payment that is not or not all settled has another status', async () => {
  const open = panelIn(await financesOf('obriain'), 'betalingen');
  expect(open.rows[0]).toEqual(['20-11-2026', '€ 250,00', 'Open']);
  expect(open.text).toContain('Open Details van 20-11-2026, € 250,00 Wij hebben dit bedrag nog');
  const partly = panelIn(await financesOf('abdi'), 'betalingen');
  expect(partly.rows[0]).toEqual(['13-11-2026', '€ 250,00', 'Deels verrekend']);
});

it('FIN-59 FIN-61 OP-FIN-13 opens to one row per invoice with its address', async () => {
  const { text } = panelIn(await financesOf('jansen'), 'betalingen');
  expect(text).toContain('Dan ziet u met welke facturen wij de betaling hebben verrekend.');
  expect(text).toContain(
    'Waarmee de betaling van 01-11-2026 is verrekend Betaald Verrekend met factuur Adres Details ' +
      '€ 764,54 Periode: 01-10-2026 tot 01-11-2026 Merelhof 20, Zeist',
  );
  expect(text).toContain('€ 764,54 Periode: 01-11-2026 tot 01-12-2026 Merelhof 20, Zeist');
});

it('FIN-60 opens an invoice of a payment to the fields of FIN-19', async () => {
  const { text } = panelIn(await financesOf('devries', '/financien?betalingen=40'), 'betalingen');
  expect(text).toContain(
    'Omschrijving Periode: 01-05-2026 tot 01-06-2026 Contract Merelhof 12, Zeist ' +
      'Oorspronkelijk bedrag € 477,43 Vervalt op 01-05-2026 (204 dagen geleden) ' +
      'Betaling ontvangen € 477,43 Open bedrag € 0,00 Betaling of incasso onderweg € 0,00 ' +
      'Online betaling aangevraagd € 0,00',
  );
});

it('OP-FIN-12 a closed invoice has one due date, in its list and in the details of its payment', async () => {
  const page = await financesOf('devries', '/financien?facturen=40&betalingen=40');
  const description = 'Periode: 01-05-2026 tot 01-06-2026';
  const [, , day] =
    panelIn(page, 'facturen').rows.find(([subject]) => subject === description) ?? [];
  const details = new RegExp(`Omschrijving ${description} .*?Vervalt op (\\S+) `);
  expect(details.exec(panelIn(page, 'betalingen').text)?.[1]).toBe(day);
  expect(day).toBe('01-05-2026');
});

it('FIN-62 every layer is a details element of its own, so that it opens without script', async () => {
  const { html } = panelIn(await financesOf('jansen'), 'betalingen');
  const layers = html.match(/<details class="voordeur-disclosure">/g) ?? [];
  const { rows } = panelIn(await financesOf('jansen'), 'betalingen');
  // Eleven payments and a refund, of which ten are shown; one of them was settled with two invoices.
  expect(rows).toHaveLength(10);
  expect(layers).toHaveLength(10 + 11);
});

it('FIN-63 FIN-56 money paid to the customer is negative and says so', async () => {
  const { rows, text } = panelIn(await financesOf('yilmaz'), 'betalingen');
  expect(rows).toContainEqual(['14-10-2026 aan u terugbetaald', '€ -36,20', 'Verrekend']);
  expect(text).toContain('€ 36,20 Creditnota servicekosten Merelhof 14, Zeist');
});

it('FIN-12 FIN-13 FIN-67 what is open of payments and refunds explains the balance', async () => {
  const page = await financesOf('mulder');
  const listed = panelIn(page, 'saldo').rows.reduce((sum, [, cents]) => sum + centsOf(cents), 0);
  expect(page.text).toContain('Openstaand saldo € 539,27');
  expect(listed).toBe(51_427);
  expect(panelIn(page, 'betalingen').rows[0]).toEqual([
    '19-11-2026 aan u terugbetaald',
    '€ -25,00',
    'Open',
  ]);
});

it('FIN-66 a payment that was only asked for is not a payment', async () => {
  const before = panelIn(await financesOf('devries'), 'betalingen').rows;
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ inOnlinePaymentCents: 48_685 })
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'VF01021-018')
      .execute(),
  );
  const page = await financesOf('devries');
  expect(panelIn(page, 'betalingen').rows).toEqual(before);
  expect(page.text).toContain('Online betaling aangevraagd € 486,85');
});

it('FIN-5 ADM-45 without Betalingen the panel is gone, the others stay', async () => {
  const store = (switches: Record<string, boolean>) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches }));
  await store({ payments: false });
  const page = await financesOf('cedee').finally(() => store({}));
  expect(panelIds(page)).not.toContain('betalingen');
  expect(panelIds(page)).toContain('facturen');
  expect(page.text).not.toContain('Overboeking');
});

it('FIN-B19 says it in words when nothing was closed or paid yet', async () => {
  const page = await financesOf('nieuwe-klant');
  expect(panelIn(page, 'saldo').text).toContain('U hebt geen openstaande facturen');
  expect(panelIn(page, 'facturen').text).toContain('U hebt nog geen afgesloten facturen');
  expect(panelIn(page, 'betalingen').text).toContain('Er zijn nog geen betalingen');
});
