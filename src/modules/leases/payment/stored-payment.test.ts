import { afterAll, beforeAll, expect, it } from 'vitest';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { type Payments, paymentsIn } from './payments.testing.ts';

const iban = 'NL91ABNA0417164300';
const otherIban = 'NL20INGB0001234567';
const account = { accountHolder: 'F.M.H. Cedee', iban: 'nl91 abna 0417 1643 00' };

let portal: TestPortal;
let at: Payments['at'];
let leaseOf: Payments['leaseOf'];
let recordsOf: Payments['recordsOf'];
beforeAll(async () => {
  portal = await startTestPortal();
  ({ at, leaseOf, recordsOf } = paymentsIn(portal));
});
afterAll(() => portal.close());

it('TEN-38 the button opens a form with the current method, holder, IBAN, Opslaan and Annuleren', async () => {
  const { browser, path } = await at('yilmaz', 'H03142-1');
  expect((await browser.get('/woning')).html).toMatch(
    new RegExp(`href="${path}"[^>]*>\\s*Betaalwijze aanpassen`),
  );
  const { text, html } = await browser.get(path);
  expect(text).toContain('Huidige betaalwijze Acceptgiro');
  expect(text).toMatch(/Rekeninghouder .*IBAN .*Opslaan Annuleren/);
  expect(html).toMatch(/<a[^>]*href="\/woning"[^>]*>Annuleren/);
});

it('TEN-46 TEN-47 TEN-49 to direct debit: account, mandate code and transaction mode are stored', async () => {
  const { save } = await at('cedee', 'H06367-1');
  const page = await save({ method: 'directDebit', ...account });
  expect(page.location).toContain('/woning');
  expect(page.text).toContain('Wij vragen u nog om een handtekening voor de machtiging.');
  expect(page.text).toContain(
    'Huidige betaalwijze Machtiging (automatische incasso) Rekeninghouder F.M.H. Cedee IBAN NL91 ABNA 0417 1643 00',
  );
  expect(await leaseOf('H06367-1')).toMatchObject({ transactionMode: 'INCASSO', iban });
  const { accounts, mandates } = await recordsOf('H06367-1');
  expect(accounts).toMatchObject([{ iban, accountHolder: 'F.M.H. Cedee' }]);
  expect(mandates).toMatchObject([{ iban, signedOn: null, code: expect.stringMatching(/^M26-/) }]);
});

it('TEN-48 TEN-59 CTX-10 leads to an entry of the log with a task for the signature', async () => {
  const { entries, mandates } = await recordsOf('H06367-1');
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    templateCode: 'CP_PAYMENT_DIRECT_DEBIT',
    description: 'Betaalwijze gewijzigd in automatische incasso',
    taskNumber: expect.stringMatching(/^TK26-/),
    authorUserId: 'VOORDEUR',
  });
  expect(entries[0]?.notes).toContain(`Mandaatcode: ${mandates[0]?.code}`);
});

it('TEN-B15 the entry of the log holds the masked IBAN only, and no mail holds it at all', async () => {
  const { entries } = await recordsOf('H06367-1');
  expect(entries[0]?.notes).toContain('Rekening: NL •••• 4300');
  expect(JSON.stringify(entries)).not.toContain('0417');
  expect(JSON.stringify(await portal.mails())).not.toContain('0417');
});

it('CTX-8 TEN-60 a new IBAN under direct debit: a new account, the old one stays, no new mandate', async () => {
  const { save } = await at('cedee', 'H06367-1');
  await save({ accountHolder: account.accountHolder, iban: otherIban });
  const { accounts, mandates, entries } = await recordsOf('H06367-1');
  expect(accounts.map((one) => one.iban).sort()).toEqual([otherIban, iban]);
  expect(mandates).toHaveLength(1);
  expect(entries.map((entry) => entry.templateCode)).toContain('CP_BANK_ACCOUNT');
  expect(await leaseOf('H06367-1')).toMatchObject({ transactionMode: 'INCASSO', iban: otherIban });
});

it('TEN-B11 back to an earlier IBAN the record that was there is used again', async () => {
  const first = (await recordsOf('H06367-1')).accounts.find((one) => one.iban === iban);
  const { save } = await at('cedee', 'H06367-1');
  await save(account);
  expect((await leaseOf('H06367-1')).bankAccountId).toBe(first?.id);
  expect((await recordsOf('H06367-1')).accounts).toHaveLength(2);
});

it('TEN-B10 CTX-B2 saving without a change stores nothing at all', async () => {
  const before = { lease: await leaseOf('H06367-1'), records: await recordsOf('H06367-1') };
  const { save } = await at('cedee', 'H06367-1');
  const page = await save({ accountHolder: ' F.M.H.  Cedee', iban });
  expect(page.text).toContain('U hebt niets gewijzigd.');
  expect({ lease: await leaseOf('H06367-1'), records: await recordsOf('H06367-1') }).toEqual(
    before,
  );
});

it('TEN-43 CTX-7 from paying oneself to giro slip: mode and entry, no account, no mandate', async () => {
  const { save } = await at('jansen', 'H03480-1');
  const page = await save({ method: 'giroSlip', accountHolder: '', iban: '' });
  expect(page.text).toContain('Uw betaalwijze is opgeslagen.');
  expect(page.text).toContain('Huidige betaalwijze Acceptgiro');
  expect((await leaseOf('H03480-1')).transactionMode).toBe('ACCEPTGIRO');
  const { accounts, mandates, entries } = await recordsOf('H03480-1');
  expect([accounts, mandates]).toEqual([[], []]);
  expect(entries).toMatchObject([{ templateCode: 'CP_PAYMENT_GIRO_SLIP', taskNumber: null }]);
});

it('TEN-42 CTX-6 CTX-9 under giro slip the account alone can change, and then the method', async () => {
  const { save } = await at('boogaard', 'H03211-1');
  await save({ method: 'giroSlip', ...account });
  expect(await leaseOf('H03211-1')).toMatchObject({ transactionMode: 'ACCEPTGIRO', iban });
  expect((await recordsOf('H03211-1')).mandates).toEqual([]);
  await save({ method: 'directDebit', ...account });
  expect(await leaseOf('H03211-1')).toMatchObject({ transactionMode: 'INCASSO', iban });
  expect((await recordsOf('H03211-1')).mandates).toHaveLength(1);
});

it('TEN-50 holds for this lease only', async () => {
  const other = await leaseOf('H01021-2');
  const { save } = await at('devries', 'H01021-1');
  await save({ method: 'directDebit', accountHolder: 'A. de Vries', iban: otherIban });
  expect((await leaseOf('H01021-1')).iban).toBe(otherIban);
  expect(await leaseOf('H01021-2')).toEqual(other);
});

it('CTX-B3 pressing Opslaan twice, or sending the form again, makes one account and one mandate', async () => {
  const { browser, path } = await at('okafor', 'H03560-2');
  const fields = {
    ...hiddenFieldsOf(await browser.get(path), path),
    method: 'directDebit',
    ...account,
  };
  const pressed = await Promise.all([browser.post(path, fields), browser.post(path, fields)]);
  expect(pressed.map((page) => page.status)).toEqual([200, 200]);
  await browser.post(path, fields);
  const { accounts, mandates, entries } = await recordsOf('H03560-2');
  expect([accounts.length, mandates.length, entries.length]).toEqual([1, 1, 1]);
});

it('TEN-47 a household with a mandate for this IBAN gets no second one', async () => {
  const { save } = await at('okafor', 'H03560-1');
  await save({ method: 'directDebit', ...account });
  expect((await leaseOf('H03560-1')).transactionMode).toBe('INCASSO');
  const { accounts, mandates } = await recordsOf('H03560-1');
  expect([accounts.length, mandates.length]).toEqual([1, 1]);
});
