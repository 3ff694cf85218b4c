import { sql } from 'kysely';
import type { Read } from './transaction.ts';

/**
 * Opens the walls of this transaction for one account and customer, found by one of the functions that cross the
 * wall (signing up, signing in, following a link). Call it only after the secret that belongs to them was checked,
 * or to check it.
 */
export async function actFor(
  read: Read,
  who: { readonly accountId?: string | null; readonly customerId?: string | null },
): Promise<void> {
  await sql`select set_config('portal.account', ${who.accountId ?? ''}, true),
    set_config('portal.customer', ${who.customerId ?? ''}, true)`.execute(read);
}
