import { type Owed, oldestFirst, payableCents } from './payable-entries.ts';

/** What of a payment goes to one entry; `cents` is above zero. */
export interface Share<Entry extends Owed = Owed> {
  readonly entry: Entry;
  readonly cents: number;
}

/**
 * Distributes an amount over the selected entries: oldest due date first, each filled completely before the next
 * (FIN-29, OP-FIN-16). Entries that get nothing are left out. What exceeds all of them together is not distributed.
 */
export function distribute<Entry extends Owed>(
  entries: readonly Entry[],
  cents: number,
): Share<Entry>[] {
  const shares: Share<Entry>[] = [];
  let left = cents;
  for (const entry of oldestFirst(entries)) {
    const share = Math.min(left, payableCents(entry));
    if (share > 0) shares.push({ entry, cents: share });
    left -= Math.max(share, 0);
  }
  return shares;
}

/** What all of these entries together can be paid (FIN-26). */
export function totalPayable(entries: readonly Owed[]): number {
  return entries.reduce((sum, entry) => sum + payableCents(entry), 0);
}
