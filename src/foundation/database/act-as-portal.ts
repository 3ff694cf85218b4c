import { sql } from 'kysely';
import type { Write } from './transaction.ts';

/**
 * From here on this transaction is the portal's own work and sees the whole organisation, whoever's press began it.
 * Call it only for what follows from the word of a system that we trust, such as booking a payment that the provider
 * confirms.
 */
export async function actAsPortal(write: Write): Promise<void> {
  await sql`select set_config('portal.role', 'system', true)`.execute(write);
}
