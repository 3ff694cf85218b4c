import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { startHttpServer } from '../http-server.ts';
import type { StandIn } from '../stand-in.ts';
import { addApi } from './api.ts';
import { type BankFault, faultSwitch } from './faults.ts';
import { bankPage, banks, paymentPage } from './pages.ts';
import { type BankPayment, openPayments, type Payments } from './payments.ts';
import { camtStatement, entriesOf } from './statement.ts';
import { tellPortal } from './tell-portal.ts';

/** What can be done with a payment, at its page or by a test. */
export const bankActs = [
  'pay',
  'cancel',
  'fail',
  'expire',
  'pending',
  'refund',
  'chargeback',
] as const;
export type BankAct = (typeof bankActs)[number];

/** A bank that speaks Mollie's API; `url` is the root of its API without `/v2`. */
export interface Bank extends StandIn {
  readonly payments: Payments;
  /** Carries an act out; answers the payment as it is then. The portal hears of it unless `lost`. */
  act(id: string, act: BankAct, options?: { lost?: boolean; cents?: number }): Promise<BankPayment>;
  /** Fails from now on; `ok` ends it. */
  fault(mode: BankFault): void;
}

/**
 * Starts the demo's bank. With a file its payments survive a restart. Port 0 lets the system choose; without a `url` it
 * is known by where it listens.
 */
export async function startBank(
  options: {
    port?: number;
    url?: string;
    file?: string | undefined;
    now?: () => Date;
    /** How the portal is told; a test may listen itself. */
    tell?: (payment: BankPayment) => Promise<unknown>;
  } = {},
): Promise<Bank> {
  const now = options.now ?? (() => new Date());
  const payments = openPayments(options.file, now);
  const faults = faultSwitch();
  const tell = options.tell ?? tellPortal;
  const app = fastify();
  await app.register(formbody);

  const act: Bank['act'] = async (id, what, { lost = false, cents } = {}) => {
    const payment = payments.find(id);
    if (!payment) throw new Error(`There is no payment ${id}.`);
    const changed = payments.change(id, changeOf(payment, what, now(), cents));
    if (!lost) await tell(changed);
    return changed;
  };

  addPages(app, { payments, act });
  app.get('/afschrift.xml', (_request, reply) => {
    const on = now();
    const id = `DEMO-${on.toISOString().replace(/\D/g, '').slice(0, 14)}`;
    const statement = camtStatement({ id, on, entries: entriesOf(payments.all()) });
    return reply
      .type('application/xml')
      .header('content-disposition', `attachment; filename="${id}.xml"`)
      .send(statement);
  });
  const place = { url: options.url ?? '' };
  addApi(app, {
    payments,
    faults,
    url: () => place.url,
    tell: async (payment) => {
      await tell(payment);
    },
  });
  const server = await startHttpServer(options.port ?? 0, async (port) => {
    place.url ||= `http://localhost:${port}`;
    await app.ready();
    return app.routing;
  });
  return {
    ...server,
    url: place.url,
    payments,
    act,
    fault: faults.set,
    async stop() {
      faults.set('ok');
      await server.stop();
    },
  };
}

function changeOf(
  payment: BankPayment,
  act: BankAct,
  at: Date,
  part: number | undefined,
): Partial<BankPayment> {
  const { status, cents, refundedCents, chargedBackCents } = payment;
  const back = part ?? cents - refundedCents - chargedBackCents;
  if (act === 'refund') return status === 'paid' ? { refundedCents: refundedCents + back } : {};
  if (act === 'chargeback') {
    return status === 'paid' ? { chargedBackCents: chargedBackCents + back } : {};
  }
  if (status === 'paid') return {};
  if (act === 'pay') return { status: 'paid', paidAt: at.toISOString() };
  const statusOf = {
    cancel: 'canceled',
    fail: 'failed',
    expire: 'expired',
    pending: 'pending',
  } as const;
  return { status: statusOf[act] };
}

const language = z.enum(['nl', 'en']);
const looked = z.object({
  taal: language.optional().catch(undefined),
  bank: z.enum(banks).catch(banks[0]),
});
const pressed = z.object({
  taal: language.optional().catch(undefined),
  doe: z.enum(bankActs),
  kwijt: z.literal('ja').optional().catch(undefined),
});

function addPages(app: FastifyInstance, { payments, act }: Pick<Bank, 'payments' | 'act'>): void {
  const languageOf = (payment: BankPayment, chosen: 'nl' | 'en' | undefined) =>
    chosen ?? (payment.locale.startsWith('en') ? 'en' : 'nl');

  app.get<{ Params: { id: string } }>('/betalen/:id', (request, reply) => {
    const payment = payments.find(request.params.id);
    if (!payment) return lost(reply);
    const { taal } = looked.parse(request.query);
    return html(reply, paymentPage(payment, languageOf(payment, taal)));
  });

  app.get<{ Params: { id: string } }>('/betalen/:id/bank', (request, reply) => {
    const payment = payments.find(request.params.id);
    if (!payment) return lost(reply);
    const { taal, bank } = looked.parse(request.query);
    if (payment.status !== 'open') return reply.redirect(`/betalen/${payment.id}`, 303);
    return html(reply, bankPage(payment, bank, languageOf(payment, taal)));
  });

  app.post<{ Params: { id: string } }>('/betalen/:id', async (request, reply) => {
    const payment = payments.find(request.params.id);
    const { data: press } = pressed.safeParse(request.body);
    if (!payment || !press) return lost(reply);
    const changed = await act(payment.id, press.doe, { lost: press.kwijt !== undefined });
    const leaves = press.doe === 'pay' || press.doe === 'cancel' || press.doe === 'fail';
    const here = `/betalen/${changed.id}?taal=${languageOf(changed, press.taal)}`;
    return reply.redirect(leaves ? changed.redirectUrl : here, 303);
  });
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

function lost(reply: FastifyReply): FastifyReply {
  return html(
    reply.code(404),
    '<!doctype html><title>Niet gevonden</title><p>Deze betaling is er niet.</p>',
  );
}
