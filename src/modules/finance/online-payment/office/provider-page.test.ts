import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Write } from '#foundation/database/transaction.ts';
import type { Page } from '../../../../../test/support/browser.ts';
import { startTestPortal, type TestPortal } from '../../../../../test/support/portal.ts';
import { signInAs } from '../../../../../test/support/sign-in.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});

afterAll(() => portal.close());

const path = '/beheer/betaaldienst';

const filled = {
  endpoint: 'https://api.mollie.com/v2',
  apiKey: 'live_abcdefghijklmnop',
  method: 'ideal',
  methodName: 'iDEAL | Wero',
  senderAddress: '',
  clearingAccount: '1299',
  bankAccounts: 'NL91 ABNA 0417 1643 00',
  payWithinDays: '7',
};

async function administration() {
  const browser = portal.browser('wisselstad');
  await signInAs(portal, browser, { role: 'administrator' });
  return browser;
}

const stored = () =>
  portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('paymentProvider')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow(),
  );

it.each([
  ['endpoint', 'http://api.mollie.com/v2', 'Vul een webadres in dat met https:// begint.'],
  ['apiKey', 'sleutel', 'Vul de sleutel van Mollie in.'],
  ['apiKey', '', 'Vul de sleutel van Mollie in.'],
  ['bankAccounts', 'NL91ABNA0417164301', 'Een van deze nummers is geen goed IBAN.'],
  ['payWithinDays', '0', 'Vul een heel getal van 1 tot en met 100 in.'],
  ['clearingAccount', '', 'verplicht'],
])('FIN-47 refuses %s "%s" beside its field and stores nothing', async (field, value, message) => {
  const before = await stored();
  const browser = await administration();
  const page = await browser.fill(path, { ...filled, [field]: value }, path);
  expect(page.status).toBe(422);
  expect(page.errorAt(field)).toContain(message);
  expect(await stored()).toEqual(before);
});

it('FIN-47 stores clearing account, method and key, sealed and never shown; it is no stand-in any more', async () => {
  const browser = await administration();
  const old = await browser.get(path);
  expect(old.text).toContain('Dit is de nagebootste bank van de demo.');
  const page = await browser.fill(path, filled, path);
  expect(page.text).toContain('De gegevens van de betaaldienst zijn opgeslagen.');
  expect(page.html).not.toContain(filled.apiKey);
  const row = await stored();
  expect(row).toMatchObject({
    clearingAccount: '1299',
    payWithinDays: 7,
    standIn: false,
    bankAccounts: ['NL91ABNA0417164300'],
  });
  expect(row.apiKeySealed.toString()).not.toContain(filled.apiKey);
  const log = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('changeLog')
      .select('newValue')
      .where('subject', '=', 'Betaaldienst')
      .execute(),
  );
  expect(log).toHaveLength(1);
  expect(log[0]?.newValue).not.toContain('live_');
});

it('ADM-B9 a form that somebody else overtook is refused', async () => {
  const browser = await administration();
  await browser.fill(path, { ...filled, version: '1' }, path);
  const page = await browser.fill(path, { ...filled, version: '1' }, path);
  expect(page.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
});

it('ADM-B9 of two administrators who save at the same moment one is refused', async () => {
  const browser = await administration();
  const { version } = await stored();
  const fields = { ...filled, version: String(version), formKey: randomUUID() };
  let second: Promise<Page> | undefined;
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('paymentProvider')
      .set({ version: version + 1 })
      .where('organisationId', '=', organisationId)
      .execute();
    second = browser.post(path, fields);
    await somebodyWaits(write);
  });
  const page = await second;
  expect(page?.status).toBe(422);
  expect(page?.text).toContain('Iemand anders heeft dit intussen gewijzigd.');
});

/** Resolves as soon as somebody waits for a lock of this transaction. */
async function somebodyWaits(write: Write): Promise<void> {
  const waiting = { name: 'waiting', text: 'select pid from pg_locks where not granted' };
  while ((await write.ask(waiting, [])).length === 0);
}
