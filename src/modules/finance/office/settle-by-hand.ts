import { logChange } from '#foundation/change-log/log-change.ts';
import { dateAt } from '#foundation/clock.ts';
import type { Write } from '#foundation/database/transaction.ts';
import { formatMoney } from '#foundation/format/money.ts';
import type { Problems } from '#foundation/http/answer.ts';
import type { Visit, WriteVisit } from '#foundation/http/visit.ts';
import { reverseSettlements } from '../reverse-settlements.ts';
import { mostToSettle, type SettlingFault, settlingFault, sidesOf } from '../rules/settling.ts';
import { settle } from '../settle.ts';
import { entryOfficeLabels as labels, ledgerLabels } from './labels.ts';

/**
 * Settles two entries of one customer with each other; without an amount for as much as is possible. Answers what is
 * wrong, or undefined when it is done; `notFound` when one of them is not there.
 */
export async function settleByHand(
  visit: WriteVisit,
  order: { readonly id: string; readonly otherId: string; readonly cents: number | null },
): Promise<Problems | 'notFound' | undefined> {
  const { write, organisation, say, now } = visit;
  const locked = await lockEntries(write, organisation.id, [order.id, order.otherId]);
  const entry = locked.find(({ id }) => id === order.id);
  const other = locked.find(({ id }) => id === order.otherId);
  if (!entry || !other || entry.customerId !== other.customerId) return 'notFound';
  const sides = sidesOf(entry, other);
  if (!sides) return { tegenpost: say(labels.Error_SameSide) };
  const most = mostToSettle(sides);
  const cents = order.cents ?? most;
  const fault = settlingFault(sides, cents);
  if (fault) return faultAt(visit, fault, most);
  const { organisationId, customerId } = entry;
  await settle(write, {
    organisationId,
    customerId,
    entryId: sides.owed.id,
    with: { entryId: sides.counter.id },
    cents,
    settledOn: dateAt(now),
  });
  await logChange(visit, {
    subject: say(ledgerLabels.Subject_Entry, { code: entry.code }),
    newValue: say(labels.Value_Settled, { code: other.code, amount: formatMoney(cents) }),
  });
  return undefined;
}

function faultAt({ say }: Visit, fault: SettlingFault, most: number): Problems {
  if (fault === 'two companies') return { tegenpost: say(labels.Error_TwoCompanies) };
  if (fault === 'nothing open') return { tegenpost: say(labels.Error_NothingOpen) };
  return { bedrag: say(labels.Error_TooMuch, { amount: formatMoney(most) }) };
}

/** Reverses one settlement of an entry; false when it is not there or was reversed already. */
export async function reverseByHand(
  visit: WriteVisit,
  entry: { readonly id: string; readonly code: string; readonly customerId: string },
  settlementId: string,
): Promise<boolean> {
  const { write, organisation, say, now } = visit;
  const organisationId = organisation.id;
  const settlement = await write
    .selectFrom('settlement')
    .select(['entryId', 'counterEntryId', 'cents'])
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', entry.customerId)
    .where('id', '=', settlementId)
    .where('counterEntryId', 'is not', null)
    .where('reversedOn', 'is', null)
    .executeTakeFirst();
  if (!settlement) return false;
  await lockEntries(write, organisationId, [settlement.entryId, settlement.counterEntryId ?? '']);
  const reopened = await reverseSettlements(write, {
    organisationId,
    customerId: entry.customerId,
    of: { settlementId },
    reversedOn: dateAt(now),
  });
  if (reopened.length === 0) return false;
  await logChange(visit, {
    subject: say(ledgerLabels.Subject_Entry, { code: entry.code }),
    newValue: say(labels.Value_Reversed, { amount: formatMoney(settlement.cents) }),
  });
  return true;
}

/** Locks entries in the order of their ids, so that two employees never wait for each other. */
function lockEntries(write: Write, organisationId: string, ids: readonly string[]) {
  return write
    .selectFrom('ledgerEntry')
    .select([
      'organisationId',
      'customerId',
      'id',
      'code',
      'companyId',
      'remainingCents',
      'inCollectionCents',
      'inOnlinePaymentCents',
    ])
    .where('organisationId', '=', organisationId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}
