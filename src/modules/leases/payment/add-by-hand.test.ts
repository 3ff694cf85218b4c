import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { type Payments, paymentsIn } from './payments.testing.ts';

const accounts = '/kantoor/bankrekeningen';
const mandates = '/kantoor/machtigingen';
const iban = 'NL91ABNA0417164300';
const holder = 'F.M.H. Cedee';

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

const add = (path: string, fields: Record<string, string>) =>
  office.fill(`${path}/nieuw`, fields, `${path}/nieuw`);

it('TEN-46 staff add an account and pay a lease from it; the old record stays', async () => {
  const before = await payments.recordsOf('H01021-1');
  const lease = await payments.leaseOf('H01021-1');
  const form = await office.get(`${accounts}/nieuw?klantnummer=HM-01021`);
  expect(form.valueOf('klantnummer')).toBe('HM-01021');
  const card = await add(accounts, {
    klantnummer: 'hm-01021',
    rekeninghouder: 'A. de  Vries',
    iban: 'nl91 abna 0417 1643 00',
    contract: 'H01021-1',
  });
  expect(card.text).toContain('Opgeslagen.');
  expect(card.text).toMatch(/A\. de Vries NL •••• 4300 21-11-2026/);
  const after = await payments.recordsOf('H01021-1');
  expect(after.accounts).toHaveLength(before.accounts.length + 1);
  expect(after.accounts).toEqual(expect.arrayContaining(before.accounts));
  expect(await payments.leaseOf('H01021-1')).toMatchObject({
    iban,
    accountHolder: 'A. de Vries',
    transactionMode: lease.transactionMode,
    version: lease.version + 1,
  });
});

it('TEN-B11 TEN-B15 the same account again makes no second one; list and change log mask the IBAN', async () => {
  const before = await payments.recordsOf('H01021-1');
  await add(accounts, { klantnummer: 'HM-01021', rekeninghouder: 'A. de Vries', iban });
  expect((await payments.recordsOf('H01021-1')).accounts).toHaveLength(before.accounts.length);
  const pages = [
    await office.get(`${accounts}?zoek=HM-01021`),
    await office.get(`${accounts}/export.csv?zoek=HM-01021`),
  ];
  for (const page of pages) {
    expect(page.html).toContain('NL •••• 4300');
    expect(page.html).not.toContain('0417');
  }
  const logged = await portal.inside('wisselstad', (write) =>
    write.selectFrom('changeLog').selectAll().where('subject', 'like', 'Bankrekening%').execute(),
  );
  expect(logged.map(({ subject }) => subject)).toContain('Bankrekening NL •••• 4300');
  expect(JSON.stringify(logged)).not.toContain('0417');
});

it.each([
  ['iban', { iban: 'NL91ABNA0417164301' }, 'Deze IBAN klopt niet'],
  ['iban', { iban: '' }, 'Dit is een verplicht veld.'],
  ['rekeninghouder', { rekeninghouder: 'x'.repeat(71) }, 'te lang'],
  ['klantnummer', { klantnummer: 'ZB-00001' }, 'Er is geen klant met dit nummer.'],
  ['contract', { contract: 'H01021-1' }, 'Deze klant heeft geen contract met deze code.'],
])('TEN-B6 TEN-B7 refuses beside the field %s: %j', async (field, wrong, message) => {
  const before = await payments.recordsOf('H06367-1');
  const right = { klantnummer: 'HM-06367', rekeninghouder: holder, iban, contract: 'H06367-1' };
  const refused = await add(accounts, { ...right, ...wrong });
  expect(refused.status).toBe(422);
  expect(refused.errorAt(field)).toContain(message);
  expect((await payments.recordsOf('H06367-1')).accounts).toEqual(before.accounts);
});

it('TEN-47 TEN-48 staff add a mandate, signed or not; one for each household and IBAN', async () => {
  const order = { klantnummer: 'HM-06367', iban };
  const future = await add(mandates, { ...order, ondertekend: '22-11-2026' });
  expect(future.errorAt('ondertekend')).toBe('Deze dag moet nog komen.');
  const page = await add(mandates, { ...order, ondertekend: '20-11-2026' });
  expect(page.text).toContain('NL •••• 4300');
  expect(page.valueOf('ondertekend')).toBe('20-11-2026');
  const again = await add(mandates, order);
  expect(again.errorAt('iban')).toBe('Deze klant heeft al een machtiging voor deze IBAN.');
  expect((await payments.recordsOf('H06367-1')).mandates).toMatchObject([{ iban }]);
});

it('TEN-46 TEN-47 codes that an import brought do not hold a customer up', async () => {
  const { customerId } = await payments.leaseOf('H01021-1');
  await portal.inside('wisselstad', async (write, organisationId) => {
    const of = { organisationId, customerId, createdAt: portal.clock.now() };
    for (const number of ['000002', '000003']) {
      const id = crypto.randomUUID();
      const theirs = { ...of, id, iban: `NL00TEST0000${number}` };
      await write
        .insertInto('bankAccount')
        .values({ ...theirs, code: `BR-${number}`, accountHolder: 'A. de Vries' })
        .execute();
      await write
        .insertInto('mandate')
        .values({ ...theirs, code: `M26-${number}` })
        .execute();
    }
  });
  const { save } = await payments.at('cedee', 'H06367-1');
  const saved = await save({
    method: 'directDebit',
    accountHolder: holder,
    iban: 'NL20INGB0001234567',
  });
  expect(saved.text).toContain('Uw betaalwijze is opgeslagen.');
  const { accounts: own, mandates: codes } = await payments.recordsOf('H06367-1');
  expect(own).toContainEqual(expect.objectContaining({ code: 'BR-000004' }));
  expect(codes).toContainEqual(expect.objectContaining({ code: 'M26-000004' }));
});
