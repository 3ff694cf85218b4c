import { dateAt } from '#foundation/clock.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { reverseSettlements } from '../reverse-settlements.ts';
import { settle } from '../settle.ts';
import { type HeldArrangement, holdArrangement } from './hold-arrangement.ts';
import { reopen, type SettledPart } from './rules/reopening.ts';
import { isOpen } from './rules/statuses.ts';

/** Why an arrangement cannot be cancelled. */
export type CancelObstacle = 'notOpen' | 'termUnderWay';

/**
 * Cancels an arrangement: what was not paid of its terms is opened again on its entries, the newest first, and the
 * terms are closed by the arrangement, so that the balance stays. Answers what stands in the way, having changed
 * nothing; undefined when it was done, or when there is no such arrangement.
 */
export async function cancelArrangement(
  visit: WriteVisit,
  arrangementId: string,
): Promise<CancelObstacle | undefined> {
  const { write, organisation, now } = visit;
  const held = await holdArrangement(write, organisation.id, arrangementId);
  if (!held) return undefined;
  if (!isOpen(held.status)) return 'notOpen';
  const unpaid = await holdUnpaidTerms(visit, arrangementId);
  if (unpaid.some(({ underWayCents }) => underWayCents > 0)) return 'termUnderWay';
  await write
    .updateTable('arrangement')
    .set((row) => ({ status: 'cancelled', endedOn: dateAt(now), version: row('version', '+', 1) }))
    .where('organisationId', '=', organisation.id)
    .where('id', '=', arrangementId)
    .execute();
  if (held.status === 'activated') await openAgain(visit, held, unpaid);
  return undefined;
}

async function holdUnpaidTerms({ write, organisation }: WriteVisit, arrangementId: string) {
  const rows = await write
    .selectFrom('ledgerEntry as e')
    .innerJoin('arrangementTerm as t', (join) =>
      join.onRef('t.organisationId', '=', 'e.organisationId').onRef('t.entryId', '=', 'e.id'),
    )
    .select(['e.id as entryId', 'e.remainingCents as cents'])
    .select(['e.inCollectionCents', 'e.inOnlinePaymentCents'])
    .where('e.organisationId', '=', organisation.id)
    .where('t.arrangementId', '=', arrangementId)
    .where('e.remainingCents', '>', 0)
    .orderBy('t.position')
    .forUpdate('e')
    .execute();
  return rows.map(({ inCollectionCents, inOnlinePaymentCents, ...row }) => ({
    ...row,
    underWayCents: inCollectionCents + inOnlinePaymentCents,
  }));
}

async function openAgain(
  visit: WriteVisit,
  { id: arrangementId, customerId }: HeldArrangement,
  unpaid: readonly { readonly entryId: string; readonly cents: number }[],
): Promise<void> {
  const { write, organisation, now } = visit;
  const owner = { organisationId: organisation.id, customerId };
  const today = dateAt(now);
  const settled = await settledBy(visit, arrangementId);
  for (const { entryId, cents } of unpaid) {
    await settle(write, { ...owner, entryId, with: { arrangementId }, cents, settledOn: today });
  }
  const unpaidCents = unpaid.reduce((sum, { cents }) => sum + cents, 0);
  for (const { settlementId, cents } of reopen(settled, unpaidCents)) {
    await reverseSettlements(write, { ...owner, of: { settlementId }, reversedOn: today, cents });
  }
}

/** What the arrangement settled, oldest due date first. */
function settledBy(
  { write, organisation }: WriteVisit,
  arrangementId: string,
): Promise<SettledPart[]> {
  return write
    .selectFrom('settlement as s')
    .innerJoin('ledgerEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 's.organisationId').onRef('e.id', '=', 's.entryId'),
    )
    .select(['s.id as settlementId', 's.cents'])
    .where('s.organisationId', '=', organisation.id)
    .where('s.arrangementId', '=', arrangementId)
    .where('s.reversedOn', 'is', null)
    .orderBy('e.dueOn')
    .orderBy('e.code')
    .execute();
}
