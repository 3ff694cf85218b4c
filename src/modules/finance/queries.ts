import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate, readDate } from '#foundation/database/json-shapes.ts';
import type { Read } from '#foundation/database/transaction.ts';
import type { Question } from '#foundation/http/route.ts';
import { documentKinds } from './rules/document-kinds.ts';
import type { LedgerEntry } from './rules/open-entries.ts';

const entryRow = z.object({
  id: z.string(),
  company_id: z.string(),
  code: z.string(),
  kind: z.enum(documentKinds),
  description: z.string(),
  due_on: jsonDate,
  lease_id: z.string().nullable(),
  original_cents: z.number(),
  remaining_cents: z.number(),
  in_collection_cents: z.number(),
  in_online_payment_cents: z.number(),
});

/** A ledger entry as a hot page's answer holds it: an object with the columns of `entryColumns`. */
export const jsonEntry = entryRow.transform(
  (row): LedgerEntry => ({
    id: row.id,
    companyId: row.company_id,
    code: row.code,
    kind: row.kind,
    description: row.description,
    dueOn: row.due_on,
    leaseId: row.lease_id,
    originalCents: row.original_cents,
    remainingCents: row.remaining_cents,
    inCollectionCents: row.in_collection_cents,
    inOnlinePaymentCents: row.in_online_payment_cents,
  }),
);

/** The columns that make a `LedgerEntry`. */
export const entryColumns = Object.keys(entryRow.shape);

/** Holds while no bailiff case runs: every question about money asks it, so that it answers nothing then (FIN-2). */
export const noBailiffCase = `not exists (select from bailiff_case b
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

/** Whether `runningBailiffCase` answered a case. Throws without an answer. */
export function hasRunningCase(rows: readonly unknown[] | undefined): boolean {
  return anyRows.parse(rows).length > 0;
}

const anyRows = z.array(z.unknown());

/** True while a bailiff case of this customer runs; every operation of finance asks it first (FIN-2, FIN-B13). */
export async function bailiffCaseRuns(
  read: Read,
  { organisationId, customerId }: { readonly organisationId: string; readonly customerId: string },
): Promise<boolean> {
  const running = await read
    .selectFrom('bailiffCase')
    .select('code')
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('endedOn', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return running !== undefined;
}

/** Asks for the open entries of the customer who comes in, over all companies. Read with `entriesIn`. */
export const openEntries: Question = {
  statement: {
    name: 'open-entries',
    text: `select ${entryColumns.map((column) => `e.${column}`).join(', ')}
      from ledger_entry e
      where e.organisation_id = portal.organisation() and e.customer_id = portal.customer()
        and e.remaining_cents <> 0 and ${noBailiffCase}
      order by e.due_on, e.code`,
  },
  values: [],
};

/** The entries that `openEntries` answered. Throws without an answer: a fault never shows as € 0,00 (FIN-B17). */
export function entriesIn(rows: readonly unknown[] | undefined): LedgerEntry[] {
  return jsonEntries.parse(rows);
}

const jsonEntries = z.array(jsonEntry);

/** What must be paid soon or should have been paid: how many invoices, together how much, and the oldest of them. */
export interface InvoicesDue {
  readonly count: number;
  readonly cents: number;
  readonly oldestDescription: string;
  readonly oldestDueOn: Temporal.PlainDate;
}

const dueRows = z.array(
  z.object({ description: z.string(), due_on: z.string(), cents: z.number() }),
);

/**
 * Asks for the invoices due within so many days of which something is still to be paid, oldest first. Read with
 * `invoicesDueIn`, which adds them up: they are few, and rows in the order of the index cost less than aggregates.
 */
export function invoicesDue(today: Temporal.PlainDate, daysAhead: number): Question {
  return {
    statement: {
      name: 'invoices-due',
      text: `select e.description, e.due_on,
          e.remaining_cents - e.in_collection_cents - e.in_online_payment_cents as cents
        from ledger_entry e
        where e.organisation_id = portal.organisation() and e.customer_id = portal.customer()
          and e.remaining_cents <> 0 and e.due_on <= $1::date + $2::int
          and e.kind in ('invoice', 'interest_invoice', 'reminder', 'chargeback', 'arrangement_term')
          and e.remaining_cents > e.in_collection_cents + e.in_online_payment_cents
          and ${noBailiffCase}
        order by e.due_on, e.code`,
    },
    values: [today, daysAhead],
  };
}

/** What `invoicesDue` answered; undefined when nothing is due. */
export function invoicesDueIn(rows: readonly unknown[]): InvoicesDue | undefined {
  const due = dueRows.parse(rows);
  const [oldest] = due;
  return (
    oldest && {
      count: due.length,
      cents: due.reduce((sum, { cents }) => sum + cents, 0),
      oldestDescription: oldest.description,
      oldestDueOn: readDate(oldest.due_on),
    }
  );
}
