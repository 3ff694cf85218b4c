import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: TestPortal;
let employee: Browser;
let customer: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  employee = portal.browser('wisselstad');
  await signInAs(portal, employee, { role: 'employee', username: 'kantoor' });
  customer = portal.browser('wisselstad');
  await signInAs(portal, customer, { role: 'customer', username: 'cedee' });
});

afterAll(() => portal.close());

const fields = {
  titel: 'De bomen worden gesnoeid',
  intern: 'ja',
  extern: 'ja',
  url: 'www.zeist.nl/bomen',
  vanaf: '20-11-2026',
  tot: '31-12-2026',
  gepubliceerd: '20-11-2026',
  tekst: 'Voor binnen.',
  extra: 'Op **maandag** snoeien wij.',
};

it('NWS-2 NWS-4 staff write an article with all its fields, for a cluster, and customers there read it', async () => {
  const added = await employee.fill('/kantoor/nieuws/nieuw', { ...fields, clusters: ['KIEVIT'] });
  expect(added.text).toContain('Opgeslagen.');
  for (const [name, value] of Object.entries(fields)) expect(added.valueOf(name)).toBe(value);
  expect(added.html).toMatch(/value="KIEVIT" checked/);
  expect((await customer.get('/nieuws')).text).toContain('De bomen worden gesnoeid');
  const shown = await customer.get('/');
  expect(shown.text).toContain('De bomen worden gesnoeid vrijdag, 20-11-2026 Op maandag snoeien');

  await employee.fill(added.location.split('?')[0] ?? '', { ...fields, clusters: ['TOREN'] });
  expect((await customer.get('/nieuws')).text).not.toContain('De bomen worden gesnoeid');
});

it('NWS-2 refuses what is no address, no date, no text or no cluster, and keeps what was typed', async () => {
  const refused = await employee.fill('/kantoor/nieuws/nieuw', {
    ...fields,
    url: 'javascript:alert(1)',
    gepubliceerd: '31-02-2026',
  });
  expect(refused.status).toBe(422);
  expect(refused.errorAt('url')).toContain('Vul een webadres in');
  expect(refused.errorAt('gepubliceerd')).toBeDefined();
  expect(refused.valueOf('extra')).toBe(fields.extra);
  const empty = await employee.fill('/kantoor/nieuws/nieuw', { ...fields, tekst: '', extra: '' });
  expect(empty.errorAt('tekst')).toBe('Vul een tekst in.');
  const unknown = await employee.fill('/kantoor/nieuws/nieuw', { ...fields, clusters: ['MAAN'] });
  expect(unknown.status).toBe(422);
  expect(unknown.text).toContain('Een van deze clusters bestaat niet.');
});

it('NWS-10 the preview shows what customers will read, without storing it', async () => {
  const { text, html } = await employee.fill(
    '/kantoor/nieuws/nieuw',
    { ...fields, titel: 'Nog niet af' },
    '/kantoor/nieuws/nieuw',
  );
  expect(text).toContain('Opgeslagen.');
  expect(html).toContain('<strong>maandag</strong>');
  const before = (await employee.get('/kantoor/nieuws')).text;
  const preview = await employee.post('/kantoor/nieuws/voorbeeld', {
    ...fields,
    titel: 'Alleen bekeken',
  });
  expect(preview.text).toContain('Alleen bekeken');
  expect(preview.text).not.toContain('Voor binnen.');
  expect(preview.html).toContain('<strong>maandag</strong>');
  expect((await employee.get('/kantoor/nieuws')).text).toBe(before);
});

it('NWS-B2 staff are warned when an article is never visible', async () => {
  const added = await employee.fill('/kantoor/nieuws/nieuw', { ...fields, tot: '19-11-2026' });
  expect(added.text).toContain('Niemand ziet dit bericht.');
});

it('NWS-2 the list shows how each article stands, by state and by cluster', async () => {
  const over = await employee.get('/kantoor/nieuws?stand=over');
  expect(over.text).toContain('Zomeractie');
  expect(over.text).not.toContain('Koffie in de buurtkamer');
  expect((await employee.get('/kantoor/nieuws?stand=internal')).text).toContain('Werkafspraken');
  expect((await employee.get('/kantoor/nieuws?stand=later')).text).toContain('Glasvezel');
  const tower = await employee.get('/kantoor/nieuws?cluster=TOREN');
  expect(tower.text).toContain('Nieuwe liften');
  expect(tower.text).not.toContain('Schilderwerk');
});

it('NWS-2 a removed article is gone for customers', async () => {
  const list = await employee.get('/kantoor/nieuws?zoek=Huurdersdag');
  const address = /href="(\/kantoor\/nieuws\/[\w-]{36})"/.exec(list.html)?.[1] ?? '';
  await employee.fill(`${address}/verwijderen`, {}, `${address}/verwijderen`);
  expect((await customer.get('/nieuws')).text).not.toContain('Huurdersdag');
});
