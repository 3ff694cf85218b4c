import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

const path = '/kantoor/klanten/nieuw';
const details = {
  customerNumber: 'HM-90001',
  displayName: 'N. de Nieuwe',
  salutation: 'mevrouw',
  email: 'n.denieuwe@voorbeeld.example',
  telephone: '0306912399',
  street: 'Dreef',
  houseNumber: '5',
  houseNumberAddition: '',
  postcode: '3704 AB',
  town: 'Zeist',
};

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await startTestPortal();
  browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'employee', username: 'kantoor' });
});
afterAll(() => portal.close());

it('a customer is added once, whatever the case of the number, and stands in the change log', async () => {
  const form = hiddenFieldsOf(await browser.get(path), path);
  const first = await browser.post(path, { ...form, ...details });
  expect(first.text).toContain('N. de Nieuwe HM-90001');
  const second = await browser.post(path, { ...form, ...details });
  expect(second.location).toBe(first.location);
  const taken = await browser.fill(path, { ...details, customerNumber: 'hm-90001' }, path);
  expect(taken.errorAt('customerNumber')).toBe('Er is al een klant met dit nummer.');
  expect(taken.valueOf('displayName')).toBe('N. de Nieuwe');
  const logged = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('changeLog')
      .select(['actor', 'newValue'])
      .where('subject', '=', 'Klant HM-90001')
      .execute(),
  );
  expect(logged).toEqual([{ actor: 'kantoor', newValue: 'N. de Nieuwe' }]);
});

it('GEN-31 each field that is wrong says so', async () => {
  const wrong = { ...details, customerNumber: 'HM 1', displayName: '', email: 'x', postcode: '1' };
  const answer = await browser.fill(path, wrong, path);
  expect(answer.status).toBe(422);
  expect(answer.errorAt('customerNumber')).toBe('Gebruik geen spaties.');
  expect(answer.errorAt('displayName')).toBe('Dit is een verplicht veld.');
  expect(answer.errorAt('email')).toBeDefined();
  expect(answer.errorAt('postcode')).toBeDefined();
});

it('STF-96 the customers that a search finds leave as a file', async () => {
  const { html, headers } = await browser.get('/kantoor/klanten/export.csv?zoek=cedee');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(html.split('\r\n')).toEqual([
    '\ufeffKlantnummer;Naam;Adres;Telefoonnummer;E-mailadres;Klantportaal-accountstatus',
    'HM-06367;F.M.H. Cedee;Kievitlaan 78, 3704 AC Zeist;0306912345;cedee@wisselstad.example;Account geactiveerd',
    '',
  ]);
});

it('staff begin with a customer to look up and what waits, as far as they may see it', async () => {
  const { text } = await browser.get('/kantoor');
  expect(text).toContain('Klant zoeken');
  expect(text).toMatch(/\d+ Mails niet verstuurd/);
  expect(text).not.toContain('Accountaanvragen open');
  const both = portal.browser('wisselstad');
  await signInAs(portal, both, { role: 'employee', username: 'beiden' });
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('staffMember')
      .set({ roles: ['employee', 'accountManager'] })
      .where('username', '=', 'beiden')
      .execute(),
  );
  const before = /(\d+) Accountaanvragen open/.exec((await both.get('/kantoor')).text)?.[1];
  await portal.browser('wisselstad').fill('/account-aanmaken', {
    customerNumber: 'HM-04578',
    activationCode: 'WIS-4578-2026',
  });
  const after = /(\d+) Accountaanvragen open/.exec((await both.get('/kantoor')).text)?.[1];
  expect(Number(after)).toBe(Number(before) + 1);
});
