import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ProviderPayment } from '#modules/finance/module.ts';

const amount = z
  .object({ currency: z.literal('EUR'), value: z.string().regex(/^\d{1,11}\.\d{2}$/) })
  .transform(({ value }) => Number(value.replace('.', '')));

const instant = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text));

/** What we need of a payment; Mollie adds fields over time, so others are left alone. */
const payment = z.object({
  resource: z.literal('payment'),
  id: z.string().regex(/^tr_[A-Za-z0-9]{1,60}$/),
  status: z.enum(['open', 'pending', 'authorized', 'paid', 'canceled', 'expired', 'failed']),
  amount,
  amountRefunded: amount.optional(),
  amountChargedBack: amount.optional(),
  expiresAt: instant.nullish(),
  paidAt: instant.nullish(),
  _links: z.object({ checkout: z.object({ href: z.url({ protocol: /^https?$/ }) }).nullish() }),
});

/** Reads a payment as Mollie's v2 API answers it. Throws a `ZodError` for anything else. */
export function readPayment(body: unknown): ProviderPayment {
  const read = payment.parse(body);
  const checkoutUrl = read._links.checkout?.href;
  return {
    id: read.id,
    status: read.status,
    cents: read.amount,
    ...(checkoutUrl && { checkoutUrl }),
    ...(read.expiresAt && { expiresAt: read.expiresAt }),
    ...(read.paidAt && { paidAt: read.paidAt }),
    refundedCents: read.amountRefunded ?? 0,
    chargedBackCents: read.amountChargedBack ?? 0,
  };
}
