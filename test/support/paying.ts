import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { openPool } from '#foundation/database/connect.ts';
import { type Bank, startBank } from '../../demo/stand-ins/bank/bank.ts';
import type { BankPayment } from '../../demo/stand-ins/bank/payments.ts';
import type { Browser, Page } from './browser.ts';
import { startTestPortal, type TestPortal } from './portal.ts';
import { signInAs } from './sign-in.ts';

/** A portal whose customers pay at a bank of its own. */
export interface PayingPortal extends TestPortal {
  readonly bank: Bank;
  /** What the bank last made. */
  lastPayment(): BankPayment;
  /** The webhook, as the bank sends it to an organisation. */
  webhook(id: string, slug?: string): Promise<number>;
  /** A customer with these invoices and nothing else, signed in. */
  customer(name: string, invoices: readonly Invoice[]): Promise<Paying>;
  /** Looks after payments, as the portal does each minute. */
  sweep(): Promise<void>;
  /** The amounts of a customer's entries by code: remaining, and in online payment. */
  entries(name: string): Promise<Record<string, readonly [number, number]>>;
}

export interface Invoice {
  readonly code: string;
  readonly cents: number;
  readonly dueOn?: string;
  readonly company?: string;
  readonly kind?: string;
}

/** A customer who pays. */
export interface Paying {
  readonly browser: Browser;
  readonly customerId: string;
  /** The id of each entry by its code. */
  readonly ids: Readonly<Record<string, string>>;
  /** Presses *Betaal nu* for these codes. */
  pay(codes: readonly string[], amount: string, formKey?: string): Promise<Page>;
  /** A key of a form that was shown. */
  formKey(): Promise<string>;
}

/** Starts a portal and a bank; close it in `afterAll`. */
export async function startPayingPortal(): Promise<PayingPortal> {
  const portal = await startTestPortal();
  const webhook = async (id: string, slug = 'wisselstad') => {
    const response = await portal.server.inject({
      method: 'POST',
      url: '/betaling/melding',
      remoteAddress: '127.0.0.1',
      headers: {
        host: `${slug}.localhost:3000`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ id }).toString(),
    });
    return response.statusCode;
  };
  const bank = await startBank({
    now: () => new Date(portal.clock.now().epochMilliseconds),
    tell: ({ id }) => webhook(id),
  });
  await portal.inside('wisselstad', (write, organisationId) =>
    write
      .updateTable('paymentProvider')
      .set({ endpoint: `${bank.url}/v2` })
      .where('organisationId', '=', organisationId)
      .execute(),
  );
  return {
    ...portal,
    bank,
    webhook,
    lastPayment() {
      const last = bank.payments.all().at(-1);
      if (!last) throw new Error('The bank made no payment.');
      return last;
    },
    customer: (name, invoices) => payingCustomer(portal, name, invoices),
    sweep: () => sweep(portal),
    entries: (name) => entriesOf(portal, name),
    async close() {
      await bank.stop();
      await portal.close();
    },
  };
}

async function sweep(portal: TestPortal): Promise<void> {
  const jobs = portal.house.modules.flatMap((module) => module.jobs ?? []);
  const pool = openPool(portal.connection, 2);
  try {
    await jobs
      .find(({ name }) => name === 'follow-online-payments')
      ?.run({ pool, now: portal.clock.now() });
  } finally {
    await pool.end();
  }
}

async function payingCustomer(
  portal: TestPortal,
  name: string,
  invoices: readonly Invoice[],
): Promise<Paying> {
  const browser = portal.browser('wisselstad');
  const { customerId } = await signInAs(portal, browser, { role: 'customer', username: name });
  if (customerId === null) throw new Error('A customer has an id.');
  const ids: Record<string, string> = {};
  await portal.inside('wisselstad', async (write, organisationId) => {
    await write
      .updateTable('customer')
      .set({ email: `${name}@voorbeeld.example` })
      .where('organisationId', '=', organisationId)
      .where('id', '=', customerId)
      .execute();
    for (const invoice of invoices) {
      const id = randomUUID();
      ids[invoice.code] = id;
      const { id: companyId } = await write
        .selectFrom('company')
        .select('id')
        .where('organisationId', '=', organisationId)
        .where('code', '=', invoice.company ?? 'WW')
        .executeTakeFirstOrThrow();
      const dueOn = Temporal.PlainDate.from(invoice.dueOn ?? '2026-11-01');
      await write
        .insertInto('ledgerEntry')
        .values({
          organisationId,
          customerId,
          id,
          code: `${name}-${invoice.code}`,
          companyId,
          kind: invoice.kind ?? 'invoice',
          description: `Factuur ${invoice.code}`,
          bookedOn: dueOn,
          dueOn,
          originalCents: invoice.cents,
          remainingCents: invoice.cents,
        })
        .execute();
    }
  });
  const formKey = async () => {
    const { html } = await browser.get('/financien');
    return /name="formKey" value="([^"]+)"/.exec(html.slice(html.indexOf('data-pays')))?.[1] ?? '';
  };
  return {
    browser,
    customerId,
    ids,
    formKey,
    pay: async (codes, amount, key) =>
      browser.post('/financien/betalen', {
        post: codes.map((code) => ids[code] ?? code),
        bedrag: amount,
        formKey: key ?? (await formKey()),
        doe: 'betaal',
      }),
  };
}

async function entriesOf(
  portal: TestPortal,
  name: string,
): Promise<Record<string, readonly [number, number]>> {
  const rows = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('ledgerEntry as entry')
      .innerJoin('customer', (join) =>
        join
          .onRef('customer.organisationId', '=', 'entry.organisationId')
          .onRef('customer.id', '=', 'entry.customerId'),
      )
      .select(['entry.code', 'entry.remainingCents', 'entry.inOnlinePaymentCents'])
      .where('entry.organisationId', '=', organisationId)
      .where('customer.customerNumber', '=', name)
      .orderBy('entry.code')
      .execute(),
  );
  return Object.fromEntries(
    rows.map((row) => [
      row.code.replace(`${name}-`, ''),
      [row.remainingCents, row.inOnlinePaymentCents] as const,
    ]),
  );
}
