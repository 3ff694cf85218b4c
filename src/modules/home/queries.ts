import type { WriteVisit } from '#foundation/http/visit.ts';

/** Remembers that the customer has seen the welcome (HOM-3). */
export async function markWelcomed({
  write,
  organisation,
  visitor,
  now,
}: WriteVisit): Promise<void> {
  if (visitor.kind !== 'customer' || visitor.accountId === undefined) return;
  await write
    .updateTable('account')
    .set({ welcomedAt: now })
    .where('organisationId', '=', organisation.id)
    .where('id', '=', visitor.accountId)
    .where('welcomedAt', 'is', null)
    .execute();
}
