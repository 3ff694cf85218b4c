import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { type Payments, paymentsIn } from './payments.testing.ts';

const mandates = '/kantoor/machtigingen';
const account = { accountHolder: 'F.M.H. Cedee', iban: 'NL91ABNA0417164300' };

let portal: TestPortal;
let office: Browser;
let payments: Payments;
beforeAll(async () => {
  portal = await startTestPortal();
  payments = paymentsIn(portal);
  office = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

it('TEN-48 a new mandate stands first in the list, to be signed; staff note the day it was', async () => {
  const { save } = await payments.at('cedee', 'H06367-1');
  await save({ method: 'directDebit', ...account });
  const list = await office.get(`${mandates}?stand=open`);
  expect(list.text).toMatch(
    /M26-000001 F\.M\.H\. Cedee HM-06367 NL •••• 4300 21-11-2026 Te ondertekenen/,
  );
  const path = `${mandates}/${/machtigingen\/([\da-f-]{36})">M26-000001/.exec(list.html)?.[1]}`;
  const future = await office.fill(path, { ondertekend: '22-11-2026' });
  expect(future.errorAt('ondertekend')).toBe('Deze dag moet nog komen.');
  const saved = await office.fill(path, { ondertekend: '20-11-2026' });
  expect(saved.text).toContain('Opgeslagen.');
  expect((await office.get(`${mandates}?zoek=M26`)).text).toContain('Ondertekend 20-11-2026');
});

it('TEN-B15 staff see masked IBANs only: list, page, export and customer card', async () => {
  const { customerId } = await payments.leaseOf('H06367-1');
  const card = await office.get(`/kantoor/klanten/${customerId}`);
  expect(card.text).toContain('H06367-1 Machtiging (automatische incasso) INCASSO NL •••• 4300');
  expect(card.text).toMatch(/BR-000001 F\.M\.H\. Cedee NL •••• 4300 21-11-2026/);
  expect(card.text).toMatch(/M26-000001 NL •••• 4300 Ondertekend 20-11-2026/);
  const list = await office.get(`${mandates}?zoek=M26`);
  const id = /machtigingen\/([\da-f-]{36})/.exec(list.html)?.[1];
  const pages = [card, list, await office.get(`${mandates}/${id}`)];
  pages.push(await office.get(`${mandates}/export.csv`));
  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.html).toContain('4300');
    expect(page.html).not.toContain('0417');
  }
});

it('a signature noted by two at once is stored once; the second is told', async () => {
  const list = await office.get(`${mandates}?stand=open`);
  const path = `${mandates}/${/machtigingen\/([\da-f-]{36})/.exec(list.html)?.[1]}`;
  const seen = hiddenFieldsOf(await office.get(path), path);
  await office.fill(path, { ondertekend: '01-11-2026' });
  const { formKey: _used, ...stale } = seen;
  const second = await office.post(path, { ...stale, ondertekend: '02-11-2026' });
  expect(second.status).toBe(422);
  expect(second.valueOf('ondertekend')).toBe('01-11-2026');
});

it('TEN-B12 staff are warned at the mandates and on the customer card', async () => {
  const store = (directDebitMode: string) =>
    portal.inside('wisselstad', (write, id) => storeSettings(write, id, { directDebitMode }));
  const warning = 'Er is geen transactiewijze voor Machtiging ingesteld.';
  expect((await office.get(mandates)).text).not.toContain(warning);
  await store('');
  const { customerId } = await payments.leaseOf('H06367-1');
  const pages = [await office.get(mandates), await office.get(`/kantoor/klanten/${customerId}`)];
  await store('INCASSO');
  for (const page of pages) expect(page.text).toContain(warning);
});

it('ADM-B28 refuses the same transaction mode for giro slip and direct debit', async () => {
  const administrator = portal.browser('wisselstad');
  await signInAs(portal, administrator, { role: 'administrator', username: 'beheerder' });
  const settings = '/beheer/instellingen';
  const shown = await administrator.get(settings);
  const fields = Object.fromEntries(
    [...shown.html.matchAll(/<(?:input(?![^>]*checkbox)|textarea)[^>]*name="(\w+)"/g)]
      .map(([, name = '']) => name)
      .filter((name) => shown.valueOf(name) !== undefined)
      .map((name) => [name, shown.valueOf(name) ?? '']),
  );
  const refused = await administrator.post(settings, { ...fields, giroSlipMode: 'INCASSO' });
  expect(refused.status).toBe(422);
  expect(refused.errorAt('directDebitMode')).toContain('niet dezelfde transactiewijze');
  expect(refused.valueOf('giroSlipMode')).toBe('INCASSO');
  const { formKey: _sent, ...again } = { ...fields, ...hiddenFieldsOf(refused, settings) };
  const saved = await administrator.post(settings, { ...again, giroSlipMode: 'GIRO' });
  expect(saved.text).toContain('opgeslagen');
  expect(
    (await office.get(`/kantoor/klanten/${(await payments.leaseOf('H03142-1')).customerId}`)).text,
  ).toContain('H03142-1 Zelf betalen ACCEPTGIRO');
});
