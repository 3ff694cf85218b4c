import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSettings } from '#foundation/organisation/change-settings.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { startTestPortal, type TestPortal } from '../../../../test/support/portal.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';
import { type Payments, paymentsIn } from './payments.testing.ts';

const iban = 'NL91ABNA0417164300';
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

const store = (settings: Record<string, unknown>) =>
  portal.inside('wisselstad', (write, id) => storeSettings(write, id, settings));

async function withSettings<Result>(
  settings: Record<string, unknown>,
  work: () => Promise<Result>,
): Promise<Result> {
  await store(settings);
  try {
    return await work();
  } finally {
    await store({
      directDebitMode: 'INCASSO',
      giroSlipMode: 'ACCEPTGIRO',
      giroSlipAllowed: true,
      switches: {},
    });
  }
}

const methodsOffered = (html: string) =>
  [...html.matchAll(/<input[^>]*name="method"[^>]*value="(\w+)"/g)].map((match) => match[1]);

it('TEN-36 CTX-1 CTX-2 the panel explains the ways to pay and names the current one', async () => {
  const { browser } = await at('cedee', 'H06367-1');
  const { text } = await browser.get('/woning');
  expect(text).toContain(
    'U betaalt de huur vooruit: vóór de 1e van de maand. U kunt op deze manieren betalen: ' +
      'Machtiging (automatische incasso) Uitleg bij Machtiging (automatische incasso)',
  );
  expect(text).toMatch(/Acceptgiro Uitleg bij Acceptgiro .* Zelf betalen Uitleg bij Zelf betalen/);
  expect(text).toContain('Huidige betaalwijze Zelf betalen Betaalwijze aanpassen');
});

it('TEN-37 shows holder and IBAN under direct debit and a giro slip, not to who pays himself', async () => {
  const show = async (username: string) =>
    (await (await at(username, 'H06367-1')).browser.get('/woning')).text;
  expect(await show('obriain')).toMatch(
    /incasso\) Rekeninghouder C. Ó Briain IBAN NL\d\d FICT 0000 00\d\d \d\d/,
  );
  expect(await show('yilmaz')).toMatch(/Huidige betaalwijze Acceptgiro Rekeninghouder E. Yılmaz/);
  expect(await show('boogaard')).toMatch(/Huidige betaalwijze Acceptgiro Betaalwijze aanpassen/);
  expect(await show('cedee')).not.toContain('Rekeninghouder');
});

it('TEN-41 CTX-5 under direct debit the method is fixed and the form says to contact us', async () => {
  const { browser, path } = await at('obriain', 'H03180-1');
  const { html, text } = await browser.get(path);
  expect(methodsOffered(html)).toEqual([]);
  expect(text).toContain('U kunt de automatische incasso niet via dit portaal stoppen.');
  expect(html).toMatch(/name="accountHolder"[^>]*value="C. Ó Briain"/);
});

it('TEN-42 TEN-43 CTX-7 offers only what lies above the current method', async () => {
  const giroSlip = await at('yilmaz', 'H03142-1');
  expect(methodsOffered((await giroSlip.browser.get(giroSlip.path)).html)).toEqual([
    'giroSlip',
    'directDebit',
  ]);
  const selfPay = await at('cedee', 'H06367-1');
  expect(methodsOffered((await selfPay.browser.get(selfPay.path)).html)).toEqual([
    'giroSlip',
    'directDebit',
  ]);
});

it('TEN-44 ADM-14 ADM-15 without leave for giro slip direct debit is the only choice', async () => {
  await withSettings({ giroSlipAllowed: false }, async () => {
    const { browser, path } = await at('cedee', 'H06367-1');
    const { html, text } = await browser.get(path);
    expect(methodsOffered(html)).toEqual(['directDebit']);
    expect(text).toContain('Nieuwe betaalwijze Machtiging (automatische incasso)');
  });
});

it('TEN-B8 CTX-B5 refuses a step down or a giro slip that is not allowed, and changes nothing', async () => {
  const debit = await at('obriain', 'H03180-1');
  const before = await leaseOf('H03180-1');
  for (const method of ['giroSlip', 'selfPay']) {
    const page = await debit.save({ method });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Deze betaalwijze kunt u niet kiezen.');
  }
  expect(await leaseOf('H03180-1')).toEqual(before);
  const selfPay = await at('cedee', 'H06367-1');
  const refused = await withSettings({ giroSlipAllowed: false }, () =>
    selfPay.save({ method: 'giroSlip' }),
  );
  expect(refused.status).toBe(422);
  expect((await leaseOf('H06367-1')).transactionMode).toBe('ZELF');
});

it('TEN-45 TEN-B7 CTX-B1 says at the field what is missing or too long, and keeps the rest', async () => {
  const { save } = await at('cedee', 'H06367-1');
  const empty = await save({ method: 'directDebit', accountHolder: '', iban: account.iban });
  expect(empty.errorAt('accountHolder')).toBe('Dit is een verplicht veld.');
  expect(empty.valueOf('iban')).toBe(account.iban);
  const long = await save({ method: 'directDebit', ...account, accountHolder: 'a'.repeat(71) });
  expect(long.errorAt('accountHolder')).toContain('70 tekens');
});

it('TEN-B6 CTX-B1 says at the field what is wrong with an IBAN, and saves nothing', async () => {
  const { save } = await at('cedee', 'H06367-1');
  const messages: Record<string, string> = {
    NL92ABNA0417164300: 'Deze IBAN klopt niet.',
    NL91ABNA04171643: 'Deze IBAN is te kort of te lang.',
    XX91ABNA0417164300: 'Dit land kennen wij niet.',
    '': 'Dit is een verplicht veld.',
  };
  for (const [typed, message] of Object.entries(messages)) {
    const page = await save({ method: 'directDebit', accountHolder: 'F. Cedee', iban: typed });
    expect(page.status).toBe(422);
    expect(page.errorAt('iban')).toContain(message);
    expect(page.valueOf('accountHolder')).toBe('F. Cedee');
  }
  expect((await recordsOf('H06367-1')).accounts).toEqual([]);
});

it('TEN-B12 without assigned modes nothing can be chosen, and staff are warned', async () => {
  await withSettings({ directDebitMode: '', giroSlipMode: '' }, async () => {
    const { browser, path } = await at('obriain', 'H03180-1');
    const page = await browser.get('/woning');
    expect(page.text).toContain('Huidige betaalwijze Zelf betalen');
    expect(page.html).not.toContain(path);
    expect((await browser.get(path)).text).toContain('U kunt uw betaalwijze nu niet zelf');
    const refused = await browser.post(path, { version: '1', method: 'directDebit', ...account });
    expect(refused.status).toBe(422);
    const staff = portal.browser('wisselstad');
    await signInAs(portal, staff, { role: 'administrator', username: 'beheerder' });
    expect((await staff.get('/beheer/instellingen')).text).toContain(
      'Er is geen transactiewijze voor Machtiging ingesteld.',
    );
  });
});

it('TEN-B9 says that the method was changed meanwhile, shows it anew and overwrites nothing', async () => {
  const { browser, path } = await at('nunez', 'H03377-1');
  const hidden = hiddenFieldsOf(await browser.get(path), path);
  await portal.inside('wisselstad', (write) =>
    write
      .updateTable('lease')
      .set((update) => ({ transactionMode: 'ACCEPTGIRO', version: update('version', '+', 1) }))
      .where('code', '=', 'H03377-1')
      .execute(),
  );
  const page = await browser.post(path, { ...hidden, method: 'directDebit', ...account });
  expect(page.status).toBe(422);
  expect(page.text).toContain('Uw betaalwijze is intussen gewijzigd.');
  expect(page.text).toContain('Huidige betaalwijze Acceptgiro');
  expect(page.valueOf('iban')).toBe(account.iban);
  expect((await leaseOf('H03377-1')).transactionMode).toBe('ACCEPTGIRO');
  const { formKey: _first, ...again } = hiddenFieldsOf(page, path);
  await browser.post(path, { ...again, method: 'directDebit', ...account });
  expect((await leaseOf('H03377-1')).transactionMode).toBe('INCASSO');
});

it('CTX-11 ADM-36 ADM-37 off: no button and no page, the panel stays readable', async () => {
  const { browser, path } = await at('cedee', 'H06367-1');
  await withSettings({ switches: { changePaymentMethod: false } }, async () => {
    const { text, html } = await browser.get('/woning');
    expect(text).toContain('Huidige betaalwijze Zelf betalen');
    expect(html).not.toContain(path);
    expect((await browser.get(path)).text).toContain('Dit is nu niet beschikbaar');
    const sent = await browser.post(path, { version: '1', method: 'directDebit', ...account });
    expect(sent.text).toContain('Dit is nu niet beschikbaar');
  });
  expect((await leaseOf('H06367-1')).transactionMode).toBe('ZELF');
});

it('ADM-56 ADM-57 off with the menu item that contains it too', async () => {
  const { browser, path } = await at('cedee', 'H06367-1');
  await withSettings({ switches: { leaseDetails: false } }, async () => {
    expect((await browser.get(path)).text).toContain('Dit is nu niet beschikbaar');
  });
  expect((await browser.get(path)).status).toBe(200);
});

it('GEN-B2 the form of somebody else’s lease, or of one that ended, is not there', async () => {
  const { browser } = await at('cedee', 'H06367-1');
  const path = `/woning/${(await leaseOf('H03180-1')).id}/betaalwijze`;
  expect((await browser.get(path)).status).toBe(404);
  expect(
    (await browser.post(path, { version: '1', method: 'directDebit', ...account })).status,
  ).toBe(404);
  const ended = await at('bakker', 'H03512-1');
  expect((await ended.browser.get(ended.path)).status).toBe(404);
});

it('TEN-B13 CTX-B4 a mandate that cannot be made leaves everything as it was, and says it failed', async () => {
  const { browser, path } = await at('okafor', 'H03560-1');
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  const before = await recordsOf('H03560-1');
  await owner.query('alter table mandate rename to mandate_gone');
  try {
    const failed = await send(browser, path);
    expect(failed.status).toBe(500);
    expect(failed.text).toContain('Er ging iets mis');
  } finally {
    await owner.query('alter table mandate_gone rename to mandate');
    await owner.end();
  }
  expect(await recordsOf('H03560-1')).toEqual(before);
  expect((await leaseOf('H03560-1')).transactionMode).toBe('ZELF');
  expect((await browser.get('/woning')).text).toContain('Huidige betaalwijze Zelf betalen');
  await send(browser, path);
  expect(await leaseOf('H03560-1')).toMatchObject({ transactionMode: 'INCASSO', iban });
});

const send = (browser: Browser, path: string) =>
  browser.fill(path, { method: 'directDebit', ...account }, path);
