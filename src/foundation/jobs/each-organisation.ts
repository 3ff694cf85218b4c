import { transaction, type Write } from '../database/transaction.ts';
import { portalEntrance } from '../http/entrance.ts';
import type { JobVisit } from './job.ts';

/** Does the same for every organisation of the house, each in a transaction of its own. */
export async function inEachOrganisation(
  { pool }: JobVisit,
  work: (write: Write, organisationId: string) => Promise<unknown>,
): Promise<void> {
  const { rows } = await pool.query<{ organisation_id: string }>(
    'select organisation_id from portal.organisations()',
  );
  for (const { organisation_id: id } of rows) {
    await transaction(pool, 'write', portalEntrance(id), (write) => work(write, id));
  }
}
