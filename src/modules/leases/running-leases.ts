import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import { addressLine } from './rules/address.ts';

/** A lease that runs, as other modules know it. */
export interface RunningLease {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  /** `Kievitlaan 78, Zeist`. */
  readonly address: string;
}

/** The leases of a customer that run on this day, the oldest first. */
export async function runningLeases(
  read: Read,
  whose: {
    readonly organisationId: string;
    readonly customerId: string;
    readonly today: Temporal.PlainDate;
  },
): Promise<RunningLease[]> {
  const leases = await read
    .selectFrom('lease as l')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.organisationId', '=', 'l.organisationId').onRef('u.id', '=', 'l.unitId'),
    )
    .select([
      'l.id',
      'l.code',
      'l.unitId',
      'u.street',
      'u.houseNumber',
      'u.houseNumberAddition',
      'u.town',
    ])
    .where('l.organisationId', '=', whose.organisationId)
    .where('l.customerId', '=', whose.customerId)
    .where('l.startsOn', '<=', whose.today)
    .where(({ or, eb }) => or([eb('l.endsOn', 'is', null), eb('l.endsOn', '>=', whose.today)]))
    .orderBy('l.startsOn')
    .orderBy('l.code')
    .execute();
  return leases.map(({ id, code, unitId, ...address }) => ({
    id,
    code,
    unitId,
    address: addressLine(address),
  }));
}
