import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';

/** Says on which day a lease ends, or with null that it goes on. */
export async function setLeaseEnd(
  write: Write,
  lease: {
    readonly organisationId: string;
    readonly leaseId: string;
    readonly endsOn: Temporal.PlainDate | null;
  },
): Promise<void> {
  await write
    .updateTable('lease')
    .set((row) => ({ endsOn: lease.endsOn, version: row('version', '+', 1) }))
    .where('organisationId', '=', lease.organisationId)
    .where('id', '=', lease.leaseId)
    .execute();
}
