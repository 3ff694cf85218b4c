/** Where a termination stands. The organisation decides: nothing is approved by itself. */
export const terminationStatuses = [
  'waiting_for_consent',
  'received',
  'confirmed',
  'refused',
  'withdrawn',
] as const;
export type TerminationStatus = (typeof terminationStatuses)[number];

const next: Readonly<Record<TerminationStatus, readonly TerminationStatus[]>> = {
  waiting_for_consent: ['received', 'refused', 'withdrawn'],
  received: ['confirmed', 'refused', 'withdrawn'],
  confirmed: ['withdrawn'],
  refused: [],
  withdrawn: [],
};

/** Whether a termination may go from one status to another. */
export function mayBecome(status: TerminationStatus, other: TerminationStatus): boolean {
  return next[status].includes(other);
}

/** Whether the lease is given up: no other termination can be begun then (TRM-41). */
export function isOpen(status: TerminationStatus): boolean {
  return next[status].length > 0;
}
