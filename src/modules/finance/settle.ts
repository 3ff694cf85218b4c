import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';

/** What an owed entry is settled with: a payment or credit note, or the arrangement that takes it over. */
export type SettledWith = { readonly entryId: string } | { readonly arrangementId: string };

/** One settlement; `cents` is greater than zero. */
export interface NewSettlement {
  readonly organisationId: string;
  readonly customerId: string;
  /** The owed entry: its remaining amount is above zero. */
  readonly entryId: string;
  readonly with: SettledWith;
  readonly cents: number;
  readonly settledOn: Temporal.PlainDate;
}

/**
 * Settles an owed entry: lowers what remains of it, and of the payment or credit note beside it, and keeps the
 * settlement (FIN-46, FIN-55, FIN-59). The database refuses to settle more than what remains on either side, or what
 * is reserved for a payment under way. Whoever calls has locked the entries.
 */
export async function settle(write: Write, settlement: NewSettlement): Promise<void> {
  const { organisationId, customerId, entryId, cents, settledOn } = settlement;
  const counterEntryId = 'entryId' in settlement.with ? settlement.with.entryId : null;
  await write
    .insertInto('settlement')
    .values({
      organisationId,
      customerId,
      id: randomUUID(),
      entryId,
      counterEntryId,
      arrangementId: 'arrangementId' in settlement.with ? settlement.with.arrangementId : null,
      cents,
      settledOn,
    })
    .execute();
  await changeRemaining(write, settlement, entryId, -cents);
  if (counterEntryId !== null) await changeRemaining(write, settlement, counterEntryId, cents);
}

/** Adds cents to what remains of an entry. The database refuses to go past zero or the original amount. */
export async function changeRemaining(
  write: Write,
  { organisationId, customerId }: { readonly organisationId: string; readonly customerId: string },
  id: string,
  cents: number,
): Promise<void> {
  await write
    .updateTable('ledgerEntry')
    .set((entry) => ({ remainingCents: entry('remainingCents', '+', cents) }))
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('id', '=', id)
    .execute();
}
