import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { DB } from '#foundation/database/tables.ts';
import type { Read, Write } from '#foundation/database/transaction.ts';
import { changeRemaining, type SettledWith, settle } from './settle.ts';

type Settlement = Selectable<DB['settlement']>;

/** Which settlements of a customer are to be reversed, and on which day. */
export interface Reversal {
  readonly organisationId: string;
  readonly customerId: string;
  /** What the entries were settled with, or the one settlement. */
  readonly of: SettledWith | { readonly settlementId: string };
  readonly reversedOn: Temporal.PlainDate;
  /** At most so much, above zero, for money that went back in part; all of it when absent. */
  readonly cents?: number;
}

/** An entry that is open again, with how much of it. */
export interface Reopened {
  readonly entryId: string;
  readonly cents: number;
}

/**
 * Reverses what a payment, credit note or arrangement was settled with: the entries on both sides are open again for
 * that amount, and the settlements stay as reversed (after a refund, a chargeback or an ended arrangement). The newest
 * settlement is reversed first; one that is reversed in part is settled anew for the rest. Answers the reopened owed
 * entries, empty when nothing was settled. Whoever calls has locked the entries.
 */
export async function reverseSettlements(
  write: Write,
  reversal: Reversal,
): Promise<readonly Reopened[]> {
  const reopened: Reopened[] = [];
  let left = reversal.cents ?? Number.POSITIVE_INFINITY;
  for (const settlement of await liveSettlements(write, reversal)) {
    if (left <= 0) break;
    const cents = Math.min(settlement.cents, left);
    await reverse(write, settlement, cents, reversal.reversedOn);
    reopened.push({ entryId: settlement.entryId, cents });
    left -= cents;
  }
  return reopened;
}

function liveSettlements(read: Read, reversal: Reversal): Promise<Settlement[]> {
  const { organisationId, customerId, of } = reversal;
  const live = read
    .selectFrom('settlement')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', customerId)
    .where('reversedOn', 'is', null)
    .orderBy('settledOn', 'desc')
    .orderBy('id', 'desc')
    .forUpdate();
  if ('settlementId' in of) return live.where('id', '=', of.settlementId).execute();
  if ('arrangementId' in of) return live.where('arrangementId', '=', of.arrangementId).execute();
  return live.where('counterEntryId', '=', of.entryId).execute();
}

async function reverse(
  write: Write,
  settlement: Settlement,
  cents: number,
  asked: Temporal.PlainDate,
): Promise<void> {
  const { organisationId, id, settledOn, entryId, counterEntryId, arrangementId } = settlement;
  const reversedOn = Temporal.PlainDate.compare(asked, settledOn) < 0 ? settledOn : asked;
  await write
    .updateTable('settlement')
    .set({ reversedOn })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
  await changeRemaining(write, settlement, entryId, settlement.cents);
  if (counterEntryId !== null) {
    await changeRemaining(write, settlement, counterEntryId, -settlement.cents);
  }
  const rest = settlement.cents - cents;
  const counter = counterEntryId ?? arrangementId;
  if (rest === 0 || counter === null) return;
  await settle(write, {
    ...settlement,
    with: counterEntryId === null ? { arrangementId: counter } : { entryId: counter },
    cents: rest,
  });
}
