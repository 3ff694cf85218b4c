/** A stretch of time in milliseconds since 1970; its end does not belong to it. */
export interface TimeRange {
  readonly from: number;
  readonly until: number;
}

/** The stretches in order, those that touch or overlap as one. */
export function joined(ranges: readonly TimeRange[]): TimeRange[] {
  const found: { from: number; until: number }[] = [];
  for (const { from, until } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (from >= until) continue;
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else found.push({ from, until });
  }
  return found;
}

/** What is left of `whole` where nothing is taken. */
export function without(whole: readonly TimeRange[], taken: readonly TimeRange[]): TimeRange[] {
  const gaps = joined(taken);
  return joined(whole).flatMap(({ from, until }) => {
    const left: TimeRange[] = [];
    let start = from;
    for (const gap of gaps) {
      if (gap.until <= start) continue;
      if (gap.from >= until) break;
      if (gap.from > start) left.push({ from: start, until: gap.from });
      start = gap.until;
    }
    if (start < until) left.push({ from: start, until });
    return left;
  });
}

/** How many milliseconds of `whole` the others cover together. */
export function overlapOf(whole: TimeRange, others: readonly TimeRange[]): number {
  return joined(others).reduce(
    (sum, { from, until }) =>
      sum + Math.max(0, Math.min(until, whole.until) - Math.max(from, whole.from)),
    0,
  );
}
