import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from '../../../../test/support/browser.ts';
import { type PayingPortal, startPayingPortal } from '../../../../test/support/paying.ts';

let portal: PayingPortal;

beforeAll(async () => {
  portal = await startPayingPortal();
});

afterAll(() => portal.close());

const one = [{ code: 'V1', cents: 10000 }];

/** Runs work while every request that gets its link is refused by the database: the server dies before that step. */
async function dyingBeforeTheLink(work: () => Promise<unknown>): Promise<void> {
  const owner = new pg.Client(portal.adminConnection);
  await owner.connect();
  try {
    await owner.query(`create function die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
      create trigger die before update on online_payment for each row when (new.state <> old.state) execute function die()`);
    await work();
    await owner.query('drop trigger die on online_payment; drop function die()');
  } finally {
    await owner.end();
  }
}

async function stateOf(name: string) {
  return portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('onlinePayment as payment')
      .innerJoin('customer', (join) =>
        join
          .onRef('customer.organisationId', '=', 'payment.organisationId')
          .onRef('customer.id', '=', 'payment.customerId'),
      )
      .select(['payment.state', 'payment.reference', 'payment.providerPaymentId'])
      .where('payment.organisationId', '=', organisationId)
      .where('customer.customerNumber', '=', name)
      .executeTakeFirstOrThrow(),
  );
}

it('FIN-B6 killed after the provider answered: the sweep asks again under the same key and mails the link', async () => {
  const { pay, browser } = await portal.customer('gedood-na', one);
  const before = portal.bank.payments.all().length;
  await dyingBeforeTheLink(async () => expect((await pay(['V1'], '80')).status).toBe(500));
  expect(await stateOf('gedood-na')).toMatchObject({ state: 'preparing', providerPaymentId: null });
  expect(await portal.entries('gedood-na')).toEqual({ V1: [10000, 8000] });
  portal.clock.advance({ minutes: 3 });
  await portal.sweep();
  const { state, reference, providerPaymentId } = await stateOf('gedood-na');
  expect([state, providerPaymentId]).toEqual(['open', portal.lastPayment().id]);
  expect(portal.bank.payments.all()).toHaveLength(before + 1);
  expect((await browser.get(`/financien/betaling/${reference}`)).text).toContain(
    'Naar de betaalpagina',
  );
  const mails = await portal.mails();
  expect(mails.filter(({ to }) => to.includes('gedood-na@'))).toHaveLength(1);
});

it('FIN-B6 killed before the provider was asked, and the provider stays away: the amounts are released', async () => {
  const { pay } = await portal.customer('gedood-voor', one);
  portal.bank.fault('down');
  await dyingBeforeTheLink(async () => expect((await pay(['V1'], '80')).status).toBe(500));
  expect(await portal.entries('gedood-voor')).toEqual({ V1: [10000, 8000] });
  portal.clock.advance({ minutes: 3 });
  await portal.sweep();
  portal.bank.fault('ok');
  expect(await stateOf('gedood-voor')).toMatchObject({ state: 'not_sent' });
  expect(await portal.entries('gedood-voor')).toEqual({ V1: [10000, 0] });
});

it('FIN-B6 after an hour the provider may have forgotten the key: it is released, not asked twice', async () => {
  const { pay } = await portal.customer('gedood-lang', one);
  await dyingBeforeTheLink(async () => expect((await pay(['V1'], '80')).status).toBe(500));
  const before = portal.bank.payments.all().length;
  portal.clock.advance({ hours: 2 });
  await portal.sweep();
  expect(portal.bank.payments.all()).toHaveLength(before);
  expect(await portal.entries('gedood-lang')).toEqual({ V1: [10000, 0] });
});

it('FIN-B9 killed while a payment is booked: nothing half, and the next message books it', async () => {
  const { pay } = await portal.customer('gedood-boeken', one);
  await pay(['V1'], '80');
  const { id } = portal.lastPayment();
  await portal.bank.act(id, 'pay', { lost: true });
  await dyingBeforeTheLink(async () => expect(await portal.webhook(id)).toBe(500));
  expect(await portal.entries('gedood-boeken')).toEqual({ V1: [10000, 8000] });
  await portal.webhook(id);
  const { reference } = await stateOf('gedood-boeken');
  expect(await portal.entries('gedood-boeken')).toEqual({ V1: [2000, 0], [reference]: [0, 0] });
});

it('FIN-B3 FIN-37 100 customers who press twice at once make 100 requests, and no cent is lost', async () => {
  const customers = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => portal.customer(`menigte-${index}`, one)),
  );
  const before = portal.bank.payments.all().length;
  const pages: Page[] = await Promise.all(
    customers.flatMap(({ pay }) => {
      const key = randomUUID();
      return [pay(['V1'], '60', key), pay(['V1'], '60', key)];
    }),
  );
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  expect(portal.bank.payments.all()).toHaveLength(before + 100);
  const stored = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('onlinePayment as payment')
      .innerJoin('customer', (join) =>
        join
          .onRef('customer.organisationId', '=', 'payment.organisationId')
          .onRef('customer.id', '=', 'payment.customerId'),
      )
      .innerJoin('ledgerEntry as entry', (join) =>
        join
          .onRef('entry.organisationId', '=', 'payment.organisationId')
          .onRef('entry.customerId', '=', 'payment.customerId'),
      )
      .select([
        sql<number>`count(distinct payment.reference)::int`.as('references'),
        sql<number>`count(*)::int`.as('requests'),
        sql<number>`sum(entry.in_online_payment_cents)::int`.as('reserved'),
      ])
      .where('payment.organisationId', '=', organisationId)
      .where('customer.customerNumber', 'like', 'menigte-%')
      .executeTakeFirstOrThrow(),
  );
  expect(stored).toEqual({ references: 100, requests: 100, reserved: 600_000 });
}, 60_000);
