import { afterAll, beforeAll, expect, it } from 'vitest';
import { camtStatement, type StatementEntry } from '../../../../demo/stand-ins/bank/statement.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { hiddenFieldsOf } from '../../../../test/support/hidden-fields.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';
import { signInAs } from '../../../../test/support/sign-in.ts';

let portal: PayingPortal;
let office: Browser;

beforeAll(async () => {
  portal = await startPayingPortal();
  office = portal.browser('wisselstad');
  await signInAs(portal, office, { role: 'employee', username: 'kantoor' });
});

afterAll(() => portal.close());

/** A customer who asked to pay € 80,00 of an invoice of € 100,00. */
async function asked(name: string) {
  const { pay, browser } = await portal.customer(name, [{ code: 'V1', cents: 10000 }]);
  await pay(['V1'], '80');
  const { id, metadata } = portal.lastPayment();
  return { id, reference: metadata.reference ?? '', browser };
}

let numbers = 0;
async function upload(
  entries: readonly StatementEntry[],
  options: { id?: string; account?: string } = {},
) {
  numbers += 1;
  const on = new Date('2026-11-21T12:00:00Z');
  return uploadText(camtStatement({ id: `TEST-${numbers}`, on, entries, ...options }));
}

async function uploadText(content: string) {
  const page = await office.get('/kantoor/afschriften');
  const fields = hiddenFieldsOf(page, '/kantoor/afschriften');
  return office.upload('/kantoor/afschriften', fields, {
    bestand: {
      name: 'afschrift.xml',
      contentType: 'application/xml',
      content: Buffer.from(content),
    },
  });
}

const line = (reference: string, cents: number): StatementEntry => ({
  reference,
  cents,
  name: 'Bank',
});

it('FIN-48 FIN-47 a confirmed payment is closed against the clearing account; the customer is not touched again', async () => {
  const { id, reference } = await asked('bevestigd');
  await portal.bank.act(id, 'pay');
  const before = await portal.entries('bevestigd');
  const page = await upload([line(reference, 8000)]);
  expect(page.text).toContain('Het afschrift is ingelezen.');
  expect(page.text).toContain('Tussenrekening');
  expect(await portal.entries('bevestigd')).toEqual(before);
  const details = await office.get(`/kantoor/betaalverzoeken/${reference}`);
  expect(details.text).toContain('Saldo van dit kenmerk € 0,00');
});

it('FIN-48 FIN-B9 a lost confirmation: the line settles the entries; the confirmation afterwards books nothing', async () => {
  const { id, reference } = await asked('verloren');
  await portal.bank.act(id, 'pay', { lost: true });
  await upload([line(reference, 8000)]);
  expect(await portal.entries('verloren')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  await portal.webhook(id);
  expect(await portal.entries('verloren')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  const details = await office.get(`/kantoor/betaalverzoeken/${reference}`);
  expect(details.text).toContain('Betaald volgens het bankafschrift');
  expect(details.text).toContain('Er is niets op de tussenrekening geboekt.');
});

it('FIN-B9 the same statement again is refused with a clear message, and books nothing', async () => {
  const { id, reference } = await asked('nogmaals');
  await portal.bank.act(id, 'pay', { lost: true });
  await upload([line(reference, 8000)], { id: 'DUBBEL' });
  const again = await upload([line(reference, 8000)], { id: 'DUBBEL' });
  expect(again.status).toBe(422);
  expect(again.errorAt('bestand')).toContain(
    'Afschrift DUBBEL is al ingelezen: Zaterdag, 21-11-2026',
  );
  expect(await portal.entries('nogmaals')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
});

it('FIN-B9 the same payment in two statements is booked once and put on the work list', async () => {
  const { id, reference } = await asked('tweemaal');
  await portal.bank.act(id, 'pay', { lost: true });
  await upload([line(reference, 8000)]);
  await upload([line(reference, 8000)]);
  expect(await portal.entries('tweemaal')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  const list = await office.get('/kantoor/betaalwerklijst');
  expect(list.text).toContain(`Deze betaling was al geboekt ${reference}`);
});

it('FIN-48 a refund is closed by its own line', async () => {
  const { id, reference } = await asked('retour');
  await portal.bank.act(id, 'pay');
  await portal.bank.act(id, 'refund', { cents: 3000 });
  await upload([line(reference, 8000), line(reference, -3000)]);
  const details = await office.get(`/kantoor/betaalverzoeken/${reference}`);
  expect(details.text).toContain('Saldo van dit kenmerk € 0,00');
});

it.each([
  ['broken', () => uploadText('<Document>'), 'Het bestand is geen geldige XML.'],
  ['strange', () => uploadText('<Document/>'), 'Het bestand heeft een andere opbouw'],
  [
    'foreign',
    () => upload([], { account: 'NL91ABNA0417164300' }),
    'Dit afschrift is van rekening NL91ABNA0417164300.',
  ],
  ['empty', () => uploadText(''), 'Kies een bestand.'],
])('FIN-48 a %s file is refused with a clear message', async (_, send, message) => {
  const page = await send();
  expect(page.status).toBe(422);
  expect(page.errorAt('bestand')).toContain(message);
});

it('FIN-B10 an unknown reference waits for staff, who book it as an open payment of a customer, once', async () => {
  await portal.customer('toch', []);
  await upload([line('IDL-99999999', 12345)]);
  expect((await office.get('/kantoor/betaalwerklijst')).text).toContain(
    'Onbekend kenmerk IDL-99999999',
  );
  const item = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('paymentWorkItem')
      .select('id')
      .where('reference', '=', 'IDL-99999999')
      .executeTakeFirstOrThrow(),
  );
  const path = `/kantoor/betaalwerklijst/${item.id}`;
  expect(
    (await office.fill(path, { hoe: 'booked', klantnummer: 'niemand' }, path)).errorAt(
      'klantnummer',
    ),
  ).toContain('Vul het nummer van een klant in.');
  const company = /<option value="([0-9a-f-]{36})"/.exec((await office.get(path)).html)?.[1] ?? '';
  const choice = { hoe: 'booked', klantnummer: 'toch', bedrijf: company };
  const again = { ...hiddenFieldsOf(await office.get(path), path), ...choice };
  expect((await office.fill(path, choice, path)).text).toContain('Dit is afgehandeld.');
  expect((await office.post(path, again)).text).toContain(
    'Iemand anders heeft dit intussen afgehandeld.',
  );
  expect(Object.values(await portal.entries('toch'))).toEqual([[-12345, 0]]);
});

it('FIN-B10 another amount than the request is not booked on the customer; staff note what they did', async () => {
  const { reference } = await asked('ander');
  await upload([line(reference, 7999)]);
  expect(await portal.entries('ander')).toEqual({ V1: [10000, 8000] });
  const item = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('paymentWorkItem')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow(),
  );
  const path = `/kantoor/betaalwerklijst/${item.id}`;
  expect((await office.fill(path, { hoe: 'handled' }, path)).errorAt('toelichting')).toContain(
    'Schrijf op wat u hebt gedaan.',
  );
  await office.fill(path, { hoe: 'handled', toelichting: 'Teruggestort' }, path);
  expect((await office.get('/kantoor/betaalwerklijst?status=klaar')).text).toContain(reference);
});

it('FIN-B10 a confirmed other amount that staff book frees the request and waits for the bank', async () => {
  const { id, reference } = await asked('meer');
  portal.bank.fault('other amount');
  await portal.bank.act(id, 'pay');
  portal.bank.fault('ok');
  const item = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('paymentWorkItem')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow(),
  );
  const path = `/kantoor/betaalwerklijst/${item.id}`;
  const { html } = await office.get(path);
  const company = /<option value="([0-9a-f-]{36})" selected/.exec(html)?.[1] ?? '';
  await office.fill(path, { hoe: 'booked', klantnummer: 'meer', bedrijf: company }, path);
  expect(Object.values(await portal.entries('meer'))).toEqual(
    expect.arrayContaining([
      [10000, 0],
      [-8100, 0],
    ]),
  );
  await upload([line(reference, 8100)]);
  expect((await office.get(`/kantoor/betaalverzoeken/${reference}`)).text).toContain(
    'Saldo van dit kenmerk € 0,00',
  );
});

it('FIN-B9 FIN-B10 money that the bank and the payment service both report is booked on the customer once', async () => {
  const { id, reference } = await asked('dubbelop');
  await upload([line(reference, 8100)]);
  portal.bank.fault('other amount');
  await portal.bank.act(id, 'pay');
  portal.bank.fault('ok');
  const items = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('paymentWorkItem')
      .select(['id', 'reason'])
      .where('reference', '=', reference)
      .orderBy('reason', 'desc')
      .execute(),
  );
  expect(items.map(({ reason }) => reason)).toEqual(['other_amount_confirmed', 'other_amount']);
  const [confirmed = '', ofBank = ''] = items.map((item) => `/kantoor/betaalwerklijst/${item.id}`);
  const { html } = await office.get(confirmed);
  const bedrijf = /<option value="([0-9a-f-]{36})" selected/.exec(html)?.[1] ?? '';
  const booked = { hoe: 'booked', klantnummer: 'dubbelop', bedrijf };
  await office.fill(confirmed, booked, confirmed);
  expect((await office.fill(ofBank, booked, ofBank)).errorAt('hoe')).toContain(
    'Dit geld is al geboekt',
  );
  await office.fill(ofBank, { hoe: 'handled', toelichting: 'Zelfde bedrag' }, ofBank);
  expect(Object.values(await portal.entries('dubbelop'))).toEqual(
    expect.arrayContaining([
      [10000, 0],
      [-8100, 0],
    ]),
  );
  expect(Object.values(await portal.entries('dubbelop'))).toHaveLength(2);
  expect((await office.get(`/kantoor/betaalverzoeken/${reference}`)).text).toContain(
    'Saldo van dit kenmerk € 0,00',
  );
});

it('the list of requests finds by reference, customer and state', async () => {
  const { reference } = await asked('vindbaar');
  const found = await office.get('/kantoor/betaalverzoeken?zoek=vindbaar&status=open');
  expect(found.text).toContain('1 betaalverzoek');
  expect(found.text).toContain(reference);
  expect(
    (await office.get(`/kantoor/betaalverzoeken?zoek=${reference}&status=paid`)).text,
  ).toContain('Geen betaalverzoeken gevonden');
  const details = await office.get(`/kantoor/betaalverzoeken/${reference}`);
  expect(details.text).toContain('Verzonden: link ontvangen');
});
