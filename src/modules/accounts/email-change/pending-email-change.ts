import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Read, Write } from '#foundation/database/transaction.ts';

/** What the token of a changed address carries. */
export const emailChangePayload = z.object({ email: z.string() });

/** An account whose address is changing. */
export interface WhoseEmail {
  readonly organisationId: string;
  readonly accountId: string;
  readonly now: Temporal.Instant;
}

/** The new address that waits for its owner to follow the link; undefined when none does (PRF-32). */
export async function pendingEmailChange(
  read: Read,
  { organisationId, accountId, now }: WhoseEmail,
): Promise<string | undefined> {
  const row = await read
    .selectFrom('token')
    .select('payload')
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'changeEmail')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  return row && emailChangePayload.parse(row.payload).email;
}

/** Takes a change back that was not confirmed: its link stops working (OP-19). */
export async function cancelEmailChange(
  write: Write,
  { organisationId, accountId, now }: WhoseEmail,
): Promise<void> {
  await write
    .updateTable('token')
    .set({ usedAt: now })
    .where('organisationId', '=', organisationId)
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'changeEmail')
    .where('usedAt', 'is', null)
    .execute();
}
