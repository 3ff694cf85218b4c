import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { panelIn } from '../../../../test/support/finance-panels.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;
let office: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
});

beforeEach(async () => {
  office = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
});

afterAll(() => portal.close());

async function entry(code: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('ledgerEntry')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('code', '=', code)
      .executeTakeFirstOrThrow(),
  );
}

async function financesOf(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get('/financien');
}

async function changesOf(subject: string): Promise<(string | null)[]> {
  const rows = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('changeLog')
      .select('newValue')
      .where('organisationId', '=', organisationId)
      .where('subject', '=', subject)
      .orderBy('happenedAt')
      .execute(),
  );
  return rows.map(({ newValue }) => newValue?.replaceAll('\u00a0', ' ') ?? null);
}

it('finds entries by number, description, tenant number and name', async () => {
  for (const search of ['VF01021-021', 'Afrekening Merelhof', 'HM-01021 2.9 Afrekening', 'Vries']) {
    const { text } = await office.get(`/kantoor/posten?zoek=${encodeURIComponent(search)}`);
    if (search === 'HM-01021 2.9 Afrekening') expect(text).toContain('Niets gevonden');
    else expect(text).toContain('VF01021-0');
  }
});

it('narrows the ledger down to open entries, a kind and a company', async () => {
  const { text } = await office.get(
    '/kantoor/posten?zoek=HM-03560&open=ja&soort=invoice&bedrijf=WV',
  );
  expect(text).toContain('1 gevonden');
  expect(text).toContain('VF03560-050');
  expect((await office.get('/kantoor/posten?soort=refund&open=ja')).text).toContain('TB03640-028');
});

it('turns pages through the ledger, newest due date first, and exports what was found', async () => {
  const first = await office.get('/kantoor/posten');
  const second = await office.get('/kantoor/posten?pagina=2');
  const codesOf = (html: string): string[] => html.match(/[A-Z]{2}\d{5}-\d{3}/g) ?? [];
  expect(codesOf(first.html)).toHaveLength(20);
  expect(codesOf(second.html).some((code) => codesOf(first.html).includes(code))).toBe(false);
  const file = await office.get('/kantoor/posten/export.csv?zoek=BT03180-027');
  expect(file.html).toMatch(
    /BT03180-027;Betaling;Online betaling;HM-03180;.*;-250(,00)?;-250(,00)?/,
  );
});

it('FIN-11 FIN-16 adds an entry whose sign follows from its kind, and the customer sees it', async () => {
  const company = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('company')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', 'WW')
      .executeTakeFirstOrThrow(),
  );
  const fields = {
    huurder: 'HM-06367',
    bedrijf: company.id,
    contract: 'H06367-1',
    soort: 'credit_note',
    nummer: 'CN-NIEUW-1',
    omschrijving: 'Creditnota schoonmaak',
    geboekt: '21-11-2026',
    vervalt: '21-11-2026',
    bedrag: '1.012,50',
  };
  const refused = await office.fill('/kantoor/posten/nieuw', {
    ...fields,
    huurder: 'HM-00000',
    bedrag: '-5',
    vervalt: '20-11-2026',
  });
  expect(refused.status).toBe(422);
  expect(refused.errorAt('huurder')).toContain('geen huurder met dit nummer');
  expect(refused.errorAt('bedrag')).toContain('boven nul');
  expect(refused.errorAt('vervalt')).toContain('voor de boekdatum');
  expect(refused.valueOf('omschrijving')).toBe('Creditnota schoonmaak');
  const ofAnother = await office.fill('/kantoor/posten/nieuw', { ...fields, contract: 'H01021-1' });
  expect(ofAnother.errorAt('contract')).toContain('geen huurcontract met dit nummer');
  const taken = await office.fill('/kantoor/posten/nieuw', { ...fields, nummer: 'VF06367-025' });
  expect(taken.errorAt('nummer')).toContain('al in gebruik');
  const added = await office.fill('/kantoor/posten/nieuw', fields);
  expect(added.text).toContain('Open bedrag € -1.012,50');
  expect(panelIn(await financesOf('cedee'), 'saldo').rows).toContainEqual([
    'Creditnota schoonmaak',
    '€ -1.012,50',
    'Vandaag',
    '€ 0,00',
  ]);
  expect(await changesOf('Klantpost CN-NIEUW-1')).toEqual(['toegevoegd: € -1.012,50']);
});

it('FIN-46 FIN-51 settles a payment with an invoice by hand, and reverses it', async () => {
  const payment = await entry('BT03180-027');
  const invoice = await entry('VF03180-028');
  const path = `/kantoor/posten/${payment.id}`;
  const tooMuch = await office.fill(path, { tegenpost: invoice.id, bedrag: '42,51' }, path);
  expect(tooMuch.errorAt('bedrag')).toContain('Het hoogste bedrag is € 42,50');
  expect(tooMuch.valueOf('bedrag')).toBe('42,51');
  for (const bedrag of ['0', '-1', 'veel', '1.5']) {
    const page = await office.fill(path, { tegenpost: invoice.id, bedrag }, path);
    expect([bedrag, page.status]).toEqual([bedrag, 422]);
  }
  const settled = await office.fill(path, { tegenpost: invoice.id, bedrag: '' }, path);
  expect(settled.text).toContain('De posten zijn verrekend.');
  expect((await entry('BT03180-027')).remainingCents).toBe(-20_750);
  expect((await entry('VF03180-028')).remainingCents).toBe(0);
  expect(panelIn(await financesOf('obriain'), 'betalingen').rows[0]).toContain('Deels verrekend');

  const reverse = /href="([^"]*\/terugdraaien\/[^"]*)"/.exec(settled.html)?.[1] ?? '';
  expect((await office.get(reverse)).text).toContain('verrekening van € 42,50 terugdraaien');
  const reversed = await office.fill(reverse, {}, reverse);
  expect(reversed.text).toContain('De verrekening is teruggedraaid.');
  expect(reversed.text).toContain('Teruggedraaid op 21-11-2026');
  expect((await entry('BT03180-027')).remainingCents).toBe(-25_000);
  expect((await entry('VF03180-028')).remainingCents).toBe(4250);
  expect((await office.get(reverse)).status).toBe(404);
  expect(await changesOf('Klantpost BT03180-027')).toEqual([
    'verrekend met VF03180-028: € 42,50',
    'verrekening teruggedraaid: € 42,50',
  ]);
});

it('FIN-21 FIN-27 refuses what is under way, of another company or of another customer', async () => {
  const payment = await entry('BT03433-024');
  const path = `/kantoor/posten/${payment.id}`;
  const send = (tegenpost: string) => office.fill(path, { tegenpost, bedrag: '1,00' }, path);
  const stranger = await entry('VF03180-028');
  expect((await send(stranger.id)).status).toBe(404);
  const invoice = await entry('VF03433-021');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ inCollectionCents: invoice.remainingCents })
      .where('organisationId', '=', organisationId)
      .where('id', '=', invoice.id)
      .execute(),
  );
  expect((await send(invoice.id)).errorAt('tegenpost')).toContain('al onderweg');
  expect((await send(payment.id)).errorAt('tegenpost')).toContain('niet met elkaar verrekenen');
  expect((await entry('VF03433-021')).remainingCents).toBe(invoice.remainingCents);
});

it('FIN-2 a case that staff start closes finance at once, and its last day opens it again', async () => {
  const fields = { huurder: 'HM-03560', nummer: 'DW-3560-1', begin: '20-11-2026' };
  const start = await office.fill('/kantoor/deurwaarder/nieuw', { ...fields, einde: '' });
  expect(start.status).toBe(200);
  expect((await financesOf('okafor')).text).toContain('Uw betalingen lopen via een deurwaarder');
  expect((await office.get('/kantoor/deurwaarder?stand=running')).text).toContain('DW-3560-1');
  const path = start.location.split('?')[0] ?? '';
  const wrong = await office.fill(path, { ...fields, einde: '19-11-2026' }, path);
  expect(wrong.errorAt('einde')).toContain('voor het begin');
  const future = await office.fill(path, { ...fields, einde: '22-11-2026' }, path);
  expect(future.errorAt('einde')).toContain('in de toekomst');
  const ended = await office.fill(path, { ...fields, einde: '21-11-2026' }, path);
  expect(ended.text).not.toContain('niet goed ingevuld');
  expect((await financesOf('okafor')).text).toContain('Openstaand saldo');
  const taken = await office.fill('/kantoor/deurwaarder/nieuw', { ...fields, einde: '' });
  expect(taken.errorAt('nummer')).toContain('al in gebruik');
});

it('FIN-10 shows staff the balance per company and the open entries on the card of the customer', async () => {
  const { customerId } = await entry('VF01021-013');
  const card = panelIn(await office.get(`/kantoor/klanten/${customerId}`), 'financien');
  expect(card.text).toContain('Openstaand saldo Wisselstad Vastgoed B.V. € 477,43');
  expect(card.text).toContain('Openstaand saldo Woningcorporatie Wisselstad € 11.150,42');
  expect(card.text).toContain('Openstaand saldo € 11.627,85');
  expect(card.rows.map(([first]) => first)).toContain('VF01021-021 Afrekening Merelhof 12');
  const bailiff = await entry('VF02002-017');
  const closed = await office.get(`/kantoor/klanten/${bailiff.customerId}`);
  expect(panelIn(closed, 'financien').text).toContain('Er loopt een deurwaarderdossier sinds');
});
