import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import type { Question } from '#foundation/http/route.ts';
import { entryColumns, jsonEntry, noBailiffCase } from './queries.ts';
import { documentKinds, owedKinds } from './rules/document-kinds.ts';
import type { LedgerEntry } from './rules/open-entries.ts';

/** What a closed invoice was settled with; `cents` is above zero (FIN-55). */
export interface Booking {
  readonly kind: (typeof bookingKinds)[number];
  readonly settledOn: Temporal.PlainDate;
  readonly cents: number;
}

/** An invoice that is paid completely (FIN-51, FIN-53). */
export interface ClosedInvoice {
  readonly description: string;
  readonly originalCents: number;
  readonly dueOn: Temporal.PlainDate;
  readonly bookings: readonly Booking[];
}

/** A payment by the customer (negative) or a refund to him (positive), with what it was settled with (FIN-56 to FIN-60). */
export interface Payment {
  readonly kind: 'payment' | 'refund';
  readonly bookedOn: Temporal.PlainDate;
  readonly originalCents: number;
  readonly remainingCents: number;
  readonly settlements: readonly { readonly cents: number; readonly entry: LedgerEntry }[];
}

const bookingKinds = [...documentKinds, 'arrangement'] as const;

/** The list in the text is the one of the index `ledger_entry_closed`, which finds the newest at once. */
const closedKinds = owedKinds.map((kind) => `'${kind}'`).join(', ');

/**
 * Asks for the newest closed invoices of the customer who comes in, at most `most`; only for those their settlements
 * are looked up. Read with `closedInvoicesIn`.
 */
export function closedInvoices(most: number): Question {
  return {
    statement: {
      name: 'closed-invoices',
      text: `select e.description, e.original_cents, e.due_on,
          coalesce((select json_agg(json_build_object('kind', coalesce(c.kind, 'arrangement'),
              'settled_on', s.settled_on, 'cents', s.cents) order by s.settled_on, s.id)
            from settlement s left join ledger_entry c on c.organisation_id = s.organisation_id
              and c.customer_id = s.customer_id and c.id = s.counter_entry_id
            where s.organisation_id = e.organisation_id and s.customer_id = e.customer_id and s.entry_id = e.id
              and s.reversed_on is null), '[]') as bookings
        from (select * from ledger_entry
          where organisation_id = portal.organisation() and customer_id = portal.customer()
            and remaining_cents = 0 and kind in (${closedKinds}) and ${noBailiffCase}
          order by due_on desc, code desc limit $1) e
        order by e.due_on desc, e.code desc`,
    },
    values: [most],
  };
}

/** The invoices that `closedInvoices` answered. Throws without an answer. */
export function closedInvoicesIn(rows: readonly unknown[] | undefined): ClosedInvoice[] {
  return closedInvoiceRows.parse(rows);
}

const bookingRow = z
  .object({ kind: z.enum(bookingKinds), settled_on: jsonDate, cents: z.number() })
  .transform((row): Booking => ({ kind: row.kind, settledOn: row.settled_on, cents: row.cents }));

const closedInvoiceRows = z.array(
  z
    .object({
      description: z.string(),
      original_cents: z.number(),
      due_on: jsonDate,
      bookings: z.array(bookingRow),
    })
    .transform(
      (row): ClosedInvoice => ({
        description: row.description,
        originalCents: row.original_cents,
        dueOn: row.due_on,
        bookings: row.bookings,
      }),
    ),
);

const entryAsJson = entryColumns.map((column) => `'${column}', i.${column}`).join(', ');

/**
 * Asks for the newest payments and refunds of the customer who comes in, at most `most`, over all companies (FIN-65),
 * each with the entries on the other side of its settlements. Read with `paymentsIn`.
 */
export function payments(most: number): Question {
  return {
    statement: {
      name: 'payments',
      text: `select p.kind, p.booked_on, p.original_cents, p.remaining_cents,
          coalesce((select json_agg(json_build_object('cents', s.cents, 'entry', json_build_object(${entryAsJson}))
              order by i.due_on, i.code)
            from (
              select cents, entry_id as other_id from settlement
              where organisation_id = p.organisation_id and customer_id = p.customer_id and counter_entry_id = p.id
                and reversed_on is null
              union all
              select cents, counter_entry_id from settlement
              where organisation_id = p.organisation_id and customer_id = p.customer_id and entry_id = p.id
                and reversed_on is null
            ) s join ledger_entry i on i.organisation_id = p.organisation_id and i.customer_id = p.customer_id
              and i.id = s.other_id), '[]') as settlements
        from (select * from ledger_entry
          where organisation_id = portal.organisation() and customer_id = portal.customer()
            and kind in ('payment', 'refund') and ${noBailiffCase}
          order by booked_on desc, code desc limit $1) p
        order by p.booked_on desc, p.code desc`,
    },
    values: [most],
  };
}

/** The payments and refunds that `payments` answered. Throws without an answer. */
export function paymentsIn(rows: readonly unknown[] | undefined): Payment[] {
  return paymentRows.parse(rows);
}

const paymentRows = z.array(
  z
    .object({
      kind: z.enum(['payment', 'refund']),
      booked_on: jsonDate,
      original_cents: z.number(),
      remaining_cents: z.number(),
      settlements: z.array(z.object({ cents: z.number(), entry: jsonEntry })),
    })
    .transform(
      (row): Payment => ({
        kind: row.kind,
        bookedOn: row.booked_on,
        originalCents: row.original_cents,
        remainingCents: row.remaining_cents,
        settlements: row.settlements,
      }),
    ),
);
