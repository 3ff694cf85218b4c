import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { BankAct } from '../../../../demo/stand-ins/bank/bank.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';
import { settle } from '../settle.ts';

let portal: PayingPortal;

beforeAll(async () => {
  portal = await startPayingPortal();
});

afterEach(() => portal.bank.fault('ok'));
afterAll(() => portal.close());

/** A customer with an invoice V1 of € 100,00, and others, who asked to pay € 80,00 of it. */
async function asked(name: string, others: readonly number[] = []) {
  const customer = await portal.customer(
    name,
    [10000, ...others].map((cents, index) => ({ code: `V${index + 1}`, cents })),
  );
  await customer.pay(['V1'], '80');
  const payment = portal.lastPayment();
  const reference = payment.metadata.reference ?? '';
  return {
    ...customer,
    id: payment.id,
    reference,
    page: () => customer.browser.get(`/financien/betaling/${reference}`),
  };
}

async function rowsOf(reference: string) {
  return portal.inside('wisselstad', async (write, organisationId) => ({
    payment: await write
      .selectFrom('onlinePayment')
      .selectAll()
      .where('organisationId', '=', organisationId)
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow(),
    clearing: await write
      .selectFrom('clearingBooking')
      .select(['kind', 'cents', 'account'])
      .where('organisationId', '=', organisationId)
      .where('reference', '=', reference)
      .orderBy('kind')
      .execute(),
  }));
}

it('FIN-45 FIN-46 FIN-47 the webhook before the customer comes back books the payment at once', async () => {
  const { id, reference, page } = await asked('voor');
  await portal.bank.act(id, 'pay');
  expect(await portal.entries('voor')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  expect((await rowsOf(reference)).clearing).toEqual([
    { kind: 'confirmation', cents: 8000, account: '1290' },
  ]);
  expect((await page()).text).toContain('Bedankt, wij hebben € 80,00 ontvangen');
});

it('FIN-B8 a customer who comes back before the webhook reads that the bank said nothing yet', async () => {
  const { id, reference, page } = await asked('na');
  await portal.bank.act(id, 'pay', { lost: true });
  expect((await page()).text).toContain(
    'De bank heeft ons nog niet laten weten dat u hebt betaald.',
  );
  expect(await portal.entries('na')).toEqual({ V1: [10000, 8000] });
  await portal.webhook(id);
  expect(await portal.entries('na')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  expect((await page()).text).toContain('Bedankt');
});

it('FIN-B8 coming back without paying books nothing, whatever the address says', async () => {
  const { browser, reference } = await asked('zonder');
  const page = await browser.get(`/financien/betaling/${reference}?status=paid`);
  expect(page.text).toContain('Betaal € 80,00 bij uw bank');
  expect(await portal.entries('zonder')).toEqual({ V1: [10000, 8000] });
});

it('FIN-B9 FIN-47 ten webhooks at once, and more later, book once', async () => {
  const { id, reference } = await asked('tien');
  await portal.bank.act(id, 'pay', { lost: true });
  const statuses = await Promise.all(Array.from({ length: 10 }, () => portal.webhook(id)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await portal.webhook(id);
  await portal.sweep();
  expect(await portal.entries('tien')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  expect((await rowsOf(reference)).clearing).toHaveLength(1);
});

it('FIN-B8 a webhook that never comes: the sweep asks, and a late one by a day changes nothing', async () => {
  const { id, reference } = await asked('nooit');
  await portal.bank.act(id, 'pay', { lost: true });
  portal.clock.advance({ minutes: 3 });
  await portal.sweep();
  expect(await portal.entries('nooit')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
  portal.clock.advance({ days: 1 });
  await portal.webhook(id);
  expect((await rowsOf(reference)).clearing).toHaveLength(1);
});

it('FIN-B8 the customer can ask how it stands; only the word of the provider counts', async () => {
  const { id, browser, reference } = await asked('vraagt');
  await portal.bank.act(id, 'pay', { lost: true });
  const page = await browser.fill(
    `/financien/betaling/${reference}`,
    {},
    `/financien/betaling/${reference}/navragen`,
  );
  expect(page.text).toContain('Bedankt, wij hebben € 80,00 ontvangen');
  expect((await rowsOf(reference)).clearing).toHaveLength(1);
});

it('FIN-B10 an unknown id, and an id of another organisation, are answered 200 and change nothing', async () => {
  const { id } = await asked('elders');
  await portal.bank.act(id, 'pay', { lost: true });
  expect(await portal.webhook('tr_unknown')).toBe(200);
  expect(await portal.webhook("tr_'; drop table")).toBe(200);
  expect(await portal.webhook('')).toBe(200);
  await portal.inside('zonnebloem', async (write, organisationId) => {
    await write
      .updateTable('organisation')
      .set({ sector: 'housing' })
      .where('id', '=', organisationId)
      .execute();
    await settingsChanged(write, organisationId);
  });
  expect(await portal.webhook(id, 'zonnebloem')).toBe(200);
  expect(await portal.entries('elders')).toEqual({ V1: [10000, 8000] });
  await portal.webhook(id);
  expect(await portal.entries('elders')).toMatchObject({ V1: [2000, 0] });
});

it.each<[BankAct, string]>([
  ['cancel', 'U hebt de betaling afgebroken'],
  ['fail', 'De betaling is niet gelukt'],
  ['expire', 'De betaling is verlopen'],
])('FIN-B8 OP-FIN-1 after %s the entries are payable again', async (act, title) => {
  const { id, page } = await asked(`na-${act}`);
  await portal.bank.act(id, act);
  expect(await portal.entries(`na-${act}`)).toEqual({ V1: [10000, 0] });
  expect((await page()).text).toContain(title);
});

it('FIN-B8 a payment that is confirmed after expiry is still booked', async () => {
  const { id, reference } = await asked('laat');
  await portal.bank.act(id, 'expire');
  await portal.bank.act(id, 'pay');
  expect(await portal.entries('laat')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
});

it('FIN-B8 while the bank is still busy (pending) the amounts stay reserved, also after the date', async () => {
  const { id, page } = await asked('bezig');
  await portal.bank.act(id, 'pending');
  const { text } = await page();
  expect(text).toContain('Betaal niet nog een keer');
  expect(text).not.toContain('Naar de betaalpagina');
  portal.clock.advance({ days: 15 });
  await portal.sweep();
  expect(await portal.entries('bezig')).toEqual({ V1: [10000, 8000] });
});

it('OP-FIN-1 an abandoned request is released after its pay-before date', async () => {
  await asked('weg');
  portal.clock.advance({ days: 13 });
  await portal.sweep();
  expect(await portal.entries('weg')).toEqual({ V1: [10000, 8000] });
  portal.clock.advance({ days: 2 });
  await portal.sweep();
  expect(await portal.entries('weg')).toEqual({ V1: [10000, 0] });
});

it('FIN-B11 what is no longer needed stays as an open payment of the customer', async () => {
  const { id, reference, customerId, page } = await asked('over');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ remainingCents: 3000, inOnlinePaymentCents: 0 })
      .where('organisationId', '=', organisationId)
      .where('customerId', '=', customerId)
      .execute(),
  );
  await portal.bank.act(id, 'pay');
  expect(await portal.entries('over')).toEqual({ V1: [0, 0], [reference]: [-5000, 0] });
  expect((await page()).text).toContain('€ 50,00 was niet meer nodig voor deze facturen.');
});

it('FIN-B10 another amount than was asked for is not booked: it waits for staff, once', async () => {
  const { id, reference, page } = await asked('bedrag');
  portal.bank.fault('other amount');
  await portal.bank.act(id, 'pay');
  await portal.webhook(id);
  const { text } = await page();
  expect(text).toContain('Wij hebben een ander bedrag ontvangen');
  expect(text).not.toContain('Naar de betaalpagina');
  expect(await portal.entries('bedrag')).toEqual({ V1: [10000, 8000] });
  const items = await portal.inside('wisselstad', (write) =>
    write
      .selectFrom('paymentWorkItem')
      .select(['reason', 'cents'])
      .where('reference', '=', reference)
      .execute(),
  );
  expect(items).toEqual([{ reason: 'other_amount_confirmed', cents: 8100 }]);
});

it('FIN-B13 a payment that was made is still booked while a bailiff case runs', async () => {
  const { id, reference, customerId } = await asked('beslag');
  const startedOn = Temporal.PlainDate.from('2026-11-21');
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .insertInto('bailiffCase')
      .values({ organisationId, customerId, id: customerId, code: 'DW-T', startedOn })
      .execute(),
  );
  await portal.bank.act(id, 'pay');
  expect(await portal.entries('beslag')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
});

it.each([
  ['refund', 'refund'],
  ['chargeback', 'chargeback'],
] as const)(
  'FIN-46 open, paid, then %s: the entries are open again, booked once',
  async (act, kind) => {
    const name = `terug-${act}`;
    const { id, reference } = await asked(name);
    await portal.bank.act(id, 'pay');
    await portal.bank.act(id, act, { cents: 3000 });
    await portal.webhook(id);
    expect(await portal.entries(name)).toMatchObject({ V1: [5000, 0], [reference]: [0, 0] });
    await portal.bank.act(id, act);
    await Promise.all([portal.webhook(id), portal.webhook(id)]);
    expect(await portal.entries(name)).toMatchObject({ V1: [10000, 0], [reference]: [0, 0] });
    const { clearing, payment } = await rowsOf(reference);
    expect(clearing.map((one) => one.cents).toSorted((one, other) => one - other)).toEqual([
      -5000, -3000, 8000,
    ]);
    expect(clearing.filter((one) => one.kind === kind)).toHaveLength(2);
    expect(payment.refundedCents + payment.chargedBackCents).toBe(8000);
  },
);

it('FIN-46 FIN-B11 a refund also reopens what staff settled with the surplus, and books more than was paid as owed', async () => {
  const { id, reference, customerId, ids } = await asked('over-terug', [5000]);
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ remainingCents: 3000, inOnlinePaymentCents: 0 })
      .where('organisationId', '=', organisationId)
      .where('id', '=', ids.V1 ?? '')
      .execute(),
  );
  await portal.bank.act(id, 'pay');
  await portal.inside('wisselstad', async (write, organisationId) => {
    const payment = await write
      .selectFrom('ledgerEntry')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('code', '=', reference)
      .executeTakeFirstOrThrow();
    await settle(write, {
      organisationId,
      customerId,
      entryId: ids.V2 ?? '',
      with: { entryId: payment.id },
      cents: 5000,
      settledOn: Temporal.PlainDate.from('2026-11-22'),
    });
  });
  await portal.bank.act(id, 'refund', { cents: 8000 });
  expect(await portal.entries('over-terug')).toMatchObject({
    V1: [3000, 0],
    V2: [5000, 0],
    [reference]: [0, 0],
  });
  await portal.bank.act(id, 'chargeback', { cents: 1000 });
  expect(await portal.entries('over-terug')).toMatchObject({
    [reference]: [0, 0],
    [`${reference}-ST-1000`]: [1000, 0],
  });
});

it('FIN-B6 one payment that cannot be followed keeps no other waiting', async () => {
  const stuck = await asked('vast');
  const other = await asked('vlot');
  await portal.bank.act(stuck.id, 'pay', { lost: true });
  await portal.bank.act(other.id, 'pay', { lost: true });
  // The number of its payment is taken: booking fails each time.
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ code: stuck.reference })
      .where('organisationId', '=', organisationId)
      .where('id', '=', stuck.ids.V1 ?? '')
      .execute(),
  );
  portal.clock.advance({ minutes: 3 });
  await expect(portal.sweep()).rejects.toThrow(AggregateError);
  expect(await portal.entries('vlot')).toEqual({ V1: [2000, 0], [other.reference]: [0, 0] });
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('ledgerEntry')
      .set({ code: 'vast-V1' })
      .where('organisationId', '=', organisationId)
      .where('id', '=', stuck.ids.V1 ?? '')
      .execute(),
  );
  await portal.webhook(stuck.id);
  expect(await portal.entries('vast')).toEqual({ V1: [2000, 0], [stuck.reference]: [0, 0] });
});

it('OP-FIN-1 FIN-B8 a provider that no longer knows the payment keeps nothing reserved for ever', async () => {
  const { id, reference } = await asked('vergeten');
  portal.bank.fault('refused');
  portal.clock.advance({ days: 14, hours: 1 });
  await portal.sweep();
  expect(await portal.entries('vergeten')).toEqual({ V1: [10000, 8000] });
  portal.clock.advance({ days: 1 });
  await portal.sweep();
  expect(await portal.entries('vergeten')).toEqual({ V1: [10000, 0] });
  portal.bank.fault('ok');
  await portal.bank.act(id, 'pay');
  expect(await portal.entries('vergeten')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
});

it('FIN-B6 a provider that stays silent is asked for three payments a run, and for the others in the next', async () => {
  const names = ['stil-1', 'stil-2', 'stil-3', 'stil-4', 'stil-5'];
  for (const name of names) await asked(name);
  const checkedLater = async () => {
    const later = portal.clock.now().add({ minutes: 5 });
    const rows = await portal.inside('wisselstad', (write, organisationId) =>
      write
        .selectFrom('onlinePayment')
        .select('email')
        .where('organisationId', '=', organisationId)
        .where('email', 'like', 'stil-%')
        .where('nextCheckAt', '>', later)
        .execute(),
    );
    return rows.length;
  };
  await settleOthers();
  portal.bank.fault('down');
  portal.clock.advance({ minutes: 3 });
  await portal.sweep();
  expect(await checkedLater()).toBe(3);
  await portal.sweep();
  expect(await checkedLater()).toBe(5);
});

/** Lets no request of another test be looked after. */
async function settleOthers(): Promise<void> {
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('onlinePayment')
      .set({ nextCheckAt: null })
      .where('organisationId', '=', organisationId)
      .where((where) =>
        where.or([where('email', 'is', null), where('email', 'not like', 'stil-%')]),
      )
      .execute(),
  );
}

it('FIN-50 everything happens in the order of the contract: asked, sent, paid, then the bank line', async () => {
  const { id, reference } = await asked('volgorde');
  await portal.bank.act(id, 'pay');
  const { payment, clearing } = await rowsOf(reference);
  const events = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('onlinePaymentEvent')
      .select('event')
      .where('organisationId', '=', organisationId)
      .where('paymentId', '=', payment.id)
      .orderBy('position')
      .execute(),
  );
  expect(events.map(({ event }) => event)).toEqual(['requested', 'sent', 'paid']);
  expect(clearing).toEqual([{ kind: 'confirmation', cents: 8000, account: '1290' }]);
});

it.each(['down', 'garbage', 'no link', 'other amount', 'refused'] as const)(
  'FIN-B6 provider %s: a message, nothing reserved, nothing deducted',
  async (fault) => {
    const name = `stuk-${fault.replace(' ', '-')}`;
    const { pay } = await portal.customer(name, [{ code: 'V1', cents: 10000 }]);
    portal.bank.fault(fault);
    const page = await pay(['V1'], '80');
    expect(page.status).toBe(503);
    expect(page.text).toContain('Er is niets afgeschreven en niets gereserveerd.');
    expect(page.valueOf('bedrag')).toBe('80,00');
    expect(await portal.entries(name)).toEqual({ V1: [10000, 0] });
    portal.bank.fault('ok');
    expect((await pay(['V1'], '80')).text).toContain('Naar de betaalpagina');
  },
);

it('FIN-B6 a webhook while the provider is down is asked again later, and lost nothing', async () => {
  const { id, reference } = await asked('storing');
  await portal.bank.act(id, 'pay', { lost: true });
  portal.bank.fault('down');
  expect(await portal.webhook(id)).toBe(503);
  portal.clock.advance({ minutes: 3 });
  await portal.sweep();
  expect(await portal.entries('storing')).toEqual({ V1: [10000, 8000] });
  portal.bank.fault('ok');
  portal.clock.advance({ minutes: 11 });
  await portal.sweep();
  expect(await portal.entries('storing')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
});
