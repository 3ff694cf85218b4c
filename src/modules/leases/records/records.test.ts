import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

const idOf = (table: 'unit' | 'lease' | 'cluster' | 'company', code: string, slug = 'wisselstad') =>
  portal.inside(slug, async (write) => {
    const found = await write
      .selectFrom(table)
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    return found.id;
  });

const changesOf = (subject: string) =>
  portal.inside('wisselstad', (write) =>
    write
      .selectFrom('changeLog')
      .select(['actor', 'oldValue', 'newValue'])
      .where('subject', '=', subject)
      .orderBy('happenedAt')
      .execute(),
  );

const newUnit = {
  code: 'ZT001',
  soort: 'dwelling',
  type: 'Flat',
  cluster: '',
  straat: 'Tuinlaan',
  huisnummer: '1',
  toevoeging: 'A',
  postcode: '3704zz',
  plaats: 'Zeist',
  bouwjaar: '1999',
  energieindex: '1,44',
  energielabel: 'B',
  woz: '210.000,00',
  kamers: '3',
};

it('the list of units is searched, filtered and counted', async () => {
  const all = await browser.get('/kantoor/eenheden');
  expect(all.text).toMatch(/\d+ in totaal/);
  const street = await browser.get('/kantoor/eenheden?zoek=kievitlaan+78');
  expect(street.text).toContain('Kievitlaan 78, Zeist ZKV078');
  expect(street.text).toContain('1 gevonden');
  const cluster = await browser.get('/kantoor/eenheden?cluster=MEREL');
  expect(cluster.text).toContain('Merelhof');
  expect(cluster.text).not.toContain('ZKV078');
  expect((await browser.get('/kantoor/eenheden?zoek=%25')).text).toContain('Niets gevonden');
});

it('the vacant units are those without a lease that runs today', async () => {
  const vacant = await browser.get('/kantoor/eenheden?leeg=ja&zoek=ZKV078');
  expect(vacant.text).toContain('Niets gevonden');
});

it('a page beyond the last shows the last, a page that makes no sense the first', async () => {
  const last = await browser.get('/kantoor/prijsonderdelen?pagina=999');
  expect(last.text).toMatch(/(\d+) tot en met (\d+) van \2/);
  for (const page of ['0', '-1', 'x', '1e9', '1.5']) {
    const { status, text } = await browser.get(`/kantoor/prijsonderdelen?pagina=${page}`);
    expect([page, status]).toEqual([page, 200]);
    expect(text).toContain('1 tot en met 20 van');
  }
});

it('GEN-33 a lease shows with its customer, address, period and rent', async () => {
  const list = await browser.get('/kantoor/huurcontracten?zoek=cedee&stand=running');
  expect(list.text).toContain(
    'H06367-1 F.M.H. Cedee HM-06367 Kievitlaan 78, Zeist 20-05-2009 Loopt',
  );
  const lease = await browser.get(`/kantoor/huurcontracten/${await idOf('lease', 'H06367-1')}`);
  expect(lease.valueOf('klantnummer')).toBe('HM-06367');
  expect(lease.valueOf('start')).toBe('20-05-2009');
  expect(lease.text).toContain('Netto huur woning € 503,47');
});

it('the list leaves as a file for spreadsheets, with the same search, and is not kept', async () => {
  const { html, headers } = await browser.get(
    '/kantoor/prijsonderdelen/export.csv?zoek=H06367-1&soort=rent',
  );
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-disposition']).toContain('filename="prijsonderdelen.csv"');
  const lines = html.split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffCode van het contract;Klant;Volgorde;Omschrijving;Soort;Bedrag;Btw-percentage',
  );
  expect(lines[1]).toMatch(/^H06367-1;F\.M\.H\. Cedee;1;Netto huur woning;Huur;503,47;\d/);
});

it('text that a spreadsheet would carry out leaves the portal harmless', async () => {
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('unit')
      .set({ typeDescription: '=HYPERLINK("http://elders.example")' })
      .where('code', '=', 'ZKV080')
      .execute(),
  );
  const { html } = await browser.get('/kantoor/eenheden/export.csv?zoek=ZKV080');
  expect(html).toContain(`"'=HYPERLINK(""http://elders.example"")"`);
});

it('a unit is added, changed and removed; each stands in the change log', async () => {
  const added = await browser.fill('/kantoor/eenheden/nieuw', newUnit);
  expect(added.text).toContain('Opgeslagen.');
  const path = String(added.location.split('?')[0]);
  const shown = await browser.get(path);
  expect(shown.valueOf('postcode')).toBe('3704 ZZ');
  expect(shown.valueOf('energieindex')).toBe('1,44');
  expect(shown.valueOf('woz')).toBe('210.000,00');
  await browser.fill(path, { ...newUnit, kamers: '4', energielabel: '' }, path);
  expect((await browser.get(path)).valueOf('kamers')).toBe('4');
  const gone = await browser.fill(`${path}/verwijderen`, {}, `${path}/verwijderen`);
  expect(gone.text).toContain('Verwijderd.');
  expect((await browser.get(path)).status).toBe(404);
  expect(await changesOf('Eenheid ZT001, Tuinlaan 1 A, Zeist')).toEqual([
    { actor: 'kantoor', oldValue: null, newValue: 'toegevoegd' },
    {
      actor: 'kantoor',
      oldValue: 'Energielabel: B; Aantal kamers: 3',
      newValue: 'Energielabel: leeg; Aantal kamers: 4',
    },
    { actor: 'kantoor', oldValue: null, newValue: 'verwijderd' },
  ]);
});

it('GEN-31 what is wrong stands beside its field and nothing is stored', async () => {
  const wrong = {
    ...newUnit,
    code: 'ZT 2',
    postcode: '12',
    bouwjaar: '12345',
    woz: '1,234',
    straat: '',
  };
  const answer = await browser.fill('/kantoor/eenheden/nieuw', wrong);
  expect(answer.status).toBe(422);
  expect(answer.errorAt('code')).toBe('Gebruik geen spaties.');
  expect(answer.errorAt('postcode')).toContain('3704 AB');
  expect(answer.errorAt('bouwjaar')).toContain('heel getal');
  expect(answer.errorAt('woz')).toContain('1.234,50');
  expect(answer.errorAt('straat')).toBe('Dit is een verplicht veld.');
  expect(answer.valueOf('plaats')).toBe('Zeist');
  const taken = await browser.fill('/kantoor/eenheden/nieuw', { ...newUnit, code: 'ZKV078' });
  expect(taken.errorAt('code')).toBe('Dit nummer is al in gebruik.');
});

it('ADM-B9 a change of what somebody else changed meanwhile is refused, and shows what is stored', async () => {
  const path = `/kantoor/clusters/${await idOf('cluster', 'KIEVIT')}`;
  const seen = hiddenFieldsOf(await browser.get(path), path);
  await browser.fill(path, { code: 'KIEVIT', naam: 'Kievitlaan en meer' }, path);
  const stale = await browser.post(path, { ...seen, formKey: '', code: 'KIEVIT', naam: 'Te laat' });
  expect(stale.status).toBe(422);
  expect(stale.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
  expect(stale.valueOf('naam')).toBe('Kievitlaan en meer');
});

it('GEN-B4 a second press on the button adds one record', async () => {
  const form = await browser.get('/kantoor/bedrijven/nieuw');
  const fields = {
    ...hiddenFieldsOf(form, '/kantoor/bedrijven/nieuw'),
    code: 'WX',
    naam: 'Nieuw',
  };
  const [first, second]: Page[] = await Promise.all([
    browser.postOnly('/kantoor/bedrijven/nieuw', fields),
    browser.postOnly('/kantoor/bedrijven/nieuw', fields),
  ]);
  expect(first?.status).toBe(303);
  expect(second?.location).toBe(first?.location);
});

it('a record on which something hangs stays, and says what', async () => {
  const path = `/kantoor/eenheden/${await idOf('unit', 'ZKV078')}/verwijderen`;
  const refused = await browser.fill(path, {}, path);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Er hoort nog iets bij:');
  expect(refused.text).toContain('Huurcontracten');
  expect(await idOf('unit', 'ZKV078')).toBeDefined();
  const company = `/kantoor/bedrijven/${await idOf('company', 'WW')}/verwijderen`;
  expect((await browser.fill(company, {}, company)).text).toContain('Huurcontracten');
});

it('a lease needs a customer, a unit and an end after its start, and stays with its customer', async () => {
  const path = `/kantoor/huurcontracten/${await idOf('lease', 'H06367-1')}`;
  const right = {
    code: 'H06367-1',
    klantnummer: 'HM-06367',
    eenheid: 'ZKV078',
    bedrijf: await idOf('company', 'WW'),
    start: '20-05-2009',
    einde: '',
    betaalwijze: 'ZELF',
    weigering: '',
  };
  const wrong = await browser.fill(
    path,
    { ...right, klantnummer: 'HM-99999', eenheid: 'NERGENS', einde: '01-01-2000' },
    path,
  );
  expect(wrong.errorAt('klantnummer')).toContain('geen klant');
  expect(wrong.errorAt('eenheid')).toContain('geen eenheid');
  expect(wrong.errorAt('einde')).toContain('voor de startdatum');
  const other = await browser.fill(path, { ...right, klantnummer: 'HM-01021' }, path);
  expect(other.errorAt('klantnummer')).toContain('niet over naar een andere klant');
});

it('a price component is added to a lease, in a place of its own', async () => {
  const fields = {
    contract: 'H06367-1',
    volgorde: '90',
    omschrijving: 'Glasfonds',
    soort: 'service',
    bedrag: '-1.234,5',
    btw: '21',
  };
  const added = await browser.fill('/kantoor/prijsonderdelen/nieuw', fields);
  expect(added.valueOf('bedrag')).toBe('-1.234,50');
  expect(added.valueOf('btw')).toBe('21,00');
  const again = await browser.fill('/kantoor/prijsonderdelen/nieuw', fields);
  expect(again.errorAt('volgorde')).toContain('al een onderdeel');
});

it('GEN-B2 the records of another organisation are not there', async () => {
  const other = portal.browser('zonnebloem');
  await signInAs(portal, other, { role: 'employee', slug: 'zonnebloem', username: 'kantoor' });
  const unit = await idOf('unit', 'ZKV078');
  expect((await other.get(`/kantoor/eenheden/${unit}`)).status).toBe(404);
  const theirs = portal.browser('wisselstad');
  await signInAs(portal, theirs, { role: 'employee', username: 'kantoor2' });
  expect((await theirs.get('/kantoor/eenheden?zoek=Zonnebloem')).text).not.toContain('Zonnebloem');
});

it.each(['customer', 'agent', 'administrator'] as const)(
  'STF-10 a %s does not get into the records',
  async (role) => {
    const visitor = portal.browser('wisselstad');
    await signInAs(portal, visitor, { role, ...(role === 'customer' && { username: 'cedee' }) });
    for (const path of ['eenheden', 'eenheden/export.csv', 'huurcontracten', 'bedrijven/nieuw']) {
      const { text } = await visitor.get(`/kantoor/${path}`);
      expect(text).not.toMatch(/in totaal|Eenheid|Bedrijf toevoegen|ZKV078/);
      expect(text).toMatch(/Inloggen|mag deze pagina niet bekijken/);
    }
  },
);
