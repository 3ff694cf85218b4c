import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const cents = z.number().int().min(0);

/** A payment as the demo's bank keeps it; amounts in cents, moments as ISO texts. */
const payment = z.object({
  id: z.string(),
  /** Whoever asked with this key sees it, and nobody else. */
  key: z.string(),
  idempotencyKey: z.string().optional(),
  cents,
  description: z.string(),
  redirectUrl: z.string(),
  webhookUrl: z.string().optional(),
  method: z.string(),
  locale: z.string(),
  metadata: z.record(z.string(), z.string()),
  status: z.enum(['open', 'pending', 'authorized', 'paid', 'canceled', 'expired', 'failed']),
  createdAt: z.string(),
  expiresAt: z.string(),
  paidAt: z.string().optional(),
  refundedCents: cents,
  chargedBackCents: cents,
});

export type BankPayment = z.infer<typeof payment>;
export type BankStatus = BankPayment['status'];

export type NewPayment = Pick<
  BankPayment,
  'key' | 'cents' | 'description' | 'redirectUrl' | 'method' | 'locale' | 'metadata'
> & { readonly idempotencyKey: string | undefined; readonly webhookUrl: string | undefined };

/** The payments of the demo's bank, in memory and, where it has a file, kept over a restart. */
export interface Payments {
  /** The same idempotency key of the same account answers the payment that was made with it. */
  create(wish: NewPayment): BankPayment;
  find(id: string): BankPayment | undefined;
  all(): readonly BankPayment[];
  change(id: string, values: Partial<BankPayment>): BankPayment;
}

const days = 28;
const mostKept = 5000;

export function openPayments(file: string | undefined, now: () => Date): Payments {
  const kept = new Map(read(file).map((one) => [one.id, one]));
  const save = () => {
    if (file === undefined) return;
    writeFileSync(`${file}.new`, JSON.stringify([...kept.values()]));
    renameSync(`${file}.new`, file);
  };
  return {
    create(wish) {
      const { idempotencyKey, webhookUrl, ...asked } = wish;
      const earlier = [...kept.values()].find(
        (one) =>
          idempotencyKey !== undefined &&
          one.key === wish.key &&
          one.idempotencyKey === idempotencyKey,
      );
      if (earlier) return earlier;
      const at = now();
      const made: BankPayment = {
        ...asked,
        ...(idempotencyKey !== undefined && { idempotencyKey }),
        ...(webhookUrl !== undefined && { webhookUrl }),
        id: `tr_${randomBytes(8).toString('hex')}`,
        status: 'open',
        createdAt: at.toISOString(),
        expiresAt: new Date(at.getTime() + days * 86_400_000).toISOString(),
        refundedCents: 0,
        chargedBackCents: 0,
      };
      kept.set(made.id, made);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      save();
      return made;
    },
    find: (id) => kept.get(id),
    all: () => [...kept.values()],
    change(id, values) {
      const before = kept.get(id);
      if (!before) throw new Error(`There is no payment ${id}.`);
      const after = { ...before, ...values };
      kept.set(id, after);
      save();
      return after;
    },
  };
}

function read(file: string | undefined): BankPayment[] {
  if (file === undefined) return [];
  try {
    return z.array(payment).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
