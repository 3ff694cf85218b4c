import type { LedgerEntry } from './open-entries.ts';

/** The two sides of a settlement: what is owed, and the payment or credit note it is settled with. */
export interface Sides {
  readonly owed: Side;
  readonly counter: Side;
}

type Side = Pick<
  LedgerEntry,
  'companyId' | 'remainingCents' | 'inCollectionCents' | 'inOnlinePaymentCents'
>;

/** Why two entries cannot be settled with each other. */
export type SettlingFault = 'two companies' | 'nothing open' | 'too much';

/** The entry that is owed and the one that pays it; undefined when both stand on the same side. */
export function sidesOf<Entry extends Side>(
  one: Entry,
  other: Entry,
): { readonly owed: Entry; readonly counter: Entry } | undefined {
  if (one.remainingCents > 0 && other.remainingCents < 0) return { owed: one, counter: other };
  if (one.remainingCents < 0 && other.remainingCents > 0) return { owed: other, counter: one };
  return undefined;
}

/** The most that two sides can be settled for, in cents: what a payment under way holds is not free (FIN-21). */
export function mostToSettle({ owed, counter }: Sides): number {
  const free = owed.remainingCents - owed.inCollectionCents - owed.inOnlinePaymentCents;
  return Math.max(0, Math.min(free, -counter.remainingCents));
}

/** Says why this amount cannot be settled, or undefined when it can. */
export function settlingFault(sides: Sides, cents: number): SettlingFault | undefined {
  if (sides.owed.companyId !== sides.counter.companyId) return 'two companies';
  const most = mostToSettle(sides);
  if (most === 0) return 'nothing open';
  return cents > most ? 'too much' : undefined;
}
