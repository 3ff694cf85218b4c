import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../../test/support/browser.ts';
import { customerWindow } from '../../../../../test/support/downloads.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { wizardWalk } from './walk.testing.ts';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = await customerWindow(portal, 'cedee');
});
afterAll(() => portal.close());

const { send, choose, describeIt, giveContact } = wizardWalk(() => browser);

it('REP-34 REP-35 who reports something in a shared space says which one', async () => {
  const first = await browser.get('/onderhoud/nieuw/object');
  const leaseId = /<option value="([^"]+)"/.exec(first.html)?.[1] ?? '';
  expect(first.text).toContain('Over welke ruimte gaat het verzoek?');
  const unsaid = await send('object', { leaseId });
  expect(unsaid.errorAt('area')).toBe('Dit is een verplicht veld.');
  const which = await send('object', { leaseId, area: 'common' });
  expect(which.status).toBe(422);
  expect(which.errorAt('areaId')).toBeDefined();
  const forged = await send('object', { leaseId, area: 'common', areaId: randomUUID() });
  expect(forged.errorAt('areaId')).toBeDefined();
  const list = /<select[^>]*name="areaId".*?<\/select>/s.exec(first.html)?.[0] ?? '';
  const areaId = /<option value="([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  const taken = await send('object', { leaseId, area: 'common', areaId });
  expect(taken.location).toBe('/onderhoud/nieuw/defect');
});

it('REP-118 REP-119 in the demo a plumber of the own crew is planned for a leaking drain', async () => {
  const first = await browser.get('/onderhoud/nieuw/object');
  const leaseId = /<option value="([^"]+)"/.exec(first.html)?.[1] ?? '';
  await send('object', { leaseId, area: 'own' });
  await choose('Keuken', 'Gootsteen en afvoer', 'Afvoer', 'Lekt');
  await describeIt();
  await giveContact();
  const sheet = await send('controle');
  expect(sheet.text).toContain('Onze vakman komt binnen deze tijd');
  const day = '2026-11-30';
  const times = await browser.get(`/onderhoud/nieuw/afspraak?dag=${day}`);
  const slot = /name="slot"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="slot"/.exec(times.html);
  await send(`afspraak?dag=${day}`, { slot: slot?.[1] ?? slot?.[2] ?? '' });
  expect((await browser.get('/afspraken')).text).toContain('Afvoer - Lekt');
});
