import { Temporal } from 'temporal-polyfill';

/** A request as far as it decides who sees it. */
export interface SeenRequest {
  readonly isOpen: boolean;
  readonly reportedOn: Temporal.PlainDate;
  readonly objectKind: 'unit' | 'collective_object' | 'cluster' | 'address';
  readonly unitId: string | null;
  readonly clusterId: string | null;
}

/** A lease of the customer with what belongs to its unit. */
export interface SeenLease {
  readonly unitId: string;
  readonly clusterId: string | null;
  readonly collectiveIds: readonly string[];
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate | null;
}

/** The lease for which a customer sees this request, or undefined when he does not see it (REP-4 to REP-7, REP-123). */
export function leaseThatShows<Lease extends SeenLease>(
  request: SeenRequest,
  leases: readonly Lease[],
  today: Temporal.PlainDate,
): Lease | undefined {
  if (!request.isOpen && isOlderThanYear(request.reportedOn, today)) return undefined;
  return leases.find(
    (lease) =>
      runs(lease, today) &&
      Temporal.PlainDate.compare(request.reportedOn, lease.startsOn) >= 0 &&
      belongsTo(request, lease),
  );
}

/** A request reported on this very day last year still counts (OP-REP-21). */
function isOlderThanYear(reportedOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(reportedOn, today.subtract({ years: 1 })) < 0;
}

function runs({ startsOn, endsOn }: SeenLease, today: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(startsOn, today) > 0) return false;
  return endsOn === null || Temporal.PlainDate.compare(endsOn, today) >= 0;
}

function belongsTo(request: SeenRequest, lease: SeenLease): boolean {
  switch (request.objectKind) {
    case 'unit':
      return request.unitId === lease.unitId;
    case 'collective_object':
      return request.unitId !== null && lease.collectiveIds.includes(request.unitId);
    case 'cluster':
      return request.clusterId !== null && request.clusterId === lease.clusterId;
    case 'address':
      return false;
  }
}
