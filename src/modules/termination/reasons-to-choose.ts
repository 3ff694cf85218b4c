import type { Read } from '#foundation/database/transaction.ts';

/** A reason in the words that customers read. */
export interface ReasonToChoose {
  readonly id: string;
  readonly description: string;
}

/** The reasons from which customers choose, in their order; staff choose from all of them (TRM-13, ADM-86, ADM-87). */
export async function reasonsToChoose(
  read: Read,
  organisationId: string,
  { all = false } = {},
): Promise<ReasonToChoose[]> {
  const rows = await read
    .selectFrom('terminationReason')
    .select(['id', 'description', 'portalDescription'])
    .where('organisationId', '=', organisationId)
    .$if(!all, (query) => query.where('onPortal', '=', true))
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map(({ id, description, portalDescription }) => ({
    id,
    description: portalDescription || description,
  }));
}
