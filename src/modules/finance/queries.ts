import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { documentKinds } from './rules/document-kinds.ts';
import type { LedgerEntry } from './rules/open-entries.ts';

const entryRows = z.array(
  z.object({
    code: z.string(),
    kind: z.enum(documentKinds),
    description: z.string(),
    due_on: jsonDate,
    lease_id: z.string().nullable(),
    original_cents: z.number(),
    remaining_cents: z.number(),
    in_collection_cents: z.number(),
    in_online_payment_cents: z.number(),
  }),
);

/** A case without an end runs; while one does, nothing of finance is answered (FIN-2). */
const noBailiffCase = `not exists (select from bailiff_case b
  where b.organisation_id = portal.organisation() and b.customer_id = portal.customer() and b.ended_on is null)`;

/** Asks whether the customer who comes in has a running bailiff case: one row when he has. */
export const runningBailiffCase: Question = {
  statement: {
    name: 'running-bailiff-case',
    text: `select b.code from bailiff_case b
      where b.organisation_id = portal.organisation() and b.customer_id = portal.customer() and b.ended_on is null
      limit 1`,
  },
  values: [],
};

/** Asks for the open entries of the customer who comes in, over all companies. Read with `entriesIn`. */
export const openEntries: Question = {
  statement: {
    name: 'open-entries',
    text: `select e.code, e.kind, e.description, e.due_on, e.lease_id, e.original_cents, e.remaining_cents,
        e.in_collection_cents, e.in_online_payment_cents
      from ledger_entry e
      where e.organisation_id = portal.organisation() and e.customer_id = portal.customer()
        and e.remaining_cents <> 0 and ${noBailiffCase}
      order by e.due_on, e.code`,
  },
  values: [],
};

/** The entries that `openEntries` answered. */
export function entriesIn(rows: readonly unknown[] = []): LedgerEntry[] {
  return entryRows.parse(rows).map((row) => ({
    code: row.code,
    kind: row.kind,
    description: row.description,
    dueOn: row.due_on,
    leaseId: row.lease_id,
    originalCents: row.original_cents,
    remainingCents: row.remaining_cents,
    inCollectionCents: row.in_collection_cents,
    inOnlinePaymentCents: row.in_online_payment_cents,
  }));
}

/** What must be paid soon or should have been paid: how many invoices, together how much, and the oldest of them. */
export interface InvoicesDue {
  readonly count: number;
  readonly cents: number;
  readonly oldestDescription: string;
  readonly oldestDueOn: Temporal.PlainDate;
}

const dueRows = z.array(
  z.object({
    count: z.number(),
    cents: z.number(),
    oldest_description: z.string(),
    oldest_due_on: jsonDate,
  }),
);

/** Asks for the invoices due on or before a day of which something is still to be paid. Read with `invoicesDueIn`. */
export function invoicesDue(until: Temporal.PlainDate): Question {
  return {
    statement: {
      name: 'invoices-due',
      text: `select count(*)::int as count,
          sum(e.remaining_cents - e.in_collection_cents - e.in_online_payment_cents)::bigint as cents,
          (array_agg(e.description order by e.due_on, e.code))[1] as oldest_description, min(e.due_on) as oldest_due_on
        from ledger_entry e
        where e.organisation_id = portal.organisation() and e.customer_id = portal.customer()
          and e.remaining_cents <> 0 and e.due_on <= $1
          and e.kind in ('invoice', 'interest_invoice', 'reminder', 'chargeback', 'arrangement_term')
          and e.remaining_cents > e.in_collection_cents + e.in_online_payment_cents
          and ${noBailiffCase}
        having count(*) > 0`,
    },
    values: [until],
  };
}

/** What `invoicesDue` answered; undefined when nothing is due. */
export function invoicesDueIn(rows: readonly unknown[]): InvoicesDue | undefined {
  const [row] = dueRows.parse(rows);
  return (
    row && {
      count: row.count,
      cents: row.cents,
      oldestDescription: row.oldest_description,
      oldestDueOn: row.oldest_due_on,
    }
  );
}
