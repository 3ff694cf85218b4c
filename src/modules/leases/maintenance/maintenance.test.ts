import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const projects = '/kantoor/onderhoudsprojecten';
const lines = '/kantoor/budgetregels';

let portal: TestPortal;
let office: Browser;
beforeAll(async () => {
  portal = await startTestPortal();
  office = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

async function tenancyOf(username: string) {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'customer', username });
  return browser.get('/woning');
}

/** The panel itself, without the rest of the page. */
const panelIn = (text: string) => /Dit onderhoud hebben wij gepland.*/s.exec(text)?.[0] ?? '';

it('TEN-51 CTX-12 says whose maintenance it is and where one’s own requests stand', async () => {
  expect((await tenancyOf('cedee')).text).toContain(
    'Gepland onderhoud Dit onderhoud hebben wij gepland. Uw eigen onderhoudsverzoeken vindt u onder Onderhoud in het menu.',
  );
});

it('TEN-52 TEN-54 CTX-14 lists every budget line of the cluster: a project with two stands there twice', async () => {
  const { text } = await tenancyOf('cedee');
  expect(panelIn(text)).toMatch(
    /Project Startdatum .*10034403 13-10-2027 .*10034403 14-10-2027 .*Derde onderhoudsproject 06-03-2028/,
  );
  expect(text).not.toContain('Nieuwe liften');
});

it('TEN-53 CTX-13 shows name or number, sorted by start, with description and completion unfolded', async () => {
  const { text, html } = await tenancyOf('cedee');
  expect(text).toContain(
    '10034403 13-10-2027 Details van 10034403, 13-10-2027 Omschrijving Vervangen van de dakgoten aan de voorkant Opleverdatum 29-10-2027',
  );
  expect(text).toContain('Isoleren van de kruipruimtes Opleverdatum Nog niet bekend');
  expect(html).toContain('<details class="voordeur-disclosure">');
  const starts = [...panelIn(text).matchAll(/(\d\d)-(\d\d)-(\d{4}) Details/g)];
  const sortable = starts.map(([, day, month, year]) => `${year}-${month}-${day}`);
  expect(sortable).toEqual(['2027-10-13', '2027-10-14', '2028-03-06']);
});

it('CTX-B6 says in words that nothing is planned', async () => {
  const { text } = await tenancyOf('boogaard');
  expect(text).toContain('Er is geen onderhoud gepland');
  expect(panelIn(text)).not.toContain('Startdatum');
});

it('CTX-15 ADM-40 off: no panel', async () => {
  const store = (switches: Record<string, boolean>) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { switches }));
  await store({ plannedMaintenance: false });
  const off = await tenancyOf('cedee');
  await store({});
  expect(off.text).not.toContain('Dit onderhoud hebben wij gepland');
  expect(off.html).not.toContain('10034403');
  expect((await tenancyOf('cedee')).html).toContain('10034403');
});

it('TEN-52 what staff plan for a cluster shows at the leases of its units', async () => {
  await office.fill(`${projects}/nieuw`, { nummer: '10039999', naam: 'Nieuwe bestrating' });
  const line = {
    code: '10039999-1',
    project: '10039999',
    omschrijving: 'Straat en stoep',
    start: '01-02-2027',
    oplevering: '',
    clusters: 'SLOT, kievit',
  };
  const refused = await office.fill(`${lines}/nieuw`, line);
  expect(refused.errorAt('clusters')).toBe('Er is geen cluster met code kievit.');
  const saved = await office.fill(`${lines}/nieuw`, { ...line, clusters: 'SLOT' });
  expect(saved.text).toContain('Opgeslagen.');
  expect((await tenancyOf('boogaard')).text).toContain('Nieuwe bestrating 01-02-2027');
  expect((await tenancyOf('cedee')).text).not.toContain('Nieuwe bestrating');
  await office.fill(saved.location.split('?')[0] ?? '', { ...line, clusters: 'KIEVIT' });
  expect((await tenancyOf('boogaard')).text).not.toContain('Nieuwe bestrating');
  expect((await tenancyOf('cedee')).text).toContain('Nieuwe bestrating 01-02-2027');
});

it('staff find projects and budget lines, by cluster too, and are told what still hangs on a project', async () => {
  const list = await office.get(`${projects}?zoek=derde`);
  expect(list.text).toContain('10034405 Derde onderhoudsproject 1');
  expect(list.text).not.toContain('10034403');
  const ofTower = await office.get(`${lines}?cluster=TOREN`);
  expect(ofTower.text).toContain('10034418-1');
  expect(ofTower.text).not.toContain('10034405-1');
  const id = /onderhoudsprojecten\/([\da-f-]{36})/.exec(list.html)?.[1];
  const page = await office.get(`${projects}/${id}`);
  expect(page.text).toContain('Isoleren van de kruipruimtes 10034405-1, 06-03-2028');
  const kept = await office.fill(`${projects}/${id}/verwijderen`, {});
  expect(kept.status).toBe(422);
  expect(kept.text).toContain('Budgetregels');
});

it('staff cannot give a budget line an unknown project, a taken code or an end before its start', async () => {
  const line = {
    code: '10034403-1',
    project: '10034403',
    omschrijving: 'Dubbel',
    start: '02-02-2027',
    oplevering: '',
    clusters: '',
  };
  expect((await office.fill(`${lines}/nieuw`, line)).errorAt('code')).toBe(
    'Dit nummer is al in gebruik.',
  );
  const wrong = { ...line, code: 'nieuw', project: '999', oplevering: '01-02-2027' };
  const page = await office.fill(`${lines}/nieuw`, wrong);
  expect(page.errorAt('project')).toBe('Er is geen project met dit nummer.');
  expect(page.errorAt('oplevering')).toBe('De opleverdatum ligt voor de startdatum.');
});
