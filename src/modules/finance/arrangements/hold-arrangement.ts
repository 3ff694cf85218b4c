import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Write } from '#foundation/database/transaction.ts';
import { type ArrangementStatus, arrangementStatuses } from './rules/statuses.ts';

const status = z.enum(arrangementStatuses);

/** An arrangement with its entries and terms, held until the transaction ends; cents. */
export interface HeldArrangement {
  readonly id: string;
  readonly code: string;
  readonly customerId: string;
  readonly companyId: string;
  readonly status: ArrangementStatus;
  readonly version: number;
  /** Oldest due date first. */
  readonly entries: readonly {
    readonly entryId: string;
    readonly leaseId: string | null;
    readonly agreedCents: number;
    readonly remainingCents: number;
    readonly inCollectionCents: number;
    readonly inOnlinePaymentCents: number;
  }[];
  readonly terms: readonly {
    readonly position: number;
    readonly dueOn: Temporal.PlainDate;
    readonly cents: number;
    readonly entryId: string | null;
  }[];
}

/** Holds an arrangement and the ledger entries in it; undefined when there is none. */
export async function holdArrangement(
  write: Write,
  organisationId: string,
  arrangementId: string,
): Promise<HeldArrangement | undefined> {
  const arrangement = await write
    .selectFrom('arrangement')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', arrangementId)
    .forUpdate()
    .executeTakeFirst();
  if (!arrangement) return undefined;
  // In the order in which everybody holds entries, so that a payment of the same ones does not wait for us both ways.
  await write
    .selectFrom('ledgerEntry')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('customerId', '=', arrangement.customerId)
    .where('id', 'in', (entries) =>
      entries
        .selectFrom('arrangementEntry')
        .select('entryId')
        .where('organisationId', '=', organisationId)
        .where('arrangementId', '=', arrangementId),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const entries = await write
    .selectFrom('arrangementEntry as a')
    .innerJoin('ledgerEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 'a.organisationId').onRef('e.id', '=', 'a.entryId'),
    )
    .select(['e.id as entryId', 'e.leaseId', 'a.cents as agreedCents'])
    .select(['e.remainingCents', 'e.inCollectionCents', 'e.inOnlinePaymentCents'])
    .where('a.organisationId', '=', organisationId)
    .where('a.arrangementId', '=', arrangementId)
    .orderBy('e.dueOn')
    .orderBy('e.code')
    .execute();
  const terms = await write
    .selectFrom('arrangementTerm')
    .select(['position', 'dueOn', 'cents', 'entryId'])
    .where('organisationId', '=', organisationId)
    .where('arrangementId', '=', arrangementId)
    .orderBy('position')
    .execute();
  return { ...arrangement, status: status.parse(arrangement.status), entries, terms };
}
