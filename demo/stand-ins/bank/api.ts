import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FaultSwitch } from './faults.ts';
import type { BankPayment, Payments } from './payments.ts';

const amount = z
  .object({ currency: z.literal('EUR'), value: z.string().regex(/^\d{1,9}\.\d{2}$/) })
  .transform(({ value }) => Number(value.replace('.', '')));

const wish = z.object({
  amount: amount.refine((cents) => cents > 0),
  description: z.string().min(1).max(255),
  redirectUrl: z.url(),
  webhookUrl: z.url().optional(),
  method: z.string().default('ideal'),
  locale: z.string().default('nl_NL'),
  metadata: z.record(z.string(), z.string()).default({}),
});

/** The part of Mollie's v2 API that the portal speaks: make a payment, look at it, pay it back. */
export function addApi(
  app: FastifyInstance,
  bank: { payments: Payments; faults: FaultSwitch; url: () => string; tell: Tell },
): void {
  const { payments, faults } = bank;
  const shown = (payment: BankPayment) => asMollie(payment, bank.url(), faults);

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (key: string) => Promise<unknown> | unknown,
  ) => {
    await faults.awake();
    if (faults.mode() === 'down') return refuse(reply, 500, 'Internal Server Error');
    if (faults.mode() === 'garbage') return reply.type('text/html').send('<h1>Onderhoud</h1>');
    const [, key] = /^Bearer ((?:test|live)_\w+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (key === undefined || faults.mode() === 'refused') {
      return refuse(reply, 401, 'Unauthorized Request');
    }
    return work(key);
  };

  app.post('/v2/payments', (request, reply) =>
    answer(request, reply, (key) => {
      const read = wish.safeParse(request.body);
      if (!read.success) return refuse(reply, 422, 'Unprocessable Entity');
      const { amount: cents, webhookUrl, ...asked } = read.data;
      const idempotencyKey = request.headers['idempotency-key'];
      const made = payments.create({
        ...asked,
        cents,
        key,
        webhookUrl,
        idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
      });
      return reply.code(201).type('application/hal+json').send(shown(made));
    }),
  );

  app.get<{ Params: { id: string } }>('/v2/payments/:id', (request, reply) =>
    answer(request, reply, (key) => {
      const found = payments.find(request.params.id);
      if (!found || found.key !== key) return refuse(reply, 404, 'Not Found');
      return reply.type('application/hal+json').send(shown(found));
    }),
  );

  app.post<{ Params: { id: string } }>('/v2/payments/:id/refunds', (request, reply) =>
    answer(request, reply, async (key) => {
      const found = payments.find(request.params.id);
      if (!found || found.key !== key) return refuse(reply, 404, 'Not Found');
      const read = z.object({ amount }).safeParse(request.body);
      const left = found.cents - found.refundedCents - found.chargedBackCents;
      if (!read.success || found.status !== 'paid' || read.data.amount > left) {
        return refuse(reply, 422, 'Unprocessable Entity');
      }
      const refundedCents = found.refundedCents + read.data.amount;
      await bank.tell(payments.change(found.id, { refundedCents }));
      return reply.code(201).send({ resource: 'refund', paymentId: found.id, status: 'refunded' });
    }),
  );
}

/** Tells the portal that a payment changed. */
export type Tell = (payment: BankPayment) => Promise<void>;

function refuse(reply: FastifyReply, status: number, title: string): FastifyReply {
  return reply.code(status).type('application/hal+json').send({ status, title, detail: title });
}

function asMollie(payment: BankPayment, url: string, faults: FaultSwitch): object {
  const { id, status, cents, refundedCents, chargedBackCents, paidAt } = payment;
  const payable = status === 'open' && faults.mode() !== 'no link';
  return {
    resource: 'payment',
    id,
    mode: 'test',
    amount: inEuro(faults.mode() === 'other amount' ? cents + 100 : cents),
    description: payment.description,
    method: payment.method,
    metadata: payment.metadata,
    status,
    isCancelable: false,
    createdAt: payment.createdAt,
    expiresAt: payment.expiresAt,
    sequenceType: 'oneoff',
    redirectUrl: payment.redirectUrl,
    webhookUrl: payment.webhookUrl,
    ...(paidAt && {
      paidAt,
      amountRefunded: inEuro(refundedCents),
      amountRemaining: inEuro(cents - refundedCents),
      ...(chargedBackCents > 0 && { amountChargedBack: inEuro(chargedBackCents) }),
    }),
    _links: {
      self: { href: `${url}/v2/payments/${id}`, type: 'application/hal+json' },
      ...(payable && { checkout: { href: `${url}/betalen/${id}`, type: 'text/html' } }),
    },
  };
}

function inEuro(cents: number): object {
  const value = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return { currency: 'EUR', value };
}
