import type { Temporal } from 'temporal-polyfill';
import type { Read } from '#foundation/database/transaction.ts';
import type { WriteVisit } from '#foundation/http/visit.ts';
import { actorOf } from '#foundation/http/visitor.ts';

/** An answer to the offer of help with the customer who gave it; cents. */
export interface HelpRow {
  readonly id: string;
  readonly customerId: string;
  readonly displayName: string;
  readonly customerNumber: string;
  readonly wantsContact: boolean;
  readonly overdueCents: number;
  readonly answeredAt: Temporal.Instant;
  readonly handledAt: Temporal.Instant | null;
}

/** The answers of an organisation, each with its customer. */
export function helpAnswers(read: Read, organisationId: string) {
  return read
    .selectFrom('debtHelpAnswer as d')
    .innerJoin('customer as c', (join) =>
      join.onRef('c.organisationId', '=', 'd.organisationId').onRef('c.id', '=', 'd.customerId'),
    )
    .select(['d.id', 'd.customerId', 'c.displayName', 'c.customerNumber'])
    .select(['d.wantsContact', 'd.overdueCents', 'd.answeredAt', 'd.handledAt'])
    .where('d.organisationId', '=', organisationId);
}

/** Marks that these customers were contacted; what was marked before keeps its moment. */
export async function markHandled(
  { write, organisation, visitor, now }: WriteVisit,
  ids: readonly string[],
): Promise<void> {
  await write
    .updateTable('debtHelpAnswer')
    .set({ handledAt: now, handledBy: actorOf(visitor).userId })
    .where('organisationId', '=', organisation.id)
    .where('id', 'in', ids)
    .where('wantsContact', '=', true)
    .where('handledAt', 'is', null)
    .execute();
}
