import type { Temporal } from 'temporal-polyfill';
import type { Write } from '#foundation/database/transaction.ts';
import { endSession } from '../sessions.ts';

/** Ends the session of a member of staff; when he looked along, the log says when that ended (STF-53). */
export async function endStaffSession(
  write: Write,
  session: {
    readonly organisationId: string;
    readonly sessionId: string;
    readonly now: Temporal.Instant;
  },
): Promise<void> {
  await endSession(write, session);
  await write
    .updateTable('viewAlong')
    .set({ endedAt: session.now })
    .where('organisationId', '=', session.organisationId)
    .where('id', '=', session.sessionId)
    .where('endedAt', 'is', null)
    .execute();
}
