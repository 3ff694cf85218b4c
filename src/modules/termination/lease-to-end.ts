import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { addressLine } from '#modules/leases/module.ts';

/** A running lease, as somebody who wants to end it sees it. */
export interface LeaseToEnd {
  readonly id: string;
  readonly customerId: string;
  readonly code: string;
  /** `Kievitlaan 78, Zeist`. */
  readonly address: string;
  readonly unitId: string;
  readonly unitType: string;
  readonly clusterId: string | null;
  readonly endsOn: Temporal.PlainDate | null;
  /** The termination that runs, when there is one (TRM-41). */
  readonly termination: RunningTermination | undefined;
}

export interface RunningTermination {
  readonly id: string;
  readonly endsOn: Temporal.PlainDate;
}

/** Whose leases; one of them where only that one is asked. */
interface Whose {
  readonly organisationId: string;
  readonly customerId?: string;
  readonly leaseId?: string;
  readonly leaseCode?: string;
}

/** The leases that have begun and have not ended, the oldest first (TEN-1). */
export async function leasesToEnd(
  read: Read,
  { organisationId, customerId, leaseId, leaseCode }: Whose,
  today: Temporal.PlainDate,
): Promise<LeaseToEnd[]> {
  const rows = await read
    .selectFrom('lease as l')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'l.organisationId').onRef('u.id', '=', 'l.unitId'),
    )
    .leftJoin('termination as t', (join) =>
      join
        .onRef('t.organisationId', '=', 'l.organisationId')
        .onRef('t.leaseId', '=', 'l.id')
        .on('t.isOpen', '=', true),
    )
    .select(['l.id', 'l.customerId', 'l.code', 'l.endsOn', 'u.id as unitId', 'u.clusterId'])
    .select(['u.typeDescription as unitType', 'u.street', 'u.houseNumber'])
    .select(['u.houseNumberAddition', 'u.town'])
    .select(['t.id as terminationId', 't.endsOn as terminationEndsOn'])
    .where('l.organisationId', '=', organisationId)
    .where('l.startsOn', '<=', today)
    .where(({ or, eb }) => or([eb('l.endsOn', 'is', null), eb('l.endsOn', '>=', today)]))
    .$if(customerId !== undefined, (query) => query.where('l.customerId', '=', customerId ?? ''))
    .$if(leaseId !== undefined, (query) => query.where('l.id', '=', leaseId ?? ''))
    .$if(leaseCode !== undefined, (query) => query.where('l.code', '=', leaseCode ?? ''))
    .orderBy('l.startsOn')
    .orderBy('l.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customerId,
    code: row.code,
    address: addressLine(row),
    unitId: row.unitId,
    unitType: row.unitType,
    clusterId: row.clusterId,
    endsOn: row.endsOn,
    termination:
      row.terminationId !== null && row.terminationEndsOn !== null
        ? { id: row.terminationId, endsOn: row.terminationEndsOn }
        : undefined,
  }));
}
