/** The amounts of an entry that a file may not simply overwrite, in cents. */
export interface ImportedAmounts {
  readonly remainingCents: number;
  readonly inCollectionCents: number;
  readonly inOnlinePaymentCents: number;
}

/** What the portal knows of an entry and the back office need not know yet, in cents. */
export interface HeldByPortal {
  readonly remainingCents: number;
  /** Something of it was settled in the portal and not reversed: paid online, or taken over by an arrangement. */
  readonly settledHere: boolean;
  /** What requests to pay that are under way hold reserved. */
  readonly reservedCents: number;
}

/**
 * The amounts of an entry after a file of the back office was read. What the portal itself changed goes before the
 * file, which may be older: an entry that was paid or taken over here is never opened again, and what is being paid is
 * not made payable twice (FIN-39, FIN-B4).
 */
export function amountsAfterImport(
  file: ImportedAmounts,
  held: HeldByPortal | undefined,
): ImportedAmounts {
  if (!held) return file;
  const { settledHere, reservedCents } = held;
  const remainingCents = settledHere
    ? nearestToZero(file.remainingCents, held.remainingCents)
    : file.remainingCents;
  const open = Math.max(0, remainingCents);
  const inCollectionCents = settledHere
    ? Math.min(file.inCollectionCents, open)
    : file.inCollectionCents;
  const free = Math.max(0, open - inCollectionCents);
  const inOnlinePaymentCents =
    reservedCents > 0 || settledHere
      ? Math.min(reservedCents || file.inOnlinePaymentCents, free)
      : file.inOnlinePaymentCents;
  return { remainingCents, inCollectionCents, inOnlinePaymentCents };
}

function nearestToZero(one: number, other: number): number {
  return Math.abs(one) < Math.abs(other) ? one : other;
}
