/** A settlement of an entry with an arrangement, in cents. */
export interface SettledPart {
  readonly settlementId: string;
  readonly cents: number;
}

/**
 * Divides what was not paid of an arrangement over the entries that it settled: the newest are opened first, so that
 * what was paid counts for the oldest. `settled` stands oldest first; the answer names only what is opened.
 */
export function reopen(settled: readonly SettledPart[], unpaidCents: number): SettledPart[] {
  let left = unpaidCents;
  const opened: SettledPart[] = [];
  for (const { settlementId, cents } of settled.toReversed()) {
    const part = Math.min(cents, left);
    if (part > 0) opened.push({ settlementId, cents: part });
    left -= part;
  }
  return opened;
}
